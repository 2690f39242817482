package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.SectionText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Django REST framework (DRF)                    | DRF  | Django REST framework",
                "The well known object-relational mapping (ORM) | ORM  | object-relational mapping",
                "DRF (Django REST framework): views and routers | DRF  | Django REST framework",
                "ORM: Object-relational mapping, a layer        | ORM  | Object-relational mapping",
                "API: application programming interface between | API  | application programming interface",
                "CRUD – create, read, update and delete         | CRUD | create, read, update and delete",
                "WIP - work in progress                         | WIP  | work in progress",
                "k8s: Kubernetes                                | k8s  | Kubernetes",
                "i18n (internationalisation)                    | i18n | internationalisation"
            })
    void aDefinitionGivesBothForms(String line, String shortForm, String longForm) {
        assertThat(Acronyms.definition(line)).contains(List.of(shortForm, longForm));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Note: no other test exists",
                "Django REST framework (see below)",
                "Cats and dogs (ORM)",
                "ORM: cats and dogs",
                "ORM (ORM)",
                "(ORM)",
                "ORM (",
                "ORM )(",
                "ORM:",
                "()",
                "A (B)",
                "the ORM does this: Object-relational mapping",
                "TOOLONGFORALLSHORTFORMS: too long",
                "\ud800\udc00 (\ud800)"
            })
    void whatIsNoDefinitionGivesNothing(String line) {
        assertThat(Acronyms.definition(line)).isEmpty();
    }

    @Test
    void aHeadingMayBeTheShortFormAndTheTextTheLongOne() {
        assertThat(Acronyms.of(List.of(section("WSGI", "Web Server Gateway Interface, an agreement.\nMore of it."))))
                .containsExactly(List.of("WSGI", "Web Server Gateway Interface"));
    }

    @Test
    void headingsAndStartsOfParagraphsDefineInTheirOrderEachOnce() {
        List<SectionText> sections = List.of(
                section("Django REST framework (DRF)", "ORM: object-relational mapping\nplain words\n"),
                section("DRF (Django REST framework)", ""));
        assertThat(Acronyms.of(sections))
                .containsExactly(List.of("DRF", "Django REST framework"), List.of("ORM", "object-relational mapping"));
    }

    /** Every form that could make a search go back and forth; a slow way would not end within the patience of a build. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", ")", "A", "A ", "AB (", "AB: ", "a a-", "((AB))", "– ", "é\u0301", "\ud83d", "AB\n", "A1: a "
            })
    void aMegabyteOfOneThingIsRead(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        assertThat(Acronyms.of(List.of(section(text, text)))).hasSizeLessThan(2);
    }

    @Test
    void aPageOfDefinitionsHasAnEnd() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("A").append(i).append("B: a").append(i).append("x b\n");
        }
        assertThat(Acronyms.of(List.of(section("", text.toString())))).hasSizeLessThanOrEqualTo(1_000);
    }

    private static SectionText section(String heading, String text) {
        return new SectionText("a", 2, heading, text, "");
    }
}

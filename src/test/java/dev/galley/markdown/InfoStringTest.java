package dev.galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.SnippetAttribute;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoStringTest {
    private static final SourcePath PAGE = SourcePath.content("page.md");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Python run                      | python | run=[]",
                "python, run,continues           | python | run=[] continues=[]",
                "sql mysql=8.4 fails=1064        | sql    | mysql=[8.4] fails=[1064]",
                "python fails=\"TypeError: no x\"  | python | fails=[TypeError: no x]",
                "python fails=\"a \\\" b \\\\ c\"     | python | fails=[a \" b \\ c]",
                "python fails=\"never closed      | python | fails=[never closed]",
                "title=\"a.py\" run                | ~~     | title=[a.py] run=[]",
                "c++                             | c++    | ~~",
                "python fails=                   | python | fails=[]"
            })
    void theFirstWordIsTheLanguageAndTheOthersAreAttributes(String written, String language, String attributes) {
        InfoString info = InfoString.parse(written, new SourceSpan(PAGE, 3, 4, written.length()));

        assertThat(info.language()).isEqualTo(language);
        assertThat(shown(info)).isEqualTo(attributes);
    }

    @Test
    void eachWordKnowsWhereItStands() {
        InfoString info = InfoString.parse("python run fails=\"x\"", new SourceSpan(PAGE, 3, 4, 20));

        assertThat(info.span()).isEqualTo(new SourceSpan(PAGE, 3, 4, 6));
        assertThat(info.attributes())
                .containsExactly(
                        new SnippetAttribute("run", "", new SourceSpan(PAGE, 3, 11, 3)),
                        new SnippetAttribute("fails", "x", new SourceSpan(PAGE, 3, 15, 9)));
    }

    private static String shown(InfoString info) {
        StringBuilder shown = new StringBuilder();
        info.attributes()
                .forEach(it -> shown.append(' ')
                        .append(it.name())
                        .append("=[")
                        .append(it.value())
                        .append(']'));
        return shown.toString().strip();
    }
}

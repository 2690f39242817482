package dev.galley.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.markdown.MarkdownParser;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes of Python names that come from elsewhere than from Galley. */
class PythonIndexTest {
    private static final String TITLE = "galley python index 1\n";

    private static ReadPythonIndex read(String text) {
        return PythonIndex.read(new Source(new SourcePath(Root.SITE, "names.txt"), text));
    }

    private static List<String> messages(String index, String code) {
        SnippetProver prover =
                new SnippetProver(SnippetOptions.standard().with(read(index).index()), (language, text) -> text);
        Source source = new Source(SourcePath.content("a.md"), "```python\n" + code + "\n```\n");
        return new MarkdownParser(false)
                .parse(source).snippets().stream()
                        .flatMap(snippet -> prover.prove(snippet).diagnostics().stream())
                        .map(Diagnostic::message)
                        .toList();
    }

    @Test
    void aSitesOwnIndexIsUsedInPlaceOfTheOneThatComesWithGalley() {
        String index = TITLE + "m\tshop\tCart:shop.cart.Cart\nc\tshop.cart.Cart\tadd <shop.Base\nc\tshop.Base\tempty\n";

        assertThat(messages(
                        index, "from shop import Cart, Card\nCart.add, Cart.empty, Cart.emtpy\nimport json.nothing"))
                .containsExactly(
                        "cannot import name `Card` from `shop`",
                        "type object `shop.cart.Cart` has no attribute `emtpy`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an open module, an open class, a base, class and module that are not listed
                "m\tshop\t*",
                "m\tshop\tCart:\nc\tshop.Cart\t*",
                "m\tshop\tCart:\nc\tshop.Cart\t<shop.Base",
                "m\tshop\tCart:",
                "m\tshop\tCart/shop.nowhere",
                // one thing in one release, another in the other
                "m\tshop\tCart Cart:\nc\tshop.Cart\ta",
                // bases, and modules, in a circle
                "m\tshop\tCart:\nc\tshop.Cart\t<shop.Other\nc\tshop.Other\t* <shop.Cart",
                "m\tshop\tCart/shop nothing/shop *",
            })
    void whatAnIndexLeavesOpenIsNotReported(String lines) {
        assertThat(messages(TITLE + lines + "\n", "from shop import Cart\nCart.nothing.at.all"))
                .isEmpty();
    }

    @Test
    void basesInACircleComeToAnEnd() {
        String index = TITLE + "m\tshop\tCart:\nc\tshop.Cart\ta <shop.Other\nc\tshop.Other\tb <shop.Cart\n";

        assertThat(messages(index, "from shop import Cart\nCart.a, Cart.b, Cart.c"))
                .containsExactly("type object `shop.Cart` has no attribute `c`");
    }

    @Test
    void aLongChainOfBasesIsLeftOpen() {
        StringBuilder index = new StringBuilder(TITLE).append("m\tshop\tCart:shop.C0\n");
        for (int i = 0; i < 50_000; i++) {
            index.append("c\tshop.C")
                    .append(i)
                    .append("\t<shop.C")
                    .append(i + 1)
                    .append('\n');
        }

        assertThat(messages(index.toString(), "from shop import Cart\nCart.nothing"))
                .isEmpty();
    }

    @Test
    void aWrongLineIsShownAtItsPlaceAndTheIndexIsEmpty() {
        ReadPythonIndex read = read(TITLE + "m\tshop\tCart\nm shop.cart add\nm\tother\tname\n");

        assertThat(read.problems()).hasSize(1);
        Diagnostic problem = read.problems().get(0);
        assertThat(problem.code().id()).isEqualTo("snippet-bad-index");
        assertThat(problem.span().line()).isEqualTo(3);
        assertThat(problem.span().length()).isEqualTo("m shop.cart add".length());
        assertThat(read.index().moduleCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "galley python index 2\nm\tshop\tCart\n",
                "{\"modules\": {}}",
                "\u001f\u008b\b\u0000",
                "galley python index 1\nx\tshop\tCart\n",
                "galley python index 1\nm\t\tCart\n",
                "galley python index 1\nm\tsh op\tCart\n",
                "galley python index 1\nm\tshop\n",
                "galley python index 1\nm\tshop\tCart\u0007\n",
                "galley python index 1\n<<<<<<< HEAD\nm\tshop\tCart\n",
                "galley python index 1\n\nm\tshop\tCart\n",
            })
    void whatIsNoIndexIsOneProblem(String text) {
        assertThat(read(text).problems()).hasSize(1);
    }

    @Test
    void linesMayEndAsOnWindowsAndTheLastNeedNotEnd() {
        ReadPythonIndex read = read("galley python index 1\r\nm\tshop\tCart\r\nm\tother\tname");

        assertThat(read.problems()).isEmpty();
        assertThat(read.index().moduleCount()).isEqualTo(2);
        assertThat(messages("galley python index 1\r\nm\tshop\tA Cart\r\n", "from shop import Cart, B"))
                .containsExactly("cannot import name `B` from `shop`");
    }

    @Test
    void indexesTakenTogetherKnowWhatOneOfThemKnows() {
        String older = TITLE + "d\tshop\tShop==1.0\nm\tshop\told same\np\tpython\t3.11\n";
        String newer = TITLE + "d\tshop\tShop==1.2\nm\tshop\tnew same\nm\tshop.new\tx\np\tpython\t3.14\n";

        String merged = PythonIndex.merged(List.of(older, newer));

        assertThat(merged).isEqualTo("""
                galley python index 1
                d\tshop\tShop==1.0 Shop==1.2
                m\tshop\tnew old same
                m\tshop.new\tx
                p\tpython\t3.11 3.14
                """).isEqualTo(PythonIndex.merged(List.of(newer, older, newer)));
        assertThat(read(merged).index().releases()).containsExactly("Python 3.11 to 3.14", "Shop 1.0 to 1.2");
        assertThat(messages(merged, "from shop import old, new, other"))
                .containsExactly("cannot import name `other` from `shop`");
    }

    @Test
    void theIndexOfGalleyKnowsItsReleases() {
        assertThat(PythonIndex.standard().releases())
                .contains("Python 3.11 to 3.14")
                .anyMatch(release -> release.startsWith("Django 5."))
                .anyMatch(release -> release.startsWith("djangorestframework 3."))
                .anyMatch(release -> release.startsWith("celery 5."));
    }
}

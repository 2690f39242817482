package dev.galley.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** A converted expression finds what the JavaScript engine finds with the original. */
class JavaScriptRegexTest {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "if (x) { y } // é éa aé _a1 a-b",
            "line\nnext\r\nlast\u2028end\n",
            "\u00a0x\ufeff y\u0085z",
            "'it''s' \"q\" '' $eq \"$eq\" \\ / [x] {a} {} a{2} aa",
            "ДА да K \u212A s \u017F I \u0131",
            "\u0000\u0008\u000b\t&&--^^~~##");

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "\\bif\\b -",
                "\\b -",
                "\\B -",
                "\\b(?:if|last|[a-z]+)\\b -",
                "\\b[a-zé]+\\b i",
                "(?:a|é)\\b -",
                "x?\\b.+ -",
                "^. -",
                "^. m",
                ".$ m",
                "$ m",
                "$ -",
                "[^]+ -",
                "a[] -",
                "[\\s\\S]$ -",
                "\\s+ -",
                "\\S+ -",
                "[^\\S\\r\\n]+ -",
                "[^\\s\\w]+ -",
                "[\\w-.]+ -",
                "[&&--^^~~##]+ -",
                "[[{]+ -",
                "a{2} -",
                "{ -",
                "\\{a} -",
                "a{,2} -",
                "[\\b\\v\\0]+ -",
                "[\\xA0-\\uFFFF]+ -",
                "да i",
                "[а-я]+ i",
                "[a-z]+ i",
                "k i",
                "^(['\"])?(?:\\$eq)\\1$ -",
                "(['\"])?\\$eq\\1 -",
                "(['\"])(?:(?!\\1).)*\\1 -",
                "(?=a)a(?!b) -",
                "\\/|\\-|\\# -",
            })
    void aConvertedExpressionFindsTheSame(String source, String flags) {
        String given = flags.equals("-") ? "" : flags;
        for (String text : TEXTS) {
            assertThat(foundByJava(source, given, text))
                    .as("%s in <%s>", source, text)
                    .isEqualTo(foundByScript(source, given, text));
        }
    }

    @Test
    void anEmojiIsNeverTornApart() {
        assertThat(foundByJava("^.", "", "😀x")).isEqualTo("0+2");
        assertThat(foundByJava("[\\xA0-\\uFFFF]", "", "😀x")).isEqualTo("0+2");
    }

    @Test
    void syntaxThatNoGrammarUsesIsRefused() {
        assertThatThrownBy(() -> JavaScriptRegex.convert("(?<name>x)", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JavaScriptRegex.convert("x", "u")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String foundByJava(String source, String flags, String text) {
        JavaScriptRegex.Converted converted = JavaScriptRegex.convert(source, flags);
        Matcher matcher = Pattern.compile(converted.regex(), converted.flags()).matcher(text);
        return matcher.find() ? matcher.start() + "+" + (matcher.end() - matcher.start()) : "nothing";
    }

    private static String foundByScript(String source, String flags, String text) {
        try (Context context = PrismScripts.enter()) {
            Scriptable scope = context.initSafeStandardObjects();
            ScriptableObject.putProperty(scope, "source", source);
            ScriptableObject.putProperty(scope, "flags", flags);
            ScriptableObject.putProperty(scope, "text", text);
            String script = "var m = RegExp(source, flags).exec(text); m ? m.index + '+' + m[0].length : 'nothing'";
            return String.valueOf(context.evaluateString(scope, script, "regex", 1, null));
        }
    }
}

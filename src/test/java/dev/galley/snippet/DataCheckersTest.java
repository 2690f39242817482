package dev.galley.snippet;

import static dev.galley.snippet.Fences.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataCheckersTest {
    @Test
    void goodJsonIsSilent() {
        assertThat(report("json", "{\"a\": [1, -2.5e3, true, null], \"b\": {\"a\": \"\\u00e9\"}}\n"))
                .isEmpty();
        assertThat(report("jsonc", "// why\n{\"a\": 1,}\n")).isEmpty();
        assertThat(report("json5", "{a: 'x', b: +1, c: .5, /* why */}\n")).isEmpty();
        assertThat(report("jsonl", "{\"a\": 1}\n{\"a\": 2}\n")).isEmpty();
    }

    @Test
    void wrongJsonIsShownInPlace() {
        assertThat(report("json", "{\n  \"a\": 1\n  \"b\": 2\n}\n"))
                .isEqualTo(
                        "4:3+1 snippet-syntax: unexpected character ('\"'): was expecting comma to separate Object entries");
        assertThat(report("json", "{\"a\": 1,}\n"))
                .isEqualTo(
                        "2:9+1 snippet-syntax: unexpected character ('}'): was expecting double-quote to start field name");
        assertThat(report("json", "[1, 2\n"))
                .isEqualTo("2:5+1 snippet-syntax: unexpected end-of-input: expected close marker for Array");
        assertThat(report("json", "[tru]\n")).startsWith("2:2+3 snippet-syntax: unrecognized token 'tru'");
    }

    @Test
    void aNameTwiceInOneObjectIsWrongJson() {
        assertThat(report("json", "{\"a\": 1,\n \"a\": 2}\n")).isEqualTo("3:2+3 snippet-syntax: duplicate field 'a'");
        assertThat(report("json", "{\"a\": {\"a\": 1}}\n")).isEmpty();
    }

    @Test
    void twoValuesAreNoJson() {
        assertThat(report("json", "{}\n{}\n")).isEqualTo("3:1+1 snippet-syntax: a second value behind the first");
        assertThat(report("json", "1 2\n")).isEqualTo("2:3+1 snippet-syntax: a second value behind the first");
    }

    @Test
    void fragmentsOfJsonMayLeaveThingsOut() {
        for (String code : List.of(
                "{\"a\": 1, ...}\n",
                "{\"a\": ...}\n",
                "{\n  ...,\n  \"a\": [1, ..., 9]\n}\n",
                "\"a\": {…},\n\"b\": 2\n")) {
            assertThat(report("json fragment", code)).as(code).isEmpty();
        }
        assertThat(report("json fragment", "{\"a...\" 1, ...}\n")).startsWith("2:9+1 snippet-syntax");
    }

    @Test
    void goodYamlIsSilent() {
        assertThat(report("yaml", "a: &x [1, 2]\nb: *x\n<<: {c: 1}\nd: !Ref e\n---\n- |\n  text\n- \"q\"\n"))
                .isEmpty();
    }

    @Test
    void wrongYamlIsShownInPlace() {
        assertThat(report("yaml", "a: 1\n b: 2\n"))
                .isEqualTo("3:3+1 snippet-syntax: mapping values are not allowed here");
        assertThat(report("yml", "é: *x\n")).isEqualTo("2:4+1 snippet-syntax: found undefined alias x");
        assertThat(report("yaml", "\ta: 1\n"))
                .isEqualTo("2:1+1 snippet-syntax: found character '\\t' that cannot start any token"
                        + " while scanning for the next token (do not use tabs for indentation)");
        assertThat(report("yaml", "a: 1\nb:\n  c: 1\n  c: 2\n")).isEqualTo("5:3+1 snippet-syntax: duplicate key `c`");
    }

    @Test
    void fragmentsOfYamlMayLeaveLinesOutAndBeIndented() {
        assertThat(report("yaml fragment", "a:\n  ...\n  b: 1\n")).isEmpty();
    }

    @Test
    void tomlIsChecked() {
        assertThat(report("toml", "[a]\nb = 1979-05-27T07:32:00Z\nc = [1, 2]\n[[d]]\ne.f = 'x'\n"))
                .isEmpty();
        assertThat(report(
                        "toml", "a = 1988-10-27t01:01:01z\nb = 1988-10-27 01:01:01.25z\nc = 07:32:00.9999999999999\n"))
                .isEmpty();
        assertThat(report("toml", "a = 1\na = 2\n")).isEqualTo("3:1+1 snippet-syntax: duplicate key: `a`");
        assertThat(report("toml", "[a]\n[a]\n")).isEqualTo("3:1+3 snippet-syntax: table redefined: `[a]`");
        assertThat(report("toml", "a = 1 b = 2\n"))
                .isEqualTo("2:7+1 snippet-syntax: more data after value has already ended");
    }

    @Test
    void documentsAndPiecesAreXml() {
        for (String code : List.of(
                "<?xml version=\"1.0\"?>\n<a xmlns:b=\"c\"><b:d/></a>\n",
                "<a/>\n<!-- two roots -->\n<b:c d='1'/>\n",
                "<!DOCTYPE html SYSTEM \"about:none\" [<!ENTITY x \"y\">]>\n<p>&nbsp;&x;</p>\n")) {
            assertThat(report("xml", code)).as(code).isEmpty();
        }
    }

    @Test
    void wrongXmlIsShownInPlace() {
        assertThat(report("xml", "<a>\n  <b></a>\n"))
                .isEqualTo(
                        "3:6+4 snippet-syntax: the element type \"b\" must be terminated by the matching end-tag \"</b>\"");
        assertThat(report("xml", "<a></a></b>\n")).isEqualTo("2:8+4 snippet-syntax: end tag without a start tag");
        assertThat(report("xml", "<?xml version=\"1.0\"?>\n<a>&x;</a>\n"))
                .isEqualTo("3:4+3 snippet-syntax: the entity \"x\" was referenced, but not declared");
    }

    @Test
    void nothingOutsideXmlIsRead() {
        String code = "<!DOCTYPE a SYSTEM \"file:///no/such/file\">\n<a>\n";
        assertThat(report("xml", code)).startsWith("3:3+1 snippet-syntax: the element type \"a\" must be terminated");
    }

    @Test
    void propertiesAreCheckedForTheirEscapes() {
        assertThat(report("properties", "# c:\\users\na = \\u00e9\\\\u\nb\n")).isEmpty();
        assertThat(report("properties", "a = \\u12\n")).isEqualTo("2:5+2 snippet-syntax: malformed \\uxxxx encoding");
    }

    @Test
    void iniIsCheckedForItsSections() {
        assertThat(report("ini", "; c\n[a \"b\"]\nc = [1\nflag\n")).isEmpty();
        assertThat(report("ini", "a = 1\n[b\n")).isEqualTo("3:1+2 snippet-syntax: section without a closing bracket");
    }
}

package dev.galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentEncodingTest {
    @Test
    void whatMayStandInAnAddressStaysAsItIs() {
        String address = "https://example.org/a-b_c.d~e/?f=g&h=(i)*+,;'!$@:#j";

        assertThat(PercentEncoding.encode(address)).isSameAs(address);
        assertThat(PercentEncoding.encodeName("python/copying.html")).isEqualTo("python/copying.html");
    }

    @Test
    void whatIsEncodedAlreadyStaysAndABarePercentIsEncoded() {
        assertThat(PercentEncoding.encode("a%20b%2fc")).isEqualTo("a%20b%2fc");
        assertThat(PercentEncoding.encode("100%")).isEqualTo("100%25");
        assertThat(PercentEncoding.encode("%2")).isEqualTo("%252");
        assertThat(PercentEncoding.encode("%é1")).isEqualTo("%25%C3%A91");
        assertThat(PercentEncoding.encode("%１２")).isEqualTo("%25%EF%BC%91%EF%BC%92");
        assertThat(PercentEncoding.encode("%%41")).isEqualTo("%25%41");
    }

    @Test
    void otherCharactersAreEncodedAsUtf8() {
        assertThat(PercentEncoding.encode("a b\"<ü>\\")).isEqualTo("a%20b%22%3C%C3%BC%3E%5C");
        assertThat(PercentEncoding.encode("\uD83D\uDE00")).isEqualTo("%F0%9F%98%80");
        assertThat(PercentEncoding.encode("x\uD83Dy")).isEqualTo("x%EF%BF%BDy");
    }

    @Test
    void ofANameEveryPercentQuestionMarkAndHashIsEncoded() {
        assertThat(PercentEncoding.encodeName("what?/50%20#1")).isEqualTo("what%3F/50%2520%231");
    }

    @Test
    void anEncodedNameIsTheNameAgain() {
        String name = "a b/ü%41?#\uD83D\uDE00.html";

        assertThat(PercentEncoding.decode(PercentEncoding.encodeName(name))).isEqualTo(name);
    }
}

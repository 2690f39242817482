package dev.galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void linesEndAtLineFeedsAndCarriageReturnsAndBothTogether() {
        assertThat(Lines.split("a\nb\r\nc\rd\n\ne\r\r\nf\n\rg"))
                .containsExactly("a", "b", "c", "d", "", "e", "", "f", "", "g");
    }

    @Test
    void theEndOfALineBeginsNoOther() {
        assertThat(Lines.split("a\n")).containsExactly("a");
        assertThat(Lines.split("a\r\n")).containsExactly("a");
        assertThat(Lines.split("\r")).containsExactly("");
        assertThat(Lines.split("a")).containsExactly("a");
        assertThat(Lines.split("")).isEmpty();
    }
}

package dev.galley.markdown;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The elements that authors may write, as the manual shows them. */
public final class AllowedElements {
    private AllowedElements() {}

    public static String line() {
        return Arrays.stream(RawHtmlPolicy.ELEMENTS)
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(" ")) + "\n";
    }
}

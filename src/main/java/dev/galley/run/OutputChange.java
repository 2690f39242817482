package dev.galley.run;

import dev.galley.page.Snippet;
import java.util.List;

/**
 * An output fence that does not show what the code before it prints. Immutable.
 *
 * @param fence the fence as it is written
 * @param printed the lines it would have to show
 */
public record OutputChange(Snippet fence, List<String> printed) {
    public OutputChange {
        printed = List.copyOf(printed);
    }
}

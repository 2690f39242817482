package dev.galley.files;

import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;

/** From an index in a text to a place in its file. Stateless, thread-safe. */
final class TextPlaces {
    private TextPlaces() {}

    /** The span that begins at an index. A line ends at LF, CR or CR LF. */
    static SourceSpan at(SourcePath path, String text, int index, int length) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean isFirstHalf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !isFirstHalf)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourceSpan(path, line, index - lineStart + 1, length);
    }
}

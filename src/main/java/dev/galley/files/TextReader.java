package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one text file: a page, a template, {@code galley.yml}. Stateless, thread-safe. */
public final class TextReader {
    /** The largest text that is read, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    private TextReader() {}

    /**
     * The text of a file, strictly as UTF-8. A wrong byte or a NUL is a problem with its place, and the text is given
     * all the same, so that the rest of it can be checked. Line ends stay as they are; a byte-order mark goes.
     *
     * @param path the name the text is known by from here on
     */
    public static ReadText read(Path file, SourcePath path) {
        if (!Files.isRegularFile(file)) {
            return failed(path, DiagnosticCode.FILE_UNREADABLE, "not a file that can be read", "remove it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? failed(path, DiagnosticCode.FILE_TOO_LARGE, "file of more than 10 MB", "split it")
                    : decoded(bytes, path);
        } catch (IOException e) {
            return failed(path, DiagnosticCode.FILE_UNREADABLE, "file that cannot be read", "check its permissions");
        }
    }

    private static ReadText decoded(byte[] bytes, SourcePath path) {
        DecodedText decoded = DecodedText.of(bytes, path);
        List<Diagnostic> diagnostics = new ArrayList<>();
        decoded.diagnostic().ifPresent(diagnostics::add);
        int nul = decoded.text().indexOf('\0');
        if (nul >= 0) {
            SourceSpan span = TextPlaces.at(path, decoded.text(), nul, 1);
            String help = "remove it; a file of another kind needs another name";
            diagnostics.add(Diagnostic.of(DiagnosticCode.FILE_NUL, span, "NUL character in a text", help));
        }
        return new ReadText(Optional.of(new Source(path, decoded.text())), diagnostics);
    }

    private static ReadText failed(SourcePath path, DiagnosticCode code, String message, String help) {
        return new ReadText(Optional.empty(), List.of(Diagnostic.of(code, SourceSpan.startOf(path), message, help)));
    }
}

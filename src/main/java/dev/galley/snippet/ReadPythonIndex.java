package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import java.util.List;

/**
 * An index of Python names as read from a file, with what is wrong with the file. Immutable.
 *
 * @param index empty when there are problems
 */
public record ReadPythonIndex(PythonIndex index, List<Diagnostic> problems) {
    public ReadPythonIndex {
        problems = List.copyOf(problems);
    }
}

package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.List;
import java.util.Optional;

/**
 * Checks JavaScript of the newest known version, as a module and then as a script. {@code fragment} allows {@code return}
 * outside a function and dots for what is left out. Thread-safe.
 */
final class JavaScriptChecker implements SnippetChecker {
    private final Acorn acorn = new Acorn();

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        boolean isFragment = snippet.has("fragment");
        String text = isFragment ? Elision.filled(snippet.text(), '$') : snippet.text();
        return fault(text, isFragment).map(it -> it.in(snippet)).stream().toList();
    }

    private Optional<Fault> fault(String text, boolean isFragment) {
        Optional<Fault> module = acorn.fault(text, true, isFragment);
        if (module.isEmpty()) {
            return module;
        }
        Optional<Fault> script = acorn.fault(text, false, isFragment);
        boolean isScriptFurther = script.isPresent() && script.get().isBehind(module.get());
        return script.isEmpty() || isScriptFurther ? script : module;
    }
}

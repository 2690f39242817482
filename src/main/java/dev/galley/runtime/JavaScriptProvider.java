package dev.galley.runtime;

import dev.galley.run.EngineProvider;
import dev.galley.run.SnippetEngine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Makes the engine for JavaScript. Stateless. */
public final class JavaScriptProvider implements EngineProvider {
    @Override
    public String name() {
        return "javascript";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> languages() {
        return Set.of("javascript", "js", "mjs", "cjs");
    }

    @Override
    public Set<String> settings() {
        return Set.of("command");
    }

    @Override
    public boolean isRunOnlyByName() {
        return true;
    }

    /** {@inheritDoc} The one setting is {@code command}, which is Node.js: a name on the path, or a path. */
    @Override
    public SnippetEngine engine(Path folder, Map<String, String> settings) {
        String command = settings.getOrDefault("command", "node");
        return new SandboxEngine(() -> Tool.found(folder, command).flatMap(JavaScriptHost::of));
    }
}

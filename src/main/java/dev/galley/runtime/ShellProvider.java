package dev.galley.runtime;

import dev.galley.run.EngineProvider;
import dev.galley.run.SnippetEngine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Makes the engine for Bash. Stateless. */
public final class ShellProvider implements EngineProvider {
    @Override
    public String name() {
        return "shell";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> languages() {
        return Set.of("bash", "sh", "shell", "console");
    }

    @Override
    public Set<String> settings() {
        return Set.of("command");
    }

    @Override
    public boolean isRunOnlyByName() {
        return true;
    }

    /** {@inheritDoc} The one setting is {@code command}, the shell: a name on the path, or a path. */
    @Override
    public SnippetEngine engine(Path folder, Map<String, String> settings) {
        String command = settings.getOrDefault("command", "bash");
        return new SandboxEngine(() -> Tool.found(folder, command).flatMap(ShellHost::of));
    }
}

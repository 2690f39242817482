package dev.galley.runtime;

import dev.galley.run.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs each program in a Node.js of its own. Immutable.
 *
 * @param node the file
 * @param version {@code 20.11.1}
 */
record JavaScriptHost(Path node, String version) implements ProgramHost {
    private static final String SCRIPT = "javascript-host.js";
    private static final String ACORN = "/META-INF/resources/webjars/acorn/8.18.0/dist/acorn.js";
    private static final int OLDEST = 16;
    private static final SandboxLimits LIMITS = new SandboxLimits(1024L << 20, 1024L << 20, 128, 1024, 1 << 20);

    /** Empty when the command is no Node.js, or one too old for what host and readers write. */
    static Optional<ProgramHost> of(Path node) {
        return Tool.ask(List.of(node.toString(), "--version"), 20)
                .map(String::strip)
                .filter(said -> said.matches("v[0-9]+\\.[0-9]+\\.[0-9]+\\S*"))
                .map(said -> said.substring(1))
                .filter(version -> new Requirement("node", ">=", "" + OLDEST).accepts(version))
                .map(version -> new JavaScriptHost(node, version));
    }

    @Override
    public String name() {
        return "Node.js";
    }

    @Override
    public List<Path> readable() {
        return List.of(node);
    }

    @Override
    public Map<String, byte[]> files() {
        return Map.of(SCRIPT, Resource.bytes(SCRIPT), "acorn.js", Resource.bytes(ACORN));
    }

    @Override
    public SandboxLimits limits() {
        return LIMITS;
    }

    @Override
    public List<String> command(SandboxPlaces places, Program program, String token) {
        List<String> words = new ArrayList<>();
        words.add(places.of(node).toString());
        words.addAll(List.of("--max-old-space-size=256", "--no-warnings"));
        words.addAll(List.of(
                places.host().resolve(SCRIPT).toString(),
                token,
                places.program().toString()));
        program.parts().forEach(part -> words.add("" + part.mayFail()));
        return words;
    }

    /** {@inheritDoc} All that can be asked for is {@code node>=18}. */
    @Override
    public Optional<String> lack(String requirement) {
        return Requirement.lack(requirement, "node", version);
    }
}

package dev.galley.runtime;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Runs the parts of a program in one Bash, both outputs together as a terminal shows them. Immutable.
 *
 * @param bash the file
 * @param version {@code 5.2.15}
 */
record ShellHost(Path bash, String version) implements ProgramHost {
    private static final String SCRIPT = "shell-host.sh";
    private static final SandboxLimits LIMITS = new SandboxLimits(512L << 20, 512L << 20, 64, 256, 1 << 20);
    /** How Bash begins what it says of a line in a file; an interactive one only says its own name. */
    private static final Pattern FILE = Pattern.compile("(?m)^\\S*/part-(\\d+): line (\\d+): ");

    /** Empty when the command is no Bash. */
    static Optional<ProgramHost> of(Path bash) {
        return Tool.ask(List.of(bash.toString(), "-c", "echo \"${BASH_VERSION%%(*}\""), 10)
                .map(String::strip)
                .filter(version -> version.matches("[0-9]+\\.[0-9.]+"))
                .map(version -> new ShellHost(bash, version));
    }

    @Override
    public String name() {
        return "Bash";
    }

    @Override
    public List<Path> readable() {
        return List.of(bash);
    }

    @Override
    public Map<String, byte[]> files() {
        return Map.of(SCRIPT, Resource.bytes(SCRIPT));
    }

    @Override
    public SandboxLimits limits() {
        return LIMITS;
    }

    @Override
    public List<String> command(SandboxPlaces places, Program program, String token) {
        List<String> words = new ArrayList<>();
        words.add(places.of(bash).toString());
        words.addAll(
                List.of("--noprofile", "--norc", places.host().resolve(SCRIPT).toString()));
        words.addAll(List.of(token, places.program().toString()));
        program.parts().forEach(part -> words.add(kind(part)));
        return words;
    }

    private static String kind(Program.Part part) {
        if (part.language().equals("console")) {
            return "session";
        }
        return part.mayFail() ? "failing" : "script";
    }

    /** {@inheritDoc} Besides {@code bash>=5}, any command on the path may be asked for. */
    @Override
    public Optional<String> lack(String requirement) {
        boolean isHere = Requirement.parse(requirement).filter(this::isHere).isPresent();
        return isHere ? Optional.empty() : Optional.of(Requirement.lacking(requirement));
    }

    private boolean isHere(Requirement requirement) {
        if (requirement.name().equals("bash")) {
            return requirement.accepts(version);
        }
        boolean isCommand = requirement.comparison().isEmpty()
                && !requirement.name().contains("/")
                && !requirement.name().startsWith(".");
        return isCommand
                && List.of(SandboxCommand.PATH.split(":", -1)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, requirement.name())));
    }

    @Override
    public EngineRun.PartRun shown(EngineRun.PartRun run, int part) {
        String output = FILE.matcher(run.output()).replaceAll("bash: ");
        Ending ending =
                run.ending() instanceof Ending.Raised raised ? raised(raised, run.output(), output) : run.ending();
        return new EngineRun.PartRun(output, ending);
    }

    /** Commands say on their last line why they fail, and Bash says there where it gave up by itself. */
    private static Ending raised(Ending.Raised raised, String written, String output) {
        String last = output.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (former, line) -> line)
                .strip();
        List<Ending.Place> places = raised.places().isEmpty() ? places(written) : raised.places();
        return new Ending.Raised(raised.type(), Set.copyOf(raised.names()), last, places);
    }

    private static List<Ending.Place> places(String output) {
        return FILE.matcher(output).results().reduce((former, latter) -> latter).map(ShellHost::place).stream()
                .toList();
    }

    private static Ending.Place place(MatchResult found) {
        return new Ending.Place(number(found.group(1)), number(found.group(2)), 0, 0);
    }

    private static int number(String digits) {
        return digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }
}

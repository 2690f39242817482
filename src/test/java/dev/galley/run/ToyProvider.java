package dev.galley.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A language that needs no machine: {@code say X} prints, {@code raise T} fails, {@code set X} keeps a word for later
 * parts, and {@code recall} prints the kept words. The text language of fences stands for it.
 */
record ToyProvider(AtomicInteger runs, boolean isHere) implements EngineProvider {
    @Override
    public String name() {
        return "toy";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> languages() {
        return Set.of("text");
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }

    @Override
    public SnippetEngine engine(Path folder, Map<String, String> settings) {
        return new SnippetEngine() {
            @Override
            public Optional<EngineRuntime> runtime() {
                return isHere ? Optional.of(new EngineRuntime("Toy", "1.0", List.of())) : Optional.empty();
            }

            @Override
            public EngineRun run(Program program) {
                runs.incrementAndGet();
                return ToyProvider.run(program);
            }

            @Override
            public void close() {}
        };
    }

    private static EngineRun run(Program program) {
        List<String> kept = new ArrayList<>();
        List<EngineRun.PartRun> done = new ArrayList<>();
        for (Program.Part part : program.parts()) {
            if (!part.requirements().isEmpty()) {
                done.add(new EngineRun.PartRun(
                        "", new Ending.NotRun("needs " + part.requirements().get(0))));
                break;
            }
            done.add(run(part, done.size(), kept));
            if (done.get(done.size() - 1).ending() instanceof Ending.Raised && !part.mayFail()) {
                break;
            }
        }
        return new EngineRun(done);
    }

    private static EngineRun.PartRun run(Program.Part part, int number, List<String> kept) {
        StringBuilder output = new StringBuilder();
        List<String> lines = part.code().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("say")) {
                output.append(rest).append('\n');
            } else if (line.startsWith("set")) {
                kept.add(rest);
            } else if (line.startsWith("recall")) {
                output.append(String.join(" ", kept)).append('\n');
            } else if (line.startsWith("raise")) {
                List<Ending.Place> places = List.of(new Ending.Place(number, i + 1, 0, 0));
                Ending raised = new Ending.Raised(rest, Set.of(rest, "Exception"), "of toys", places);
                return new EngineRun.PartRun(output.toString(), raised);
            }
        }
        return new EngineRun.PartRun(output.toString(), new Ending.Completed());
    }
}

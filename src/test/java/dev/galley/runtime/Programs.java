package dev.galley.runtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs as pages have them. */
final class Programs {
    private static final int TIMEOUT = 20_000;

    private Programs() {}

    /** One block of Python. */
    static Program.Part part(String code, int timeout) {
        return part("python", code, timeout);
    }

    /** One block in any language, without further words. */
    static Program.Part part(String language, String code, int timeout) {
        return new Program.Part(language, code, Map.of(), List.of(), timeout, false);
    }

    /** A module of a Django application. */
    static Program.Part module(String role, String code) {
        return new Program.Part("python", code, Map.of("role", role), List.of(), TIMEOUT, false);
    }

    /** What was typed into an interpreter, without its prompts. */
    static Program.Part session(String code) {
        return part("pycon", code, TIMEOUT);
    }

    /** An engine on an interpreter that has Django. */
    static PythonEngine djangoEngine() {
        List<PythonEngine> engines = Stream.of("python3", "/usr/bin/python3")
                .map(PythonEngine::new)
                .filter(Programs::hasDjango)
                .toList();
        assumeTrue(!engines.isEmpty(), "no Python with Django here");
        engines.subList(1, engines.size()).forEach(PythonEngine::close);
        return engines.get(0);
    }

    private static boolean hasDjango(PythonEngine engine) {
        Program program = new Program(List.of(module("shell", "import django, rest_framework, celery\n")));
        boolean hasDjango = engine.runtime().isPresent()
                && engine.run(program).parts().get(0).ending() instanceof Ending.Completed;
        if (!hasDjango) {
            engine.close();
        }
        return hasDjango;
    }

    /** How the last part that ran ended, and what it printed. */
    static String shown(EngineRun run) {
        EngineRun.PartRun part = run.parts().get(run.parts().size() - 1);
        Ending ending = part.ending();
        if (ending instanceof Ending.Completed) {
            return part.output();
        }
        if (ending instanceof Ending.Raised raised) {
            List<String> places = raised.places().stream()
                    .map(place -> place.part() + ":" + place.line())
                    .toList();
            return part.output() + raised.words() + " " + places;
        }
        return part.output() + ending;
    }
}

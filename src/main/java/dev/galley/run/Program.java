package dev.galley.run;

import java.util.List;
import java.util.Map;

/** Code in parts that run one after another and share their state. Immutable. */
public record Program(List<Part> parts) {
    public Program {
        parts = List.copyOf(parts);
    }

    /**
     * One block of code.
     *
     * @param language what its fence calls its language, in lower case
     * @param words what its fence says besides, by name, which only its engine may understand: {@code role=models}
     * @param requirements what has to be installed, as {@code django>=5.0}; if it is not, the program stops here
     * @param timeout how long it may take, in milliseconds
     * @param mayFail whether the program goes on when this part ends with an exception
     */
    public record Part(
            String language,
            String code,
            Map<String, String> words,
            List<String> requirements,
            int timeout,
            boolean mayFail) {
        public Part {
            words = Map.copyOf(words);
            requirements = List.copyOf(requirements);
        }
    }
}

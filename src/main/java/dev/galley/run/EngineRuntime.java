package dev.galley.run;

import java.util.List;

/**
 * What an engine runs programs on. Immutable.
 *
 * @param name {@code Python}
 * @param version {@code 3.11.7}
 * @param gaps what programs could do on this machine although they should not, each a clause: {@code reach the network};
 *     empty when they are shut in
 */
public record EngineRuntime(String name, String version, List<String> gaps) {
    public EngineRuntime {
        gaps = List.copyOf(gaps);
    }

    /** Name and version, for people. */
    public String title() {
        return name + " " + version;
    }
}

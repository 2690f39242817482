package dev.galley.config;

import dev.galley.source.SourceSpan;

/**
 * A value without parts. Immutable.
 *
 * @param text the words of a text without their quotes; the characters of anything else as they were written
 */
public record YamlScalar(SourceSpan span, String text, Type type) implements YamlNode {
    /**
     * What a scalar is by YAML 1.2: {@code yes}, {@code no} and {@code off} are text, so that the language {@code no}
     * stays Norwegian.
     */
    public enum Type {
        TEXT("text"),
        WHOLE_NUMBER("a whole number"),
        NUMBER("a number"),
        TRUE_OR_FALSE("true or false"),
        NOTHING("nothing");

        private final String words;

        Type(String words) {
            this.words = words;
        }
    }

    /** Whether it is text: quoted, or nothing else by its looks. */
    public boolean isText() {
        return type == Type.TEXT;
    }

    @Override
    public String kind() {
        return type.words;
    }

    @Override
    public Object value() {
        try {
            return switch (type) {
                case TEXT -> text;
                case WHOLE_NUMBER -> Long.decode(decimal());
                case NUMBER -> finite(Double.parseDouble(plain()));
                case TRUE_OR_FALSE -> Boolean.parseBoolean(text);
                case NOTHING -> "";
            };
        } catch (NumberFormatException e) {
            // Numbers too large for a long, and forms Java does not know: as they were written.
            return text;
        }
    }

    private Object finite(double number) {
        return Double.isFinite(number) ? (Object) number : text;
    }

    /** Without the zeros in front, which Java would read as base 8 and YAML 1.2 does not. */
    private String decimal() {
        return text.indexOf('0') < 0 ? plain() : plain().replaceFirst("^([-+]?)0+(?=[0-9])", "$1");
    }

    private String plain() {
        return text.replace("_", "");
    }
}

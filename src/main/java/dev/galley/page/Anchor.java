package dev.galley.page;

/** A name inside a page that a link can point at: the part after {@code #}, percent-decoded. Immutable. */
public record Anchor(String id) {
    @Override
    public String toString() {
        return id;
    }
}

package dev.galley.markdown;

import dev.galley.page.BodyPart;
import java.util.ArrayList;
import java.util.List;

/** Takes what the renderer writes and keeps the holes between the pieces of HTML. Not thread-safe; one per page. */
final class BodyWriter implements Appendable {
    private final List<BodyPart> parts = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();

    @Override
    public BodyWriter append(CharSequence text) {
        html.append(text);
        return this;
    }

    @Override
    public BodyWriter append(CharSequence text, int start, int end) {
        html.append(text, start, end);
        return this;
    }

    @Override
    public BodyWriter append(char c) {
        html.append(c);
        return this;
    }

    void hole(BodyPart hole) {
        endHtml();
        parts.add(hole);
    }

    List<BodyPart> parts() {
        endHtml();
        return List.copyOf(parts);
    }

    private void endHtml() {
        if (!html.isEmpty()) {
            parts.add(new BodyPart.Html(html.toString()));
            html.setLength(0);
        }
    }
}

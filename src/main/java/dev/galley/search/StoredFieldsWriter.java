package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.List;

/** Writes documents as {@link StoredFields} describes them. One is used for many; not for use by several threads. */
final class StoredFieldsWriter {
    private final ByteWriter out = new ByteWriter();
    private final JsonText json = new JsonText();

    byte[] write(SearchDocument document) {
        out.clear();
        add(document.url());
        add(document.title());
        add(document.description());
        addAll(document.topic());
        addAll(document.tags());
        out.number(document.sections().size());
        for (SectionText section : document.sections()) {
            boolean isTitle = section.heading().equals(document.title());
            out.number((isTitle ? StoredFields.IS_TITLE : 0) | (hasUsualAnchor(section) ? StoredFields.IS_USUAL : 0));
            out.number(section.level());
            add(section.anchor());
            add(section.heading());
            add(section.text());
            add(section.code());
        }
        return out.toBytes();
    }

    private void addAll(List<String> texts) {
        out.number(texts.size());
        texts.forEach(this::add);
    }

    private void add(String text) {
        json.clear().string(text);
        out.number(json.size()).number(json.size() - json.length()).number(json.length() - 2 - text.length());
        json.writeTo(out);
    }

    private static boolean hasUsualAnchor(SectionText section) {
        return !section.anchor().isEmpty() && section.anchor().equals(usual(section.heading()));
    }

    /** The anchor that most headings of plain letters have; {@code results.js} makes it in the same way. */
    private static String usual(String heading) {
        StringBuilder anchor = new StringBuilder();
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (c >= 0x80) {
                return "";
            }
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if (lower == ' ') {
                anchor.append('-');
            } else if (lower == '_'
                    || lower == '-'
                    || (lower >= '0' && lower <= '9')
                    || (lower >= 'a' && lower <= 'z')) {
                anchor.append(lower);
            }
        }
        return anchor.toString();
    }
}

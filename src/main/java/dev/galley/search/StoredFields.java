package dev.galley.search;

import dev.galley.page.SectionText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files of an index show of one page: its texts as JSON strings in UTF-8, so that they need only be copied.
 *
 * <p>In bytes: address, title and description; the number of topics and topics; the same of tags and of sections; and of
 * each section flags, level, anchor, heading, text and code. Of each string its length in bytes, how much more this is than
 * its UTF-16 units, how many more its escapes make than the text it stands for, and the string. Immutable.
 */
final class StoredFields {
    private static final int URL = 0;
    private static final int TITLE = 1;
    private static final int DESCRIPTION = 2;
    private static final int FIRST_TOPIC = 3;

    /** How many strings a section has. */
    private static final int PER_SECTION = 4;

    static final int IS_TITLE = 1;
    static final int IS_USUAL = 2;

    /** What stands for a string here: where it starts, where it ends, its units and the units of its text. */
    private static final int NUMBERS = 4;

    private final byte[] bytes;
    private int[] strings = new int[NUMBERS * 16];
    private int size;
    private final int topics;
    private final int tags;
    private final int sections;
    private final int[] flags;
    private final int[] levels;

    StoredFields(byte[] bytes) {
        this.bytes = bytes;
        ByteReader reader = new ByteReader().read(bytes, 0);
        read(3, reader);
        topics = reader.number();
        read(topics, reader);
        tags = reader.number();
        read(tags, reader);
        sections = reader.number();
        flags = new int[sections];
        levels = new int[sections];
        for (int section = 0; section < sections; section++) {
            flags[section] = reader.number();
            levels[section] = reader.number();
            read(PER_SECTION, reader);
        }
    }

    private void read(int count, ByteReader reader) {
        if ((size + count) * NUMBERS > strings.length) {
            strings = java.util.Arrays.copyOf(strings, Math.max((size + count) * NUMBERS, strings.length * 2));
        }
        for (int i = 0; i < count; i++) {
            int length = reader.number();
            int units = length - reader.number();
            int ofText = units - 2 - reader.number();
            int at = size++ * NUMBERS;
            strings[at] = reader.at();
            strings[at + 1] = reader.at() + length;
            strings[at + 2] = units;
            strings[at + 3] = ofText;
            reader.skip(length);
        }
    }

    String url() {
        return text(URL);
    }

    String title() {
        return text(TITLE);
    }

    int sectionCount() {
        return sections;
    }

    /** How long a section's heading is, in UTF-16 units. */
    int headingLength(int section) {
        return ofText(heading(section));
    }

    /** How long a section's text is, in UTF-16 units. */
    int textLength(int section) {
        return ofText(heading(section) + 1);
    }

    /** How long a section's code is, in UTF-16 units. */
    int codeLength(int section) {
        return ofText(heading(section) + 2);
    }

    JsonText addUrl(JsonText out) {
        return add(URL, out);
    }

    JsonText addTitle(JsonText out) {
        return add(TITLE, out);
    }

    JsonText addDescription(JsonText out) {
        return add(DESCRIPTION, out);
    }

    JsonText addTopics(JsonText out) {
        return addList(FIRST_TOPIC, topics, out);
    }

    JsonText addTags(JsonText out) {
        return addList(FIRST_TOPIC + topics, tags, out);
    }

    private JsonText addList(int first, int count, JsonText out) {
        out.raw("[");
        for (int i = 0; i < count; i++) {
            out.raw(i == 0 ? "" : ",");
            add(first + i, out);
        }
        return out.raw("]");
    }

    /** Whether a section's heading is the title of the page. */
    boolean isTitle(int section) {
        return (flags[section] & IS_TITLE) > 0;
    }

    /** Whether a section's anchor is made of the words of its heading. */
    boolean hasUsualAnchor(int section) {
        return (flags[section] & IS_USUAL) > 0;
    }

    int level(int section) {
        return levels[section];
    }

    /** Adds a section's whole address. */
    JsonText addAddress(int section, JsonText out) {
        int anchor = anchor(section);
        if (ofText(anchor) == 0) {
            return addUrl(out);
        }
        out.json(bytes, start(URL), end(URL) - 1, units(URL) - 1).raw("#");
        return out.json(bytes, start(anchor) + 1, end(anchor), units(anchor) - 1);
    }

    JsonText addAnchor(int section, JsonText out) {
        return add(anchor(section), out);
    }

    JsonText addHeading(int section, JsonText out) {
        return add(heading(section), out);
    }

    /** Adds the beginning of a section's text, so many UTF-16 units at most. */
    JsonText addText(int section, int most, JsonText out) {
        return addCut(heading(section) + 1, most, out);
    }

    /** Adds the beginning of a section's code, so many UTF-16 units at most. */
    JsonText addCode(int section, int most, JsonText out) {
        return addCut(heading(section) + 2, most, out);
    }

    private JsonText addCut(int string, int most, JsonText out) {
        return ofText(string) <= most
                ? add(string, out)
                : out.string(text(string).substring(0, most));
    }

    private JsonText add(int string, JsonText out) {
        return out.json(bytes, start(string), end(string), units(string));
    }

    private int anchor(int section) {
        return FIRST_TOPIC + topics + tags + section * PER_SECTION;
    }

    private int heading(int section) {
        return anchor(section) + 1;
    }

    private int start(int string) {
        return strings[string * NUMBERS];
    }

    private int end(int string) {
        return strings[string * NUMBERS + 1];
    }

    private int units(int string) {
        return strings[string * NUMBERS + 2];
    }

    private int ofText(int string) {
        return strings[string * NUMBERS + 3];
    }

    /** The document that this was written from. */
    SearchDocument document() {
        List<SectionText> texts = new ArrayList<>();
        for (int section = 0; section < sections; section++) {
            int heading = heading(section);
            texts.add(new SectionText(
                    text(heading - 1), levels[section], text(heading), text(heading + 1), text(heading + 2)));
        }
        return new SearchDocument(
                url(),
                title(),
                text(DESCRIPTION),
                texts(FIRST_TOPIC, topics),
                texts(FIRST_TOPIC + topics, tags),
                texts);
    }

    private List<String> texts(int first, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(first + i));
        }
        return List.copyOf(texts);
    }

    /** The text that a string stands for. */
    private String text(int string) {
        String json = new String(bytes, start(string) + 1, end(string) - start(string) - 2, StandardCharsets.UTF_8);
        return json.length() == ofText(string) ? json : unescaped(json);
    }

    private static String unescaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        int at = 0;
        for (int escape = json.indexOf('\\'); escape >= 0; escape = json.indexOf('\\', at)) {
            text.append(json, at, escape);
            char kind = json.charAt(escape + 1);
            at = escape + (kind == 'u' ? 6 : 2);
            text.append(kind == 'u' ? (char) Integer.parseInt(json, escape + 2, at, 16) : kind == 'n' ? '\n' : kind);
        }
        return text.append(json, at, json.length()).toString();
    }
}

package dev.galley.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Writes the open form of the index; {@link SearchIndex#writeOpen} describes it. */
final class OpenIndex {
    /** The version of this form; the format of the shards has its own. */
    private static final int VERSION = 1;

    private OpenIndex() {}

    /** @param lines takes the bytes of each page, with what parts it from the page before */
    static void write(String language, List<PageWords> pages, AtomicReferenceArray<Integer> lines, OutputStream out)
            throws IOException {
        head(language).writeTo(out);
        for (int page = 0; page < pages.size(); page++) {
            writePage(page, pages.get(page), lines, out);
        }
        new JsonText().raw("\n]}\n").writeTo(out);
    }

    private static JsonText head(String language) {
        JsonText json = new JsonText().raw("{\"version\":").number(VERSION);
        return json.raw(",\"language\":").string(language).raw(",\"pages\":[");
    }

    private static void writePage(int number, PageWords page, AtomicReferenceArray<Integer> lines, OutputStream out)
            throws IOException {
        JsonText json = new JsonText().raw(number == 0 ? "\n" : ",\n");
        addPage(page.fields(), json);
        lines.set(number, json.size());
        json.writeTo(out);
    }

    /**
     * Writes what {@link #write} would, taking the pages that are the same from another file.
     *
     * @param linesBefore the bytes of each page there
     * @param changed the pages that are not the same
     */
    static void revise(
            String language,
            InputStream before,
            List<Integer> linesBefore,
            BitSet changed,
            List<PageWords> pages,
            AtomicReferenceArray<Integer> lines,
            OutputStream out)
            throws IOException {
        long same = head(language).size();
        for (int page = 0; page < linesBefore.size(); page++) {
            if (changed.get(page)) {
                copy(before, same, out);
                same = 0;
                before.skipNBytes(linesBefore.get(page));
                writePage(page, pages.get(page), lines, out);
            } else {
                same += linesBefore.get(page);
                lines.set(page, linesBefore.get(page));
            }
        }
        copy(before, same, out);
        before.transferTo(out);
    }

    private static void copy(InputStream in, long length, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
            if (read == 0) {
                throw new EOFException("the open index is shorter than it was");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void addPage(StoredFields page, JsonText json) {
        page.addUrl(json.raw("{\"url\":"));
        page.addTitle(json.raw(",\"title\":"));
        page.addDescription(json.raw(",\"description\":"));
        page.addTopics(json.raw(",\"topic\":"));
        page.addTags(json.raw(",\"tags\":"));
        json.raw(",\"sections\":[");
        for (int section = 0; section < page.sectionCount(); section++) {
            json.raw(section == 0 ? "" : ",");
            addSection(page, section, json);
        }
        json.raw("]}");
    }

    private static void addSection(StoredFields page, int section, JsonText json) {
        page.addAddress(section, json.raw("{\"url\":"));
        json.raw(",\"level\":").number(page.level(section));
        page.addHeading(section, json.raw(",\"title\":"));
        page.addText(section, Integer.MAX_VALUE, json.raw(",\"text\":"));
        page.addCode(section, Integer.MAX_VALUE, json.raw(",\"code\":"));
        json.raw("}");
    }
}

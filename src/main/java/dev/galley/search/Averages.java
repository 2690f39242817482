package dev.galley.search;

import java.util.List;

/**
 * How long the parts of a site's pages are, in weighted words; never below 1, so that nothing is divided by nothing.
 *
 * @param section of the sections' texts
 * @param heading of the sections' headings
 */
record Averages(double title, double headings, double body, double section, double heading) {
    static Averages of(List<PageWords> pages) {
        double title = 0;
        double headings = 0;
        double body = 0;
        double section = 0;
        double heading = 0;
        long sections = 0;
        for (PageWords page : pages) {
            title += page.titleLength();
            headings += page.headingsLength();
            body += page.bodyLength();
            section += sum(page.sectionLengths());
            heading += sum(page.headingLengths());
            sections += page.sectionLengths().length;
        }
        return new Averages(
                average(title, pages.size()),
                average(headings, pages.size()),
                average(body, pages.size()),
                average(section, sections),
                average(heading, sections));
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static double average(double sum, long count) {
        return Math.max(1, sum / Math.max(1, count));
    }
}

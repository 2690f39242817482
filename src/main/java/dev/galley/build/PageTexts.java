package dev.galley.build;

import dev.galley.page.SectionText;
import java.util.List;

/** The words of a page's sections, in order. Immutable. */
record PageTexts(List<SectionText> sections) {}

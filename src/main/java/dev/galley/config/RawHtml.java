package dev.galley.config;

import java.util.Locale;

/** What becomes of HTML written in a page. */
public enum RawHtml {
    /** What can do harm is removed. */
    SANITISED,
    /** It is published as it was written. */
    TRUSTED;

    /** The word in {@code galley.yml}: {@code sanitised}, {@code trusted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

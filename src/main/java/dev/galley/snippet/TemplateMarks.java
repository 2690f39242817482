package dev.galley.snippet;

import java.util.regex.Pattern;

/** The marks of template languages (Jinja, Django, Helm, Go, Liquid) in other code. */
final class TemplateMarks {
    private static final Pattern MARK =
            Pattern.compile("\\{%|\\{#.{0,500}?#\\}|\\{\\{-?\\s*[\\w.$#/^&>!(][^\"'{}\\n]{0,500}"
                    + "|\\{\\{-?\\s*[\"'][^\"'\\n]{0,200}[\"']\\s*[|}]");

    private TemplateMarks() {}

    /** Whether the text is a template, so that only what the template makes of it would be code of the language. */
    static boolean areIn(String text) {
        return MARK.matcher(text).find();
    }
}

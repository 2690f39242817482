package dev.galley.snippet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.SAXParseException;

/** Places of errors that the JDK's reader names less well than it could. */
final class XmlPlaces {
    private static final Pattern AT_NEXT =
            Pattern.compile("(?s).*(?:Open quote is expected|must be followed by the ' = '"
                    + "|must not contain the '<'|must end with the ';' delimiter"
                    + "|must be followed by either attribute specifications).*");
    private static final Pattern TWICE = Pattern.compile("(?s)Attribute \"([^\"]*)\" was already specified.*");
    private static final Pattern UNDECLARED =
            Pattern.compile("(?s).*entity \"([^\"]*)\" was referenced, but not declared.*");

    private XmlPlaces() {}

    /** The complaint where its cause stands, if that is known. */
    static Optional<Fault> fault(String text, Lines lines, SAXParseException e) {
        String words = String.valueOf(e.getMessage());
        int behind = lines.offset(e.getLineNumber(), 0) + Math.max(0, e.getColumnNumber() - 1);
        if (AT_NEXT.matcher(words).matches()) {
            return Optional.of(lines.fault(behind, 1, words));
        }
        Matcher twice = TWICE.matcher(words);
        if (twice.matches()) {
            return before(text, lines, twice.group(1), twice.group(1), behind, words);
        }
        Matcher undeclared = UNDECLARED.matcher(words);
        if (undeclared.matches()) {
            String reference = "&" + undeclared.group(1) + ";";
            return before(text, lines, reference, reference, behind, words);
        }
        return words.contains("processing instruction target matching")
                ? before(text, lines, "<?", "<?xml", behind, words)
                : Optional.empty();
    }

    private static Optional<Fault> before(
            String text, Lines lines, String sought, String shown, int behind, String words) {
        // What is quoted from the text may be its value, too; the name stands before an equals sign.
        int at = text.lastIndexOf(sought, behind);
        while (at > 0 && !sought.startsWith("&") && !sought.startsWith("<") && !isName(text, at, sought)) {
            at = text.lastIndexOf(sought, at - 1);
        }
        return at < 0 ? Optional.empty() : Optional.of(lines.fault(at, shown.length(), words));
    }

    private static boolean isName(String text, int at, String name) {
        String rest = text.substring(at + name.length(), Math.min(text.length(), at + name.length() + 10));
        return Character.isWhitespace(text.charAt(at - 1))
                && rest.stripLeading().startsWith("=");
    }
}

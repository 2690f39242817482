package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks that XML is well-formed: a document, or a piece of one. Nothing outside the text is ever read, and document type
 * declarations are skipped, so entities they declare are taken on trust. Thread-safe.
 */
final class XmlChecker implements SnippetChecker {
    /** The element put around pieces; a name that no author writes. */
    private static final String PIECE = "galley-piece";

    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE(?:[^\\[>\"']++|\"[^\"]*+\"|'[^']*+')*+(?:\\[[^\\]]*+\\]\\s*+)?>");
    private static final Pattern XML_DECLARATION = Pattern.compile("\\s*<\\?xml\\s");
    private static final Pattern UNKNOWN_ENTITY =
            Pattern.compile("(?s).*entity \"[^\"]*\" was referenced, but not declared.*");

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        String text = snippet.text().stripTrailing();
        Matcher doctype = DOCTYPE.matcher(text);
        boolean hasDoctype = doctype.find();
        String code = hasDoctype ? blanked(text, doctype.start(), doctype.end()) : text;
        return fault(code)
                .filter(fault ->
                        !hasDoctype || !UNKNOWN_ENTITY.matcher(fault.message()).matches())
                .map(fault -> fault.in(snippet))
                .stream()
                .toList();
    }

    private static Optional<Fault> fault(String text) {
        if (XML_DECLARATION.matcher(text).lookingAt()) {
            return documentFault(text.stripLeading()).map(it -> it.movedBy(leadingLines(text)));
        }
        // A piece may have several roots, or text around them; a document is such a piece, too.
        return text.isBlank()
                ? Optional.empty()
                : documentFault("<" + PIECE + ">\n" + text + "\n</" + PIECE + ">")
                        .map(it -> it.movedBy(-1))
                        .map(it -> inPiece(it, text));
    }

    private static Fault inPiece(Fault fault, String text) {
        if (fault.line() > text.lines().count()) {
            return new Lines(text).fault(text.length(), 1, fault.message());
        }
        boolean isOfPiece = fault.message().contains("element type \"" + PIECE + "\"");
        return isOfPiece
                ? Fault.of(fault.line(), fault.column(), fault.length(), "end tag without a start tag")
                : fault;
    }

    private static int leadingLines(String text) {
        String leading = text.substring(0, text.length() - text.stripLeading().length());
        return (int) leading.chars().filter(c -> c == '\n').count();
    }

    private static Optional<Fault> documentFault(String text) {
        try {
            XMLReader reader = reader();
            reader.setErrorHandler(new DefaultHandler());
            reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            reader.parse(new InputSource(new StringReader(text)));
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of(fault(text, e));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reader names the place behind what it dislikes. */
    private static Fault fault(String text, SAXParseException e) {
        Lines lines = new Lines(text);
        Optional<Fault> known = XmlPlaces.fault(text, lines, e);
        if (known.isPresent()) {
            return known.get();
        }
        int at = lines.offset(e.getLineNumber(), 0) + Math.max(0, e.getColumnNumber() - 2);
        boolean isEndTag = at > 0 && text.startsWith("</", at - 1);
        int end = isEndTag ? text.indexOf('>', at) : -1;
        String words = String.valueOf(e.getMessage());
        return end < 0 ? lines.fault(at, 1, words) : lines.fault(at - 1, end - at + 2, words);
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            // Its messages would follow the language of the machine.
            reader.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
            return reader;
        } catch (ParserConfigurationException e) {
            throw new AssertionError("every JDK reads XML securely", e);
        }
    }

    private static String blanked(String text, int from, int to) {
        String blank = text.substring(from, to).replaceAll("[^\\n]", " ");
        return text.substring(0, from) + blank + text.substring(to);
    }
}

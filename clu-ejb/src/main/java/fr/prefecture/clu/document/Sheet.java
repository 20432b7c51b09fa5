package fr.prefecture.clu.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * DOC-4: reads the XHTML of a paper: only what every format can show, the French spaces put in, and
 * a visible mark for what no font has.
 */
final class Sheet extends DefaultHandler {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "html",
                    "head",
                    "title",
                    "meta",
                    "body",
                    "h1",
                    "h2",
                    "h3",
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "strong",
                    "em",
                    "br",
                    "a",
                    "div",
                    "section",
                    "span",
                    "figure",
                    "figcaption");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "lang",
                    "dir",
                    "class",
                    "id",
                    "href",
                    "scope",
                    "name",
                    "content",
                    "data-max",
                    "data-value");

    /** What may be written by name beside what XML knows. */
    private static final String ENTITIES =
            "<!DOCTYPE html [<!ENTITY nbsp '&#160;'><!ENTITY laquo '&#171;'><!ENTITY raquo"
                    + " '&#187;'><!ENTITY rsquo '&#8217;'><!ENTITY hellip '&#8230;'><!ENTITY ndash"
                    + " '&#8211;'><!ENTITY mdash '&#8212;'><!ENTITY euro '&#8364;'>]>";

    /** What is told by the parser's message must not depend on the server's language. */
    private static final String LANGUAGE_OF_MESSAGES = "http://apache.org/xml/properties/locale";

    private static final String NONE = "–";

    /** Where a link may lead: to what stands outside, since a paper is read from its start. */
    private static final List<String> LINKS = List.of("http:", "https:", "mailto:", "tel:");

    /** DOC-14: or to a file that is handed out with it, below the folder where it lies. */
    private static final Pattern NEIGHBOUR =
            Pattern.compile("(?:[a-z0-9][a-z0-9-]*/)*+[a-z0-9][a-z0-9-]*\\.[a-z0-9]{1,5}");

    private final Document document;
    private final Deque<Node> open = new ArrayDeque<>();
    private final Deque<int[]> starts = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Locator place;

    private Sheet(Document document) {
        this.document = document;
        open.push(document);
    }

    /**
     * @throws Malformed when it is no such text
     */
    static Document read(String xhtml) throws Malformed {
        try {
            SAXParser parser = SAXParserFactory.newDefaultInstance().newSAXParser();
            parser.getXMLReader().setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parser.setProperty(LANGUAGE_OF_MESSAGES, Locale.ROOT);
            Sheet sheet =
                    new Sheet(
                            DocumentBuilderFactory.newDefaultInstance()
                                    .newDocumentBuilder()
                                    .newDocument());
            parser.parse(new InputSource(new StringReader(ENTITIES + xhtml)), sheet);
            return sheet.document;
        } catch (Malformed e) {
            throw e;
        } catch (SAXParseException e) {
            throw new Malformed(
                    "document.template.malformed",
                    e.getLineNumber(),
                    column(e.getLineNumber(), e.getColumnNumber()),
                    e.getMessage());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
            throws SAXException {
        flush();
        if (!ELEMENTS.contains(name)) {
            throw here("document.template.element", name);
        }
        Element element = document.createElement(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getQName(i);
            String value = attributes.getValue(i);
            if (!ATTRIBUTES.contains(attribute)) {
                throw here("document.template.attribute", attribute);
            }
            if (attribute.equals("href") && !leadsSomewhere(value)) {
                throw here("document.template.link", value);
            }
            element.setAttribute(attribute, value);
        }
        open.peek().appendChild(element);
        open.push(element);
        starts.push(new int[] {place.getLineNumber(), place.getColumnNumber() - 1});
    }

    @Override
    public void endElement(String uri, String local, String name) {
        flush();
        Element element = (Element) open.pop();
        starts.pop();
        switch (name) {
            case "ul", "ol" -> {
                if (element.getElementsByTagName("li").getLength() == 0) {
                    open.peek().removeChild(element);
                }
            }
            case "tbody" -> {
                if (element.getElementsByTagName("tr").getLength() == 0) {
                    sayNone(element);
                }
            }
            default -> {}
        }
    }

    /** A table without rows is none for who listens to it: it gets one that says so. */
    private static void sayNone(Element body) {
        Element row = Papered.append(body, "tr");
        int columns = ((Element) body.getParentNode()).getElementsByTagName("th").getLength();
        for (int i = 0; i < Math.max(1, columns); i++) {
            Papered.append(row, "td").setTextContent(NONE);
        }
    }

    /** An element that is not closed is to be looked for where it begins. */
    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        if (!starts.isEmpty() && e.getMessage().contains("must be terminated by the matching")) {
            throw new Malformed(
                    "document.template.unclosed",
                    starts.peek()[0],
                    column(starts.peek()[0], starts.peek()[1]),
                    open.peek().getNodeName());
        }
        throw e;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    private void flush() {
        if (text.length() > 0 && open.peek() != document) {
            String written = Fonts.showable(Typography.french(text.toString()));
            open.peek().appendChild(document.createTextNode(written));
        }
        text.setLength(0);
    }

    private static boolean leadsSomewhere(String address) {
        return LINKS.stream().anyMatch(address::startsWith) || NEIGHBOUR.matcher(address).matches();
    }

    private Malformed here(String key, String what) {
        int line = place.getLineNumber();
        return new Malformed(key, line, column(line, place.getColumnNumber()), what);
    }

    /** The column without what we have put before the first line. */
    private static int column(int line, int column) {
        return line == 1 ? Math.max(1, column - ENTITIES.length()) : column;
    }
}

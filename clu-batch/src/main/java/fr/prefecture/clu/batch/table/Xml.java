package fr.prefecture.clu.batch.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A text in XML, read from tag to tag; it may declare nothing and fetch nothing. */
public final class Xml implements Closeable {

    /** The most that a cell of a spreadsheet holds, with room for what counts otherwise. */
    private static final int LONGEST_TEXT = 1 << 16;

    private static final int LONGEST_NUMBER = 9;

    /** Far more than any spreadsheet or feed nests. */
    private static final int DEEPEST = 200;

    private static final XMLInputFactory FACTORY = factory();

    private final Closeable in;
    private final XMLStreamReader xml;
    private int open;

    /**
     * @throws UnreadableTable when it does not begin as XML does
     */
    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw failed(e, in);
        }
    }

    private Xml(Reader in) throws IOException {
        this.in = in;
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw failed(e, in);
        }
    }

    /**
     * Reads a text whose declared charset may be wrong: its bytes are believed.
     *
     * @param in closed with the answer
     * @param most bytes that it may have
     * @throws UnreadableTable when it does not begin as XML does
     */
    public static Xml guessed(InputStream in, long most) throws IOException {
        InputStream bounded = new BoundedXml(in, most, most);
        return new Xml(new GuessedText(new BufferedInputStream(bounded, GuessedText.JUDGED)));
    }

    /**
     * Goes to the next tag, opening or closing.
     *
     * @return false at the end
     */
    public boolean next() throws IOException {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Text is asked for where it matters.
                }
            }
        }
    }

    public boolean opens(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    public boolean closes(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    public boolean opens() {
        return xml.isStartElement();
    }

    public String name() {
        return xml.getLocalName();
    }

    /** An attribute of the tag that opens, whatever its namespace; empty when there is none. */
    public String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    long numberOf(String attribute, long otherwise) {
        return number(attribute(attribute), otherwise);
    }

    /** Called for each cell: no expression is compiled for it. */
    static long number(String digits, long otherwise) {
        if (digits.isEmpty() || digits.length() > LONGEST_NUMBER) {
            return otherwise;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The text of the tag that opens, up to where it closes; tags within are passed over. */
    public String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        append(text, depth);
                case XMLStreamConstants.END_DOCUMENT -> throw new UnreadableTable("table.damaged");
                default -> {
                    // A comment says nothing.
                }
            }
        }
        return text.toString();
    }

    /** Goes to where the tag that opens closes. */
    public void skip() throws IOException {
        for (int depth = 1; depth > 0; ) {
            if (!next()) {
                throw new UnreadableTable("table.damaged");
            }
            depth += xml.isStartElement() ? 1 : -1;
        }
    }

    /**
     * What follows the tag: text, or the next tag. The parser has failures of its own for some of
     * what is no XML, such as a message that it lacks.
     */
    int event() throws IOException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableTable("table.damaged");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
            if (open > DEEPEST) {
                throw new UnreadableTable("table.damaged");
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw failed(e, in);
        }
    }

    String characters() {
        return xml.getText();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void append(StringBuilder text, int depth) {
        int room = LONGEST_TEXT - text.length();
        if (depth == 1 && room > 0) {
            text.append(
                    xml.getTextCharacters(),
                    xml.getTextStart(),
                    Math.min(xml.getTextLength(), room));
        }
    }

    /** Of a text whose charset was guessed, what the bytes' own source says goes before. */
    private static IOException failed(Exception e, Closeable in) {
        return e instanceof XMLStreamException wrong
                        && wrong.getNestedException() instanceof IOException cause
                        && (in instanceof Reader || cause instanceof UnreadableTable)
                ? cause
                : Parts.damaged(e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}

package fr.prefecture.clu.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** DOC-12: XML that declares nothing, fetches nothing, and is neither deep nor endless. */
final class PlainXml {

    private static final int MOST_TAGS = 200_000;
    private static final String DEEPEST = "100";

    private PlainXml() {}

    /**
     * @throws fr.prefecture.clu.shared.RuleBroken when it is none
     */
    static Document read(byte[] xml) {
        int tags = 0;
        for (byte b : xml) {
            if (b == '<' && ++tags > MOST_TAGS) {
                throw Bundle.tooMuch();
            }
        }
        try {
            return builder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException | RuntimeException e) {
            throw Bundle.damaged();
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(
                    "http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            factory.setNamespaceAware(true);
            factory.setCoalescing(true);
            factory.setIgnoringComments(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] write(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list of its own: the tree may be changed while it is gone through. */
    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    static Stream<Element> elements(Node parent) {
        return children(parent).stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    static Stream<Element> descendants(Node parent) {
        return elements(parent)
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }

    /** An attribute whatever its namespace; empty when there is none. */
    static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    /** What is within an element takes its place. */
    static void unwrap(Element element) {
        while (element.getFirstChild() != null) {
            element.getParentNode().insertBefore(element.getFirstChild(), element);
        }
        remove(element);
    }
}

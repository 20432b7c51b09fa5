package fr.prefecture.clu.document;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Writes a document that was read, as XHTML or as HTML: with closed elements both are right. */
final class Markup {

    private static final Set<String> WITHOUT_END = Set.of("br", "meta");

    private final StringBuilder out = new StringBuilder();

    private Markup() {}

    static String of(Document document) {
        Markup markup = new Markup();
        markup.write(document.getDocumentElement());
        return markup.out.toString();
    }

    static String escaped(String text) {
        Markup markup = new Markup();
        markup.escape(text);
        return markup.out.toString();
    }

    private void write(Node node) {
        switch (node.getNodeType()) {
            case Node.TEXT_NODE -> escape(node.getNodeValue());
            case Node.ELEMENT_NODE -> {
                out.append('<').append(node.getNodeName());
                NamedNodeMap attributes = node.getAttributes();
                for (int i = 0; i < attributes.getLength(); i++) {
                    out.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
                    escape(attributes.item(i).getNodeValue());
                    out.append('"');
                }
                if (WITHOUT_END.contains(node.getNodeName())) {
                    out.append("/>");
                    return;
                }
                out.append('>');
                for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
                    write(n);
                }
                out.append("</").append(node.getNodeName()).append('>');
            }
            default -> throw new IllegalStateException(node.toString());
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}

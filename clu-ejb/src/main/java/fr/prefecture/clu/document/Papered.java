package fr.prefecture.clu.document;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The text of a paper on its way to a file. */
final class Papered {

    private static final Set<String> CONTAINERS =
            Set.of("body", "div", "section", "li", "td", "th");
    private static final Set<String> INLINE = Set.of("strong", "em", "br", "a", "span");

    private Papered() {}

    static Document read(Paper paper) {
        try {
            return Sheet.read(paper.xhtml());
        } catch (Malformed e) {
            throw new IllegalArgumentException(paper.name(), e);
        }
    }

    /** What a paper is called, by its own word. */
    static String title(Document document) {
        return first(document, "title").getTextContent().replaceAll("\\s+", " ").trim();
    }

    static Element head(Document document) {
        return first(document, "head");
    }

    static Element first(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        if (found.getLength() == 0) {
            throw new IllegalArgumentException(name);
        }
        return (Element) found.item(0);
    }

    static Element append(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return child;
    }

    static boolean isLarge(Document document) {
        return isPrinted(document, "large");
    }

    static boolean isPoster(Document document) {
        return isPrinted(document, "poster");
    }

    private static boolean isPrinted(Document document, String how) {
        return first(document, "body").getAttribute("class").matches("(.* )?" + how + "( .*)?");
    }

    /** What a paper says of itself under this name, or nothing. */
    static String meta(Document document, String name) {
        NodeList all = document.getElementsByTagName("meta");
        for (int i = 0; i < all.getLength(); i++) {
            Element meta = (Element) all.item(i);
            if (meta.getAttribute("name").equals(name)) {
                return meta.getAttribute("content");
            }
        }
        return "";
    }

    /** The text of a paper where whatever may hold blocks holds nothing else. */
    static Document inBlocks(Paper paper) {
        Document document = read(paper);
        wrap(first(document, "body"));
        return document;
    }

    private static void wrap(Element container) {
        if (CONTAINERS.contains(container.getTagName())) {
            Element paragraph = null;
            for (Node node = container.getFirstChild(); node != null; ) {
                Node next = node.getNextSibling();
                if (isBlock(node) || node.getTextContent().isBlank() && paragraph == null) {
                    paragraph = null;
                } else {
                    if (paragraph == null) {
                        paragraph = container.getOwnerDocument().createElement("p");
                        container.insertBefore(paragraph, node);
                    }
                    paragraph.appendChild(node);
                }
                node = next;
            }
        }
        for (Node node = container.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                wrap(child);
            }
        }
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && !INLINE.contains(element.getTagName());
    }
}

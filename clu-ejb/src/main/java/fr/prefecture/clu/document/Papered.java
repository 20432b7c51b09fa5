package fr.prefecture.clu.document;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The text of a paper on its way to a file. */
final class Papered {

    private Papered() {}

    static Document read(Paper paper) {
        try {
            return Sheet.read(paper.xhtml());
        } catch (Malformed e) {
            throw new IllegalArgumentException(paper.name(), e);
        }
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
}

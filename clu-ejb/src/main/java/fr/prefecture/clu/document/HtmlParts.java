package fr.prefecture.clu.document;

import fr.prefecture.clu.document.Manuscript.Part;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Takes the parts of a manuscript from the simple HTML that a library makes of a document. */
final class HtmlParts {

    private final Draft draft;

    HtmlParts(Draft draft) {
        this.draft = draft;
    }

    /** What is side by side there: parts. */
    void blocks(Node parent) {
        for (Node child : PlainXml.children(parent)) {
            if (child instanceof Element element) {
                block(element);
            } else if (child instanceof Text text) {
                draft.text(text.getData(), false, "");
            }
        }
    }

    private void block(Element element) {
        switch (name(element)) {
            case "p" -> part(Part.Kind.PARAGRAPH, element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> part(Part.Kind.HEADING, element);
            case "ul" -> items(element, Part.Kind.BULLET);
            case "ol" -> items(element, Part.Kind.NUMBER);
            case "table" -> rows(element);
            default -> inline(element, false, "");
        }
    }

    private void part(Part.Kind kind, Element element) {
        draft.open(kind);
        inlines(element, false, "");
        draft.close();
    }

    /** A list within a list goes on as the one around it. */
    private void items(Element list, Part.Kind kind) {
        PlainXml.elements(list)
                .forEach(
                        item -> {
                            draft.open(kind);
                            for (Node child : PlainXml.children(item)) {
                                if (child instanceof Element inner && isList(inner)) {
                                    draft.close();
                                    draft.leave(LeftOut.NESTED_LISTS);
                                    items(inner, kind);
                                    draft.open(kind);
                                } else {
                                    inline(child, false, "");
                                }
                            }
                            draft.close();
                        });
    }

    private void rows(Element table) {
        PlainXml.descendants(table)
                .filter(element -> name(element).equals("tr"))
                .filter(row -> nearestTable(row) == table)
                .forEach(
                        row -> {
                            draft.open(Part.Kind.PARAGRAPH);
                            String between = "";
                            for (Element cell : PlainXml.elements(row).toList()) {
                                if (!cell.getTextContent().isBlank()) {
                                    draft.text(between, false, "");
                                    inlines(cell, false, "");
                                    between = " – ";
                                }
                            }
                            draft.close();
                        });
    }

    private static Node nearestTable(Node row) {
        Node parent = row.getParentNode();
        while (parent instanceof Element element && !name(element).equals("table")) {
            parent = parent.getParentNode();
        }
        return parent;
    }

    private void inlines(Node parent, boolean bold, String address) {
        for (Node child : PlainXml.children(parent)) {
            inline(child, bold, address);
        }
    }

    private void inline(Node node, boolean bold, String address) {
        if (node instanceof Text text) {
            draft.text(text.getData(), bold, address);
        } else if (node instanceof Element element) {
            switch (name(element)) {
                case "strong", "b" -> inlines(element, true, address);
                case "br" -> draft.lineBreak();
                case "a" -> link(element, bold, address);
                case "input" -> draft.text(element.hasAttribute("checked") ? "☑" : "☐", bold, "");
                case "p", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    draft.text(" ", bold, "");
                    inlines(element, bold, address);
                    draft.text(" ", bold, "");
                }
                default -> inlines(element, bold, address);
            }
        }
    }

    /** A mark that links may lead to is no link. */
    private void link(Element element, boolean bold, String address) {
        String to = element.getAttribute("href");
        inlines(element, bold, element.hasAttribute("href") ? draft.leads(to) ? to : "" : address);
    }

    private static boolean isList(Element element) {
        return name(element).equals("ul") || name(element).equals("ol");
    }

    private static String name(Element element) {
        return element.getLocalName().toLowerCase(Locale.ROOT);
    }
}

package fr.prefecture.clu.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What slides need before a style sheet can show them: bars drawn in the cells of their table,
 * cards beside each other, and no notes, which are for the speaker.
 */
final class Slides {

    /** Of a chart with its head, in millimetres. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(86);

    private static final BigDecimal TALLEST = BigDecimal.valueOf(11);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Slides() {}

    static boolean areIn(Document document) {
        return Papered.first(document, "body").getAttribute("class").matches("slides( .*)?");
    }

    static void prepare(Document document) {
        for (Element div : all(document.getDocumentElement(), "div")) {
            if (div.getAttribute("class").equals("notes")) {
                div.getParentNode().removeChild(div);
            }
        }
        for (Element title : all(document.getDocumentElement(), "h2")) {
            Element head = document.createElement("div");
            head.setAttribute("class", "head");
            title.getParentNode().replaceChild(head, title);
            head.appendChild(title);
        }
        for (Element list : all(document.getDocumentElement(), "ul")) {
            if (list.getAttribute("class").equals("counts")) {
                spread(list);
            }
        }
        for (Element table : all(document.getDocumentElement(), "table")) {
            if (table.getAttribute("class").equals("bars")) {
                draw(table);
            }
        }
    }

    /** Cards side by side: as the items of a list they would be in no structure of a PDF. */
    private static void spread(Element list) {
        Document document = list.getOwnerDocument();
        Element cards = (Element) document.renameNode(list, null, "div");
        for (Element item : all(cards, "li")) {
            Element card = (Element) document.renameNode(item, null, "div");
            card.setAttribute("class", "count " + card.getAttribute("class"));
        }
    }

    /** A bar has a cell of its own beside its value: what is laid over the page is read last. */
    private static void draw(Element table) {
        BigDecimal max = new BigDecimal(table.getAttribute("data-max"));
        List<Element> rows = all(table, "tr");
        BigDecimal count = BigDecimal.valueOf(rows.size());
        BigDecimal each = ROOM.divide(count, 2, RoundingMode.DOWN).min(TALLEST);
        String height = "height: " + each + "mm";
        for (Element key : all((Element) table.getParentNode().getParentNode(), "div")) {
            if (key.getAttribute("class").equals("key")) {
                key.setAttribute("style", "margin-top: -" + each.multiply(count) + "mm");
            }
        }
        Optional<BigDecimal> target =
                all(table, "span").stream()
                        .filter(span -> span.getAttribute("class").equals("goal"))
                        .map(span -> share(span.getAttribute("data-value"), max))
                        .findFirst();
        for (Element row : rows) {
            List<Element> cells = cells(row);
            Element value = cells.get(1);
            Element bar = row.getOwnerDocument().createElement(value.getTagName());
            if (value.hasAttribute("scope")) {
                bar.setAttribute("scope", value.getAttribute("scope"));
            }
            row.insertBefore(bar, value.getNextSibling());
            draw(value, bar, target, max, height);
            cells.add(bar);
            for (Element cell : cells) {
                Element line = cell.getOwnerDocument().createElement("div");
                line.setAttribute("class", "line");
                line.setAttribute("style", height + "; line-" + height);
                while (cell.getFirstChild() != null) {
                    line.appendChild(cell.getFirstChild());
                }
                cell.appendChild(line);
            }
        }
    }

    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element cell) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static void draw(
            Element value,
            Element bar,
            Optional<BigDecimal> target,
            BigDecimal max,
            String height) {
        value.setAttribute("class", "said");
        bar.setAttribute("class", "track");
        for (Element part : all(value, "span")) {
            bar.appendChild(part);
            if (part.getAttribute("class").equals("goal")) {
                part.setAttribute("style", beside(target.orElseThrow()));
                return;
            }
        }
        if (value.hasAttribute("data-value")) {
            append(bar, "ground", "");
            append(bar, "bar", "width: " + share(value.getAttribute("data-value"), max) + "%");
        }
        target.ifPresent(at -> append(bar, "aim", "left: " + at + "%; " + height));
    }

    /** A goal is written on that side of its line on which there is more room. */
    private static String beside(BigDecimal target) {
        return target.compareTo(HALF) < 0
                ? "text-align: left; padding-left: " + target + "%"
                : "text-align: right; padding-right: " + HUNDRED.subtract(target) + "%";
    }

    private static BigDecimal share(String value, BigDecimal max) {
        return new BigDecimal(value)
                .multiply(HUNDRED)
                .divide(max, 2, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(HUNDRED);
    }

    private static Element append(Element parent, String kind, String style) {
        Element div = Papered.append(parent, "div");
        div.setAttribute("class", kind);
        div.setAttribute("style", style);
        return div;
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}

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
 * What slides need before a style sheet can show them: bars drawn in the cells of their table, and
 * no notes, which are for the speaker.
 */
final class Slides {

    /** Of a chart with its head, in millimetres. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(86);

    private static final BigDecimal TALLEST = BigDecimal.valueOf(11);
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
        for (Element table : all(document.getDocumentElement(), "table")) {
            if (table.getAttribute("class").equals("bars")) {
                draw(table);
            }
        }
    }

    private static void draw(Element table) {
        BigDecimal max = new BigDecimal(table.getAttribute("data-max"));
        List<Element> rows = all(table, "tr");
        String height =
                "height: "
                        + ROOM.divide(BigDecimal.valueOf(rows.size()), 2, RoundingMode.DOWN)
                                .min(TALLEST)
                        + "mm";
        Optional<Element> goal =
                all(table, "span").stream()
                        .filter(span -> span.getAttribute("class").equals("goal"))
                        .findFirst();
        Optional<BigDecimal> target = goal.map(span -> share(span.getAttribute("data-value"), max));
        for (Element row : rows) {
            List<Element> cells = cells(row);
            draw(cells.remove(1), goal, target, max, height);
            for (Element cell : cells) {
                Element line = append(cell, "line", height + "; line-" + height);
                while (cell.getFirstChild() != line) {
                    line.appendChild(cell.getFirstChild());
                }
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
            Element cell,
            Optional<Element> goal,
            Optional<BigDecimal> target,
            BigDecimal max,
            String height) {
        Element line = append(cell, "line", height);
        Element said = append(line, "said", height + "; line-" + height);
        Element track = append(line, "track", height + "; line-" + height);
        for (Node node = cell.getFirstChild(); node != line; node = cell.getFirstChild()) {
            (node instanceof Element ? track : said).appendChild(node);
        }
        if (goal.filter(span -> span.getParentNode() == track).isPresent()) {
            BigDecimal right = HUNDRED.subtract(target.orElseThrow());
            goal.get().setAttribute("style", "right: " + right + "%; line-" + height);
            return;
        }
        if (cell.hasAttribute("data-value")) {
            append(track, "ground", "");
            append(track, "bar", "width: " + share(cell.getAttribute("data-value"), max) + "%");
        }
        target.ifPresent(at -> append(track, "aim", "left: " + at + "%; " + height));
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

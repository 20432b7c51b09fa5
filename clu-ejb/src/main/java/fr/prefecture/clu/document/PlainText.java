package fr.prefecture.clu.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A paper without markup: all that it says, for those who read text alone. */
public final class PlainText {

    private static final Set<String> SILENT = Set.of("head", "style", "script", "title");
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "blockquote",
                    "body",
                    "caption",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "figcaption",
                    "figure",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "html",
                    "li",
                    "main",
                    "ol",
                    "p",
                    "section",
                    "table",
                    "tbody",
                    "thead",
                    "tr",
                    "ul");

    private PlainText() {}

    /**
     * Paragraphs are parted by an empty line, the points of a list keep their numbers, each cell of
     * a table follows its column's name, an address that is hidden behind a link is said.
     */
    public static String of(Paper paper) {
        return String.join("\n\n", blocks(parsed(paper.xhtml()).getDocumentElement())) + "\n";
    }

    private static List<String> blocks(Node parent) {
        List<String> blocks = new ArrayList<>();
        StringBuilder running = new StringBuilder();
        for (Node child : children(parent)) {
            if (!(child instanceof Element element) || !BLOCKS.contains(name(element))) {
                running.append(inline(child));
                continue;
            }
            end(running, blocks);
            switch (name(element)) {
                case "ul", "ol" -> add(blocks, list(element));
                case "table" -> blocks.addAll(table(element));
                default -> blocks.addAll(blocks(element));
            }
        }
        end(running, blocks);
        return blocks;
    }

    private static void end(StringBuilder running, List<String> blocks) {
        add(blocks, tidy(running.toString()));
        running.setLength(0);
    }

    private static void add(List<String> blocks, String text) {
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }

    private static String list(Element list) {
        boolean numbered = name(list).equals("ol");
        int number = numbered ? start(list) : 0;
        List<String> points = new ArrayList<>();
        for (Element point : elements(list, "li")) {
            String mark = numbered ? number++ + ". " : "- ";
            points.add(mark + String.join("\n", blocks(point)).replace("\n", "\n  "));
        }
        return String.join("\n", points);
    }

    private static int start(Element list) {
        String start = list.getAttribute("start");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    /**
     * A line of the table is a paragraph: its name, then each cell after the name of its column.
     */
    private static List<String> table(Element table) {
        List<String> said = new ArrayList<>();
        List<String> columns = List.of();
        for (Element caption : elements(table, "caption")) {
            said.addAll(blocks(caption));
        }
        for (Element row : rows(table)) {
            List<Element> cells =
                    children(row).stream()
                            .filter(Element.class::isInstance)
                            .map(Element.class::cast)
                            .filter(cell -> Set.of("th", "td").contains(name(cell)))
                            .toList();
            if (cells.stream().allMatch(cell -> name(cell).equals("th"))) {
                columns = cells.stream().map(PlainText::cell).toList();
            } else {
                add(said, row(cells, columns));
            }
        }
        return said;
    }

    private static String row(List<Element> cells, List<String> columns) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cell(cells.get(i));
            boolean named = i > 0 && i < columns.size() && !columns.get(i).isEmpty();
            if (!text.isEmpty()) {
                String name = named ? columns.get(i) + "\u202f: " : "";
                lines.add(text.contains("\n") && named ? name.strip() + "\n" + text : name + text);
            }
        }
        return String.join("\n", lines);
    }

    private static String cell(Element cell) {
        return String.join("\n", blocks(cell));
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Node child : children(table)) {
            if (child instanceof Element part) {
                if (name(part).equals("tr")) {
                    rows.add(part);
                } else {
                    rows.addAll(elements(part, "tr"));
                }
            }
        }
        return rows;
    }

    private static String inline(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            return node.getNodeValue().replaceAll("[ \\t\\r\\n]+", " ");
        }
        if (!(node instanceof Element element) || SILENT.contains(name(element))) {
            return "";
        }
        if (name(element).equals("br")) {
            return "\n";
        }
        String inside =
                children(element).stream().map(PlainText::inline).collect(Collectors.joining());
        return name(element).equals("a") ? linked(element, inside) : inside;
    }

    private static String linked(Element link, String text) {
        String address = link.getAttribute("href").replaceFirst("^(?:mailto|tel):", "");
        return address.isEmpty() || address.startsWith("#") || text.contains(address)
                ? text
                : text + " (" + address + ")";
    }

    private static String tidy(String text) {
        return text.replaceAll(" *\\n *", "\n").replaceAll(" {2,}", " ").strip();
    }

    private static List<Node> children(Node parent) {
        NodeList all = parent.getChildNodes();
        List<Node> children = new ArrayList<>(all.getLength());
        for (int i = 0; i < all.getLength(); i++) {
            children.add(all.item(i));
        }
        return children;
    }

    private static List<Element> elements(Element parent, String name) {
        return children(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> name(element).equals(name))
                .toList();
    }

    private static String name(Element element) {
        String local = element.getLocalName();
        return local == null ? element.getTagName() : local;
    }

    static Document parsed(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a paper that is not well-formed", e);
        }
    }
}

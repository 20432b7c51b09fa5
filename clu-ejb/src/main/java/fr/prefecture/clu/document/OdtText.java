package fr.prefecture.clu.document;

import fr.prefecture.clu.document.Manuscript.Part;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads an ODT: the counterpart of {@link OdfPress}. DOC-11 */
final class OdtText {

    private static final String OPEN = "application/vnd.oasis.opendocument.text";

    private final Draft draft = new Draft();
    private final OdtStyles styles;

    /** Paragraphs of text boxes wait for the end of the one that holds them. */
    private final List<Element> boxes = new ArrayList<>();

    private OdtText(OdtStyles styles) {
        this.styles = styles;
    }

    /**
     * @throws RuleBroken when it is one with macros, or protected
     */
    static boolean is(Bundle bundle) {
        String type = bundle.declaration("mimetype").strip();
        if (!type.equals(OPEN) && !type.equals(OPEN + "-template")) {
            return false;
        }
        if (bundle.names().contains("encrypted-package")
                || bundle.declaration("META-INF/manifest.xml").contains("encryption-data")) {
            throw new RuleBroken("document.manuscript.protected");
        }
        if (bundle.names().stream().anyMatch(OdtText::isMacro)) {
            throw new RuleBroken("document.manuscript.macros");
        }
        return true;
    }

    /** The lists of its libraries alone are no macro: an office writes them without any. */
    private static boolean isMacro(String name) {
        return !name.endsWith("/")
                && (name.startsWith("Scripts/")
                        || name.startsWith("Basic/")
                                && !name.matches(".*/(?:script|dialog)-l[bc]\\.xml"));
    }

    static Manuscript read(Bundle bundle) {
        Document content =
                bundle.find("content.xml").map(PlainXml::read).orElseThrow(Bundle::damaged);
        Optional<Document> sheet = bundle.find("styles.xml").map(PlainXml::read);
        if (PlainXml.descendants(content).anyMatch(one -> "script".equals(one.getLocalName()))) {
            throw new RuleBroken("document.manuscript.macros");
        }
        OdtText text = new OdtText(OdtStyles.of(content, sheet));
        PlainXml.descendants(content)
                .filter(one -> "body".equals(one.getLocalName()))
                .findFirst()
                .ifPresent(text::blocks);
        if (sheet.stream()
                .flatMap(PlainXml::descendants)
                .filter(one -> one.getLocalName().matches("(?:header|footer)(?:-left|-first)?"))
                .anyMatch(one -> !one.getTextContent().isBlank())) {
            text.draft.leaveOnce(LeftOut.HEADERS);
        }
        return text.draft.manuscript();
    }

    private void blocks(Node parent) {
        PlainXml.elements(parent).forEach(this::block);
    }

    private void block(Element element) {
        switch (element.getLocalName()) {
            case "h" -> part(Part.Kind.HEADING, element);
            case "p" ->
                    part(
                            styles.isHeading(style(element))
                                    ? Part.Kind.HEADING
                                    : Part.Kind.PARAGRAPH,
                            element);
            case "list" -> items(element, kind(element));
            case "table" -> rows(element);
            case "tracked-changes" -> changes(element);
            case "frame", "custom-shape", "rect", "ellipse", "line", "g", "polygon", "path" -> {
                drawn(element);
                boxed();
            }
            case "forms", "sequence-decls", "variable-decls", "user-field-decls" -> {
                // Nothing that is read.
            }
            default -> blocks(element);
        }
    }

    private void part(Part.Kind kind, Element element) {
        draft.open(kind);
        inlines(element, kind != Part.Kind.HEADING && isBold(element), "");
        draft.close();
        boxed();
    }

    private boolean isBold(Element paragraph) {
        return styles.bold("paragraph", style(paragraph)).orElse(false);
    }

    private static String style(Element element) {
        return PlainXml.attribute(element, "style-name");
    }

    /** By its own style, else by that of its first paragraph. */
    private Part.Kind kind(Element list) {
        String named = style(list);
        return styles.kindOf(
                named.isEmpty()
                        ? PlainXml.descendants(list)
                                .filter(one -> "p".equals(one.getLocalName()))
                                .findFirst()
                                .map(first -> styles.listOf(style(first)))
                                .orElse("")
                        : named);
    }

    /** A list within a list goes on as the one around it. */
    private void items(Element list, Part.Kind kind) {
        PlainXml.elements(list)
                .forEach(
                        item -> {
                            boolean begun = false;
                            for (Element child : PlainXml.elements(item).toList()) {
                                switch (child.getLocalName()) {
                                    case "list" -> {
                                        draft.close();
                                        begun = false;
                                        draft.leave(LeftOut.NESTED_LISTS);
                                        items(child, kind);
                                    }
                                    case "h" -> {
                                        block(child);
                                        begun = false;
                                    }
                                    case "p" -> {
                                        if (begun) {
                                            draft.lineBreak();
                                        } else {
                                            draft.open(kind);
                                            begun = true;
                                        }
                                        inlines(child, isBold(child), "");
                                    }
                                    default -> {
                                        block(child);
                                        begun = false;
                                    }
                                }
                            }
                            draft.close();
                            boxed();
                        });
    }

    private void rows(Element table) {
        draft.leave(LeftOut.TABLES);
        rowsOf(table);
    }

    private void rowsOf(Element parent) {
        PlainXml.elements(parent)
                .forEach(
                        child -> {
                            if ("table-row".equals(child.getLocalName())) {
                                row(child);
                            } else if (child.getLocalName().startsWith("table-")) {
                                rowsOf(child);
                            }
                        });
    }

    private void row(Element row) {
        draft.open(Part.Kind.PARAGRAPH);
        String between = "";
        for (Element cell : PlainXml.elements(row).toList()) {
            if ("table-cell".equals(cell.getLocalName()) && !cell.getTextContent().isBlank()) {
                draft.text(between, false, "");
                cell(cell);
                between = " – ";
            }
        }
        draft.close();
        boxed();
    }

    private void cell(Element parent) {
        for (Element child : PlainXml.elements(parent).toList()) {
            switch (child.getLocalName()) {
                case "p", "h" -> {
                    draft.text(" ", false, "");
                    inlines(child, isBold(child), "");
                    draft.text(" ", false, "");
                }
                case "table" -> {
                    draft.leave(LeftOut.TABLES);
                    cell(child);
                }
                case "frame" -> drawn(child);
                default -> cell(child);
            }
        }
    }

    private void inlines(Node parent, boolean bold, String address) {
        for (Node child : PlainXml.children(parent)) {
            if (child instanceof Text text) {
                draft.text(text.getData(), bold, address);
            } else if (child instanceof Element element) {
                inline(element, bold, address);
            }
        }
    }

    private void inline(Element element, boolean bold, String address) {
        switch (element.getLocalName()) {
            case "span" -> {
                if (styles.isEmphasised(style(element))) {
                    draft.leaveOnce(LeftOut.EMPHASIS);
                }
                inlines(element, styles.bold("text", style(element)).orElse(bold), address);
            }
            case "a" -> {
                String to = PlainXml.attribute(element, "href");
                inlines(element, bold, draft.leads(to) ? to : "");
            }
            case "s", "tab" -> draft.text(" ", bold, address);
            case "line-break" -> draft.lineBreak();
            case "note" -> draft.leave(LeftOut.NOTES);
            case "annotation" -> draft.leave(LeftOut.COMMENTS);
            case "database-display" ->
                    draft.field(PlainXml.attribute(element, "column-name"), bold);
            case "placeholder" ->
                    draft.field(element.getTextContent().replaceAll("^<|>$", ""), bold);
            case "frame", "custom-shape", "rect", "ellipse", "line", "g", "polygon", "path" ->
                    drawn(element);
            case "hidden-text", "ruby-text" -> {
                // Nothing that is read.
            }
            default -> inlines(element, bold, address);
        }
    }

    private void drawn(Element drawn) {
        List<Element> texts =
                PlainXml.elements(drawn)
                        .filter(one -> "text-box".equals(one.getLocalName()))
                        .toList();
        if (!texts.isEmpty()) {
            draft.leave(LeftOut.TEXT_BOXES);
            boxes.addAll(texts);
        } else if (!"frame".equals(drawn.getLocalName()) && !drawn.getTextContent().isBlank()) {
            draft.leave(LeftOut.TEXT_BOXES);
            boxes.add(drawn);
        } else {
            draft.leave(LeftOut.PICTURES);
        }
    }

    private void boxed() {
        List<Element> waiting = List.copyOf(boxes);
        boxes.clear();
        waiting.forEach(this::blocks);
    }

    /** What was taken away stands there; what was put in is in its place already. */
    private void changes(Element changes) {
        PlainXml.elements(changes)
                .filter(one -> "changed-region".equals(one.getLocalName()))
                .forEach(one -> draft.leave(LeftOut.CHANGES));
    }
}

package fr.prefecture.clu.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Goes over the text of a DOCX before the library reads it: says by the words that it knows what it
 * would not see (headings and bold by style, fields of a mail merge), and takes away and counts
 * what we do not keep.
 */
final class DocxCleaning {

    /** The style of all headings. */
    static final String HEADING = "CluHeading";

    /** Namespaces of the text, of both editions; whatever has another one is drawn. */
    private static final Set<String> TEXT =
            Set.of(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private static final Pattern MERGED =
            Pattern.compile("\\s*MERGEFIELD\\s+(?:\"([^\"]+)\"|(\\S+)).*", Pattern.DOTALL);

    /** Code of a field, as far as it has come. */
    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean said;
        private boolean shown;

        Optional<String> merged() {
            return name(code.toString());
        }
    }

    private final Draft draft;
    private final DocxStyles styles;
    private final Deque<Field> fields = new ArrayDeque<>();
    private boolean heading;
    private boolean boldParagraph;

    DocxCleaning(Draft draft, DocxStyles styles) {
        this.draft = draft;
        this.styles = styles;
    }

    void clean(Document text) {
        within(text.getDocumentElement());
    }

    private void within(Node parent) {
        for (Node child : PlainXml.children(parent)) {
            if (child instanceof Element element && element.getLocalName() != null) {
                one(element);
            }
        }
    }

    private void one(Element element) {
        if (!isOfText(element)) {
            drawn(element);
            return;
        }
        switch (element.getLocalName()) {
            case "tr" -> row(element);
            case "p" -> paragraph(element);
            case "r" -> run(element);
            case "tbl" -> {
                draft.leave(LeftOut.TABLES);
                within(element);
            }
            case "del", "moveFrom" -> {
                draft.leave(LeftOut.CHANGES);
                PlainXml.remove(element);
            }
            case "ins" -> {
                draft.leave(LeftOut.CHANGES);
                within(element);
            }
            case "moveTo" -> {
                draft.leave(LeftOut.CHANGES);
                within(element);
                PlainXml.unwrap(element);
            }
            case "customXml", "dir", "bdo" -> {
                within(element);
                PlainXml.unwrap(element);
            }
            case "fldSimple" -> simpleField(element);
            case "drawing", "pict", "object" -> drawn(element);
            case "altChunk" -> {
                draft.leave(LeftOut.PICTURES);
                PlainXml.remove(element);
            }
            case "footnoteReference", "endnoteReference" -> {
                draft.leave(LeftOut.NOTES);
                PlainXml.remove(element);
            }
            case "commentReference" -> {
                draft.leave(LeftOut.COMMENTS);
                PlainXml.remove(element);
            }
            case "fldChar" -> fieldSign(element);
            case "instrText" -> {
                if (!fields.isEmpty()) {
                    fields.peek().code.append(element.getTextContent());
                }
            }
            case "cr" ->
                    element.getOwnerDocument()
                            .renameNode(
                                    element, element.getNamespaceURI(), qualified(element, "br"));
            case "t", "tab", "br", "sym", "noBreakHyphen" -> {
                if (isReplaced()) {
                    PlainXml.remove(element);
                }
            }
            case "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr" -> {
                // What it says is asked for where it matters.
            }
            default -> within(element);
        }
    }

    private static boolean isOfText(Element element) {
        return element.getNamespaceURI() != null && TEXT.contains(element.getNamespaceURI());
    }

    private void row(Element row) {
        if (DocxStyles.child(row, "trPr")
                .flatMap(one -> DocxStyles.child(one, "del"))
                .isPresent()) {
            draft.leave(LeftOut.CHANGES);
            PlainXml.remove(row);
        } else {
            within(row);
        }
    }

    private void paragraph(Element paragraph) {
        Optional<Element> properties = DocxStyles.child(paragraph, "pPr");
        String style = properties.flatMap(one -> DocxStyles.value(one, "pStyle")).orElse("");
        heading = styles.isHeading(style) || DocxStyles.isOutlined(properties);
        boldParagraph = !heading && styles.isBold(style);
        if (heading) {
            Element own = properties.orElseGet(() -> first(paragraph, "pPr"));
            DocxStyles.child(own, "numPr").ifPresent(PlainXml::remove);
            Element named = DocxStyles.child(own, "pStyle").orElseGet(() -> first(own, "pStyle"));
            named.setAttributeNS(named.getNamespaceURI(), qualified(named, "val"), HEADING);
        }
        within(paragraph);
    }

    private void run(Element run) {
        Optional<Element> properties = DocxStyles.child(run, "rPr");
        if (properties.isPresent() && isEmphasised(properties.get())) {
            draft.leaveOnce(LeftOut.EMPHASIS);
        }
        boolean bold =
                properties
                        .flatMap(DocxStyles::bold)
                        .or(
                                () ->
                                        properties
                                                .flatMap(one -> DocxStyles.value(one, "rStyle"))
                                                .flatMap(styles::ofRun))
                        .orElse(boldParagraph);
        if (properties.isPresent() || bold) {
            Element own = properties.orElseGet(() -> first(run, "rPr"));
            DocxStyles.child(own, "b").ifPresent(PlainXml::remove);
            if (bold && !heading) {
                first(own, "b");
            }
        }
        within(run);
    }

    private static boolean isEmphasised(Element properties) {
        return PlainXml.elements(properties)
                .filter(one -> one.getLocalName().equals("i") || one.getLocalName().equals("u"))
                .anyMatch(one -> DocxStyles.isOn(PlainXml.attribute(one, "val")));
    }

    /** A text box becomes paragraphs after the one that it is held by; the rest is a picture. */
    private void drawn(Element drawn) {
        Optional<Element> box =
                PlainXml.descendants(drawn)
                        .filter(one -> "txbxContent".equals(one.getLocalName()))
                        .findFirst();
        if (box.isEmpty()) {
            draft.leave(LeftOut.PICTURES);
            PlainXml.remove(drawn);
            return;
        }
        draft.leave(LeftOut.TEXT_BOXES);
        boolean headingAround = heading;
        boolean boldAround = boldParagraph;
        within(box.get());
        heading = headingAround;
        boldParagraph = boldAround;
        Node holder = drawn;
        while (holder.getParentNode() instanceof Element parent
                && !"p".equals(holder.getLocalName())) {
            holder = parent;
        }
        if (holder.getParentNode() instanceof Element body) {
            Node after = holder.getNextSibling();
            PlainXml.children(box.get()).forEach(child -> body.insertBefore(child, after));
        }
        PlainXml.remove(drawn);
    }

    private void simpleField(Element field) {
        Optional<String> name = name(PlainXml.attribute(field, "instr"));
        if (name.isPresent()) {
            field.getParentNode().insertBefore(said(field, name.get()), field);
            PlainXml.remove(field);
        } else {
            within(field);
            PlainXml.unwrap(field);
        }
    }

    /** Begins, parts or ends a field; its name stands where its value would. */
    private void fieldSign(Element sign) {
        switch (PlainXml.attribute(sign, "fldCharType")) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.peek().shown = true;
                    say(fields.peek(), sign);
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    say(fields.pop(), sign);
                }
            }
            default -> {
                // There are no others.
            }
        }
    }

    private static void say(Field field, Element sign) {
        Optional<String> name = field.merged();
        if (name.isPresent() && !field.said && sign.getParentNode() instanceof Element run) {
            field.said = true;
            run.getParentNode().insertBefore(said(run, name.get()), run);
        }
    }

    /** The value that a field of a mail merge had last. */
    private boolean isReplaced() {
        return fields.stream().anyMatch(field -> field.shown && field.merged().isPresent());
    }

    private static Optional<String> name(String code) {
        Matcher merged = MERGED.matcher(code);
        return merged.matches()
                ? Optional.ofNullable(merged.group(1) == null ? merged.group(2) : merged.group(1))
                : Optional.empty();
    }

    private static Element said(Element near, String name) {
        Element run = create(near, "r");
        Element text = create(near, "t");
        text.setTextContent(Draft.FIELD_BEGINS + name + Draft.FIELD_ENDS);
        run.appendChild(text);
        return run;
    }

    private static Element first(Element parent, String name) {
        return (Element) parent.insertBefore(create(parent, name), parent.getFirstChild());
    }

    private static Element create(Element near, String name) {
        return near.getOwnerDocument()
                .createElementNS(near.getNamespaceURI(), qualified(near, name));
    }

    private static String qualified(Element near, String name) {
        return near.getPrefix() == null ? name : near.getPrefix() + ':' + name;
    }
}

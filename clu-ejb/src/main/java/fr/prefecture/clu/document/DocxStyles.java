package fr.prefecture.clu.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The styles of a DOCX, as far as they tell headings and bold. */
final class DocxStyles {

    /** « heading 1 », « Titre 1 », « Title »: Word writes the first whatever its language. */
    private static final Pattern HEADING =
            Pattern.compile("(?i)(?:heading|titre|title|subtitle|sous-titre)(?: .*)?");

    /** Styles that are based on one another without end end here. */
    private static final int FARTHEST = 20;

    private final Map<String, Element> byId = new HashMap<>();
    private String usual = "";

    private DocxStyles() {}

    static DocxStyles none() {
        return new DocxStyles();
    }

    static DocxStyles of(Document sheet) {
        DocxStyles styles = new DocxStyles();
        PlainXml.elements(sheet.getDocumentElement())
                .filter(element -> "style".equals(element.getLocalName()))
                .forEach(
                        style -> {
                            String id = PlainXml.attribute(style, "styleId");
                            styles.byId.putIfAbsent(id, style);
                            if (PlainXml.attribute(style, "type").equals("paragraph")
                                    && isOn(PlainXml.attribute(style, "default"))
                                    && !PlainXml.attribute(style, "default").isEmpty()) {
                                styles.usual = id;
                            }
                        });
        return styles;
    }

    boolean isHeading(String id) {
        String at = id;
        for (int i = 0; i < FARTHEST && byId.containsKey(at); i++) {
            Element style = byId.get(at);
            String name = value(style, "name").orElse("").strip();
            if (HEADING.matcher(name).matches() || isOutlined(child(style, "pPr"))) {
                return true;
            }
            at = value(style, "basedOn").orElse("");
        }
        return false;
    }

    /** Level 10 is that of the text. */
    static boolean isOutlined(Optional<Element> properties) {
        return properties
                .flatMap(one -> value(one, "outlineLvl"))
                .filter(level -> level.matches("[0-8]"))
                .isPresent();
    }

    /** Of a paragraph without a style: that of the usual one. */
    boolean isBold(String id) {
        String at = id.isEmpty() ? usual : id;
        for (int i = 0; i < FARTHEST && byId.containsKey(at); i++) {
            Optional<Boolean> bold = child(byId.get(at), "rPr").flatMap(DocxStyles::bold);
            if (bold.isPresent()) {
                return bold.get();
            }
            at = value(byId.get(at), "basedOn").orElse("");
        }
        return false;
    }

    /** Nothing when it is not said. */
    Optional<Boolean> ofRun(String id) {
        String at = id;
        for (int i = 0; i < FARTHEST && byId.containsKey(at); i++) {
            Optional<Boolean> bold = child(byId.get(at), "rPr").flatMap(DocxStyles::bold);
            if (bold.isPresent()) {
                return bold;
            }
            at = value(byId.get(at), "basedOn").orElse("");
        }
        return Optional.empty();
    }

    static Optional<Boolean> bold(Element properties) {
        return child(properties, "b").map(bold -> isOn(PlainXml.attribute(bold, "val")));
    }

    static boolean isOn(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    static Optional<Element> child(Element parent, String name) {
        return PlainXml.elements(parent)
                .filter(element -> name.equals(element.getLocalName()))
                .findFirst();
    }

    static Optional<String> value(Element parent, String name) {
        return child(parent, name).map(element -> PlainXml.attribute(element, "val"));
    }
}

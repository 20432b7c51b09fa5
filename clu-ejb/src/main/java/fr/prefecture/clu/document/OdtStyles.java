package fr.prefecture.clu.document;

import fr.prefecture.clu.document.Manuscript.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The styles of an ODT, as far as they tell headings, bold and lists. */
final class OdtStyles {

    private static final Pattern HEADING =
            Pattern.compile("(?i)(?:heading|title|subtitle|titre|sous-titre)(?:(?:_20_| ).*)?");

    /** Styles that are based on one another without end end here. */
    private static final int FARTHEST = 20;

    private final Map<String, Element> byName = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();

    /** What a document says for itself goes before what its style sheet says. */
    static OdtStyles of(Document content, Optional<Document> sheet) {
        OdtStyles styles = new OdtStyles();
        styles.take(content);
        sheet.ifPresent(styles::take);
        return styles;
    }

    private void take(Document document) {
        PlainXml.elements(document.getDocumentElement())
                .filter(
                        group ->
                                "automatic-styles".equals(group.getLocalName())
                                        || "styles".equals(group.getLocalName()))
                .flatMap(PlainXml::elements)
                .forEach(
                        style -> {
                            String name = PlainXml.attribute(style, "name");
                            if ("style".equals(style.getLocalName())) {
                                byName.putIfAbsent(
                                        PlainXml.attribute(style, "family") + '/' + name, style);
                            } else if ("list-style".equals(style.getLocalName())) {
                                lists.putIfAbsent(name, style);
                            }
                        });
    }

    boolean isHeading(String paragraphStyle) {
        String at = paragraphStyle;
        for (int i = 0; i < FARTHEST && byName.containsKey("paragraph/" + at); i++) {
            Element style = byName.get("paragraph/" + at);
            if (HEADING.matcher(at).matches()
                    || HEADING.matcher(PlainXml.attribute(style, "display-name")).matches()
                    || !PlainXml.attribute(style, "default-outline-level").isEmpty()) {
                return true;
            }
            at = PlainXml.attribute(style, "parent-style-name");
        }
        return false;
    }

    /**
     * @param family text or paragraph
     * @return nothing when it is not said
     */
    Optional<Boolean> bold(String family, String name) {
        String at = name;
        for (int i = 0; i < FARTHEST && byName.containsKey(family + '/' + at); i++) {
            Element style = byName.get(family + '/' + at);
            String weight = ofText(style, "font-weight");
            if (!weight.isEmpty()) {
                return Optional.of(weight.equals("bold") || weight.matches("[6-9]00"));
            }
            at = PlainXml.attribute(style, "parent-style-name");
        }
        return Optional.empty();
    }

    boolean isEmphasised(String textStyle) {
        return Optional.ofNullable(byName.get("text/" + textStyle))
                .filter(
                        style ->
                                ofText(style, "font-style").equals("italic")
                                        || ofText(style, "text-underline-style")
                                                .matches("(?!none).+"))
                .isPresent();
    }

    private static String ofText(Element style, String property) {
        return PlainXml.elements(style)
                .filter(group -> "text-properties".equals(group.getLocalName()))
                .map(group -> PlainXml.attribute(group, property))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** That a style of paragraphs brings along. */
    String listOf(String paragraphStyle) {
        String at = paragraphStyle;
        for (int i = 0; i < FARTHEST && byName.containsKey("paragraph/" + at); i++) {
            Element style = byName.get("paragraph/" + at);
            String list = PlainXml.attribute(style, "list-style-name");
            if (!list.isEmpty()) {
                return list;
            }
            at = PlainXml.attribute(style, "parent-style-name");
        }
        return "";
    }

    /** By its first level; one that numbers nothing is made of paragraphs. */
    Part.Kind kindOf(String listStyle) {
        Optional<Element> first =
                Optional.ofNullable(lists.get(listStyle)).stream()
                        .flatMap(PlainXml::elements)
                        .filter(level -> PlainXml.attribute(level, "level").equals("1"))
                        .findFirst();
        if (first.isEmpty() || !"list-level-style-number".equals(first.get().getLocalName())) {
            return Part.Kind.BULLET;
        }
        return PlainXml.attribute(first.get(), "num-format").isEmpty()
                ? Part.Kind.PARAGRAPH
                : Part.Kind.NUMBER;
    }
}

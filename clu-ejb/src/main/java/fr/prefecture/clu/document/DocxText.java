package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.zwobble.mammoth.DocumentConverter;

/**
 * Reads a DOCX by the library Mammoth, which gets a container of our own making: the text, once we
 * have gone over it, its styles and its numbering, and nothing else. DOC-11
 */
final class DocxText {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private DocxText() {}

    /**
     * @throws RuleBroken when it is one with macros
     */
    static boolean is(Bundle bundle) {
        String types = bundle.declaration(TYPES);
        boolean macros =
                types.contains("macroEnabled")
                        || types.contains("vbaProject")
                        || bundle.names().stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .anyMatch(
                                        name ->
                                                name.endsWith("vbaproject.bin")
                                                        || name.endsWith("vbadata.xml"));
        if (!types.isEmpty() && macros) {
            throw new RuleBroken("document.manuscript.macros");
        }
        return types.contains(WORD + ".document.main+xml")
                || types.contains(WORD + ".template.main+xml");
    }

    static Manuscript read(Bundle bundle) throws IOException {
        String main = target(bundle, "_rels/.rels", "", "officeDocument", "word/document.xml");
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String file = main.substring(folder.length());
        String relations = folder + "_rels/" + file + ".rels";
        String styles = target(bundle, relations, folder, "styles", folder + "styles.xml");
        String numbers = target(bundle, relations, folder, "numbering", folder + "numbering.xml");
        Document text = xml(bundle, main).orElseThrow(Bundle::damaged);
        Optional<Document> styleSheet = xml(bundle, styles);

        Draft draft = new Draft();
        new DocxCleaning(draft, styleSheet.map(DocxStyles::of).orElseGet(DocxStyles::none))
                .clean(text);
        if (bundle.names().stream()
                .filter(name -> name.matches("(?i)word/(?:header|footer)\\d*\\.xml"))
                .anyMatch(name -> saysSomething(bundle, name))) {
            draft.leaveOnce(LeftOut.HEADERS);
        }

        Map<String, Document> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", text);
        styleSheet.ifPresent(sheet -> parts.put("word/styles.xml", sheet));
        xml(bundle, numbers).ifPresent(sheet -> parts.put("word/numbering.xml", sheet));
        xml(bundle, relations)
                .ifPresent(all -> parts.put("word/_rels/document.xml.rels", hyperlinks(all)));
        new HtmlParts(draft).blocks(html(parts));
        return draft.manuscript();
    }

    /** Other relations lead to pictures, notes and comments, which are not kept. */
    private static Document hyperlinks(Document relations) {
        PlainXml.elements(relations.getDocumentElement())
                .filter(relation -> !relation.getAttribute("Type").endsWith("/hyperlink"))
                .forEach(PlainXml::remove);
        return relations;
    }

    /** Opens no picture, whatever the text holds: CVE-2025-11849. */
    static Element html(Map<String, Document> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Document> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(PlainXml.write(part.getValue()));
                zip.closeEntry();
            }
        }
        String html;
        try {
            html =
                    new DocumentConverter()
                            .disableEmbeddedStyleMap()
                            .imageConverter(picture -> Map.of())
                            .addStyleMap("p." + DocxCleaning.HEADING + " => h2:fresh")
                            .convertToHtml(new ByteArrayInputStream(out.toByteArray()))
                            .getValue();
        } catch (RuntimeException | StackOverflowError e) {
            // Among them a list whose style leads back to itself.
            throw Bundle.damaged();
        }
        return PlainXml.read(("<div>" + html + "</div>").getBytes(StandardCharsets.UTF_8))
                .getDocumentElement();
    }

    private static boolean saysSomething(Bundle bundle, String name) {
        return xml(bundle, name)
                .map(part -> !part.getDocumentElement().getTextContent().isBlank())
                .orElse(false);
    }

    /** Where a relation leads to, within the container. */
    private static String target(
            Bundle bundle, String relations, String folder, String kind, String otherwise) {
        return xml(bundle, relations).stream()
                .flatMap(PlainXml::descendants)
                .filter(relation -> relation.getAttribute("Type").endsWith("/" + kind))
                .map(relation -> relation.getAttribute("Target"))
                .map(target -> target.startsWith("/") ? target.substring(1) : folder + target)
                .filter(name -> bundle.find(name).isPresent())
                .findFirst()
                .orElse(otherwise);
    }

    private static Optional<Document> xml(Bundle bundle, String name) {
        return bundle.find(name).map(PlainXml::read);
    }
}

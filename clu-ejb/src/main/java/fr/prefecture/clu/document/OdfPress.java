package fr.prefecture.clu.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Document;

/** DOC-9: prints a paper as OpenDocument: texts by one style sheet, slides by another. */
final class OdfPress {

    private static final Templates TEXT = compiled("odt.xsl");
    private static final Templates SLIDES = compiled("odp.xsl");

    private static final String TEXT_STYLES = Styles.text("odt-styles.xml");
    private static final String SLIDES_STYLES = Styles.text("odp-styles.xml");

    private static final String[] BULLETS = {"•", "–", "▪"};

    private OdfPress() {}

    static byte[] text(Paper paper) {
        Document document = Papered.inBlocks(paper);
        boolean poster = Papered.isPoster(document);
        boolean large = poster || Papered.isLarge(document);
        String styles =
                TEXT_STYLES
                        .replace("%WIDTH%", poster ? "29.7cm" : "21cm")
                        .replace("%HEIGHT%", poster ? "42cm" : "29.7cm")
                        .replace("%SIZE%", large ? "18pt" : "10pt")
                        .replace("%SMALL%", large ? "100%" : "88%")
                        .replace("%RUNNING%", large ? "18pt" : "8pt")
                        .replace("%BULLETS%", levels(false))
                        .replace("%NUMBERS%", levels(true));
        return zip(paper, document, PaperFormat.ODT, transformed(TEXT, document), styles);
    }

    static byte[] slides(Paper paper) {
        Document document = Papered.inBlocks(paper);
        return zip(paper, document, PaperFormat.ODP, transformed(SLIDES, document), SLIDES_STYLES);
    }

    private static Templates compiled(String file) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setURIResolver(
                    (href, base) ->
                            new StreamSource(
                                    OdfPress.class.getResourceAsStream("/document/" + href)));
            try (InputStream in = OdfPress.class.getResourceAsStream("/document/" + file)) {
                return factory.newTemplates(new StreamSource(in));
            }
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static byte[] transformed(Templates templates, Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            templates.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How each level of a list is set in. */
    private static String levels(boolean numbered) {
        StringBuilder levels = new StringBuilder();
        for (int level = 1; level <= BULLETS.length; level++) {
            String name = numbered ? "number" : "bullet";
            String mark =
                    numbered
                            ? "style:num-format=\"1\" style:num-suffix=\".\""
                            : "text:bullet-char=\"" + BULLETS[level - 1] + "\"";
            String indent = level * 6 + "mm";
            levels.append("<text:list-level-style-")
                    .append(name)
                    .append(" text:level=\"" + level + "\" " + mark + ">")
                    .append("<style:list-level-properties")
                    .append(" text:list-level-position-and-space-mode=\"label-alignment\">")
                    .append("<style:list-level-label-alignment text:label-followed-by=\"listtab\"")
                    .append(" text:list-tab-stop-position=\"" + indent + "\"")
                    .append(" fo:text-indent=\"-5mm\" fo:margin-left=\"" + indent + "\"/>")
                    .append("</style:list-level-properties></text:list-level-style-" + name + ">");
        }
        return levels.toString();
    }

    private static byte[] zip(
            Paper paper, Document document, PaperFormat format, byte[] content, String styles) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                store(zip, "mimetype", format.mediaType().getBytes(StandardCharsets.US_ASCII));
                put(zip, "content.xml", content);
                put(
                        zip,
                        "styles.xml",
                        bytes(
                                styles.replace("%TITLE%", Markup.escaped(paper.title()))
                                        .replace(
                                                "%ORGANISATION%",
                                                Markup.escaped(
                                                        Identity.fromSettings().organisation()))));
                put(zip, "meta.xml", bytes(meta(paper, document)));
                put(zip, "META-INF/manifest.xml", bytes(manifest(format)));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String meta(Paper paper, Document document) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-meta"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\">"
                + "<office:meta><meta:generator>CLU</meta:generator><dc:title>"
                + Markup.escaped(paper.title())
                + "</dc:title><dc:description>"
                + Markup.escaped(Papered.meta(document, "description"))
                + "</dc:description><dc:creator>"
                + Markup.escaped(Identity.fromSettings().organisation())
                + "</dc:creator><dc:language>fr-FR</dc:language></office:meta>"
                + "</office:document-meta>";
    }

    private static String manifest(PaperFormat format) {
        StringBuilder manifest =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
                                + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                                + " manifest:version=\"1.3\"><manifest:file-entry"
                                + " manifest:full-path=\"/\" manifest:version=\"1.3\""
                                + " manifest:media-type=\""
                                + format.mediaType()
                                + "\"/>");
        for (String part : new String[] {"content.xml", "styles.xml", "meta.xml"}) {
            manifest.append("<manifest:file-entry manifest:full-path=\"")
                    .append(part)
                    .append("\" manifest:media-type=\"text/xml\"/>");
        }
        return manifest.append("</manifest:manifest>").toString();
    }

    /** First and as it is, so that who looks at the first bytes knows what it is. */
    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
        zip.putNextEntry(entry);
        new ByteArrayInputStream(content).transferTo(zip);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

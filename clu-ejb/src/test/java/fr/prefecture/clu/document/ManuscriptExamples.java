package fr.prefecture.clu.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents with the structures that word processors write, put together by hand. */
public final class ManuscriptExamples {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /** As Word in French writes them: names that stay English, identifiers that do not. */
    static final String WORD_STYLES =
            """
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/>
              <w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Intertitre"><w:name w:val="Intertitre maison"/>
              <w:basedOn w:val="Titre1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Paragraphedeliste"><w:name w:val="List Paragraph"/></w:style>
            <w:style w:type="character" w:styleId="lev"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Important"><w:name w:val="Important"/>
              <w:rPr><w:b/></w:rPr></w:style>
            """;

    static final String NUMBERING =
            """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
              <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
              <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            """;

    private ManuscriptExamples() {}

    /** A DOCX whose text is this body. */
    public static byte[] docx(String body) {
        return zip(docxParts(body));
    }

    public static Map<String, byte[]> docxParts(String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Default Extension="xml" ContentType="application/xml"/>
                        <Override PartName="/word/document.xml" ContentType="%s.document.main+xml"/>
                        </Types>
                        """
                                .formatted(WORD)));
        parts.put(
                "_rels/.rels",
                relations(
                        "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"word/document.xml\"/>"
                                .formatted(R)));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        """
                        <Relationship Id="rId1" Type="%1$s/styles" Target="styles.xml"/>
                        <Relationship Id="rId2" Type="%1$s/numbering" Target="numbering.xml"/>
                        <Relationship Id="rId3" Type="%1$s/hyperlink" TargetMode="External"
                          Target="https://www.service-public.fr/particuliers?a=1&amp;b=(2)"/>
                        <Relationship Id="rId4" Type="%1$s/hyperlink" TargetMode="External"
                          Target="file:///C:/notes.docx"/>
                        """
                                .formatted(R)));
        parts.put("word/styles.xml", word("styles", WORD_STYLES));
        parts.put("word/numbering.xml", word("numbering", NUMBERING));
        parts.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
        return parts;
    }

    static byte[] word(String root, String inner) {
        return utf8(
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:%1$s xmlns:w="%2$s" xmlns:r="%3$s"
                  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
                  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
                  xmlns:v="urn:schemas-microsoft-com:vml">%4$s</w:%1$s>"""
                        .formatted(root, W, R, inner));
    }

    private static byte[] relations(String inner) {
        return utf8(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + inner
                        + "</Relationships>");
    }

    /** A paragraph with a style, or none. */
    public static String paragraph(String style, String runs) {
        return "<w:p>"
                + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>")
                + runs
                + "</w:p>";
    }

    public static String item(int list, int level, String text) {
        return ("<w:p><w:pPr><w:pStyle w:val=\"Paragraphedeliste\"/><w:numPr><w:ilvl w:val=\"%d\"/>"
                        + "<w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>")
                .formatted(level, list, run(text));
    }

    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    public static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** An ODT whose text is this body, with these styles of its own. */
    public static byte[] odt(String styles, String body) {
        return zip(odtParts(styles, body));
    }

    public static Map<String, byte[]> odtParts(String styles, String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put(
                "content.xml",
                open(
                        "document-content",
                        "<office:automatic-styles>%s</office:automatic-styles><office:body><office:text>%s</office:text></office:body>"
                                .formatted(styles, body)));
        parts.put(
                "styles.xml",
                open(
                        "document-styles",
                        """
                        <office:styles>
                        <style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis"
                          style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
                        <style:style style:name="Title" style:family="paragraph"/>
                        <text:list-style style:name="Numbering_20_123"><text:list-level-style-number
                          text:level="1" style:num-format="1"/></text:list-style>
                        </office:styles>
                        """));
        parts.put(
                "META-INF/manifest.xml",
                utf8(
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"));
        return parts;
    }

    static byte[] open(String root, String inner) {
        return utf8(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:%1$s xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
                  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                  xmlns:xlink="http://www.w3.org/1999/xlink">%2$s</office:%1$s>"""
                        .formatted(root, inner));
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    ZipEntry entry = new ZipEntry(part.getKey());
                    if (part.getKey().equals("mimetype")) {
                        CRC32 sum = new CRC32();
                        sum.update(part.getValue());
                        entry.setMethod(ZipEntry.STORED);
                        entry.setSize(part.getValue().length);
                        entry.setCrc(sum.getValue());
                    }
                    zip.putNextEntry(entry);
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

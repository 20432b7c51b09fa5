package fr.prefecture.clu.document;

import static fr.prefecture.clu.document.ManuscriptExamples.docxParts;
import static fr.prefecture.clu.document.ManuscriptExamples.paragraph;
import static fr.prefecture.clu.document.ManuscriptExamples.run;
import static fr.prefecture.clu.document.ManuscriptExamples.utf8;
import static fr.prefecture.clu.document.ManuscriptExamples.word;
import static fr.prefecture.clu.document.ManuscriptExamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pictures of a DOCX are never opened, wherever they stand and whatever they refer to. */
class DocxPicturesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String R =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    @TempDir private Path folder;

    private static String drawingML(String element, String blip) {
        return """
        <wp:%1$s xmlns:a="%2$s" xmlns:pic="%3$s"><wp:docPr descr="photo"/><a:graphic><a:graphicData>
        <pic:pic><pic:blipFill><a:blip %4$s/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:%1$s>"""
                .formatted(element, A, PIC, blip);
    }

    private static List<String> pictures() {
        return List.of(
                drawingML("inline", "r:link=\"rId9\""),
                drawingML("anchor", "r:link=\"rId9\""),
                drawingML("inline", "r:embed=\"rId9\""),
                drawingML("anchor", "r:embed=\"rId9\""),
                "<v:imagedata r:id=\"rId9\"/>",
                "<blip xmlns=\"\" r:embed=\"rId9\"/>",
                "<v:shape><v:imagedata r:id=\"rId9\"/></v:shape>",
                "<w:drawing>" + drawingML("inline", "r:link=\"rId9\"") + "</w:drawing>",
                "<w:pict><v:shape><v:imagedata r:id=\"rId9\"/></v:shape></w:pict>",
                "<w:object><v:shape><v:imagedata r:id=\"rId9\"/></v:shape></w:object>");
    }

    /** A text with « Bonjour » in it, and a picture where the sign stands. */
    private static List<String> places() {
        return List.of(
                paragraph("", run("Bonjour") + "<w:r>%s</w:r>"),
                paragraph("", run("Bonjour") + "%s"),
                paragraph("", run("Bonjour")) + "%s",
                paragraph("", run("Bonjour") + "<w:ins><w:r>%s</w:r></w:ins>"),
                paragraph("", run("Bonjour") + "<w:hyperlink r:id=\"rId3\">%s</w:hyperlink>"),
                paragraph("", run("Bonjour") + "<w:smartTag><w:r>%s</w:r></w:smartTag>"),
                paragraph("", run("Bonjour") + "<w:fldSimple w:instr=\" PAGE \">%s</w:fldSimple>"),
                paragraph("", run("Bonjour") + "<w:moveTo><w:r>%s</w:r></w:moveTo>"),
                paragraph("", run("Bonjour") + "<v:group><v:rect>%s</v:rect></v:group>"),
                paragraph("", run("Bonjour"))
                        + "<w:sdt><w:sdtContent><w:p>%s</w:p></w:sdtContent></w:sdt>",
                "<w:tbl><w:tr><w:tc>" + paragraph("", run("Bonjour")) + "%s</w:tc></w:tr></w:tbl>",
                paragraph(
                        "",
                        run("Bonjour")
                                + "<w:r><w:pict><v:textbox><w:txbxContent><w:p>%s</w:p></w:txbxContent>"
                                + "</v:textbox></w:pict></w:r>"),
                paragraph(
                        "",
                        run("Bonjour")
                                + "<mc:AlternateContent><mc:Fallback><w:r>%s</w:r></mc:Fallback></mc:AlternateContent>"),
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r>%s</w:r></w:p>"
                        + paragraph("", run("Bonjour")));
    }

    static Stream<Arguments> everywhere() {
        return pictures().stream()
                .flatMap(picture -> places().stream().map(place -> place.formatted(picture)))
                .map(Arguments::of);
    }

    private static byte[] relations(String target) {
        return utf8(
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="%1$s/styles" Target="styles.xml"/>
                <Relationship Id="rId3" Type="%1$s/hyperlink" TargetMode="External"
                  Target="https://www.service-public.fr/"/>
                <Relationship Id="rId9" Type="%1$s/image" TargetMode="External" Target="%2$s"/>
                </Relationships>"""
                        .formatted(R, target));
    }

    private static Map<String, byte[]> parts(String body, String target) {
        Map<String, byte[]> parts = docxParts(body);
        parts.put("word/_rels/document.xml.rels", relations(target));
        return parts;
    }

    private static Manuscript read(Map<String, byte[]> parts) {
        byte[] file = zip(parts);
        try {
            return Manuscripts.read(new ByteArrayInputStream(file), file.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void saysBonjour(Map<String, byte[]> parts) {
        Manuscript read = assertTimeoutPreemptively(SOON, () -> read(parts));
        assertThat(read.parts()).extracting(Manuscript.Part::plain).containsExactly("Bonjour");
    }

    private static void isNotVisited(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        try (var visitor = server.accept()) {
            throw new AssertionError("visited by " + visitor);
        } catch (SocketTimeoutException nobody) {
            assertThat(nobody).isNotNull();
        }
    }

    private static String address(ServerSocket server) {
        return "http://127.0.0.1:" + server.getLocalPort() + "/photo.png";
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    @Tag("DOC-12")
    void no_address_of_a_picture_is_fetched(String body) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            saysBonjour(parts(body, address(server)));
            isNotVisited(server);
        }
    }

    /** Reading it would neither end nor fail. */
    @ParameterizedTest
    @MethodSource("everywhere")
    @Tag("DOC-12")
    void no_file_of_a_picture_is_read(String body) throws IOException {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless));
        Path picture = Files.createSymbolicLink(folder.resolve("photo.png"), endless);

        saysBonjour(parts(body, picture.toUri().toString()));
    }

    @Test
    @Tag("DOC-11")
    void a_picture_outside_a_drawing_is_counted_as_left_out() {
        Map<String, byte[]> parts =
                parts(
                        paragraph("", run("Bonjour") + drawingML("inline", "r:embed=\"rId9\"")),
                        "media/image1.png");

        assertThat(read(parts).leftOut()).containsOnlyKeys(LeftOut.PICTURES);
    }

    @Test
    @Tag("DOC-12")
    void no_picture_of_a_header_a_footer_a_note_or_a_comment_is_fetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, byte[]> parts =
                    parts(
                            paragraph(
                                    "",
                                    run("Bonjour")
                                            + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                                            + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>"
                                            + "<w:r><w:commentReference w:id=\"1\"/></w:r>"),
                            address(server));
            String picture = paragraph("", drawingML("inline", "r:link=\"rId9\""));
            parts.put("word/header1.xml", word("hdr", picture));
            parts.put("word/footer1.xml", word("ftr", picture));
            parts.put(
                    "word/footnotes.xml",
                    word("footnotes", "<w:footnote w:id=\"1\">" + picture + "</w:footnote>"));
            parts.put(
                    "word/endnotes.xml",
                    word("endnotes", "<w:endnote w:id=\"1\">" + picture + "</w:endnote>"));
            parts.put(
                    "word/comments.xml",
                    word("comments", "<w:comment w:id=\"1\">" + picture + "</w:comment>"));
            for (String part : List.of("header1", "footer1", "footnotes", "endnotes", "comments")) {
                parts.put("word/_rels/" + part + ".xml.rels", relations(address(server)));
            }

            saysBonjour(parts);
            isNotVisited(server);
        }
    }

    /** Even if the cleaning saw nothing of it. */
    @ParameterizedTest
    @MethodSource("everywhere")
    @Tag("DOC-12")
    void what_the_library_makes_of_a_text_that_nobody_cleaned_opens_nothing(String body)
            throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, Document> parts = new LinkedHashMap<>();
            parts(body, address(server))
                    .forEach((name, part) -> parts.put(name, PlainXml.read(part)));

            Element html = assertTimeoutPreemptively(SOON, () -> DocxText.html(parts));

            assertThat(html.getTextContent()).contains("Bonjour");
            isNotVisited(server);
        }
    }
}

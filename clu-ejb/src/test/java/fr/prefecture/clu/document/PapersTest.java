package fr.prefecture.clu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.odftoolkit.odfdom.doc.OdfTextDocument;

class PapersTest {

    private static final PaperFile SAMPLER =
            new Papers().file(DocumentExamples.aSampler(Print.STANDARD), PaperFormat.PDF);

    private final Papers papers = new Papers();

    @ParameterizedTest
    @Tag("DOC-1")
    @Tag("DOC-7")
    @Tag("DOC-8")
    @Tag("DOC-9")
    @EnumSource
    void every_file_says_the_same_and_the_pdf_is_accessible(Print print) throws IOException {
        Paper paper = DocumentExamples.aSampler(print);
        for (PaperFormat format : PaperFormat.values()) {
            PaperFile file = papers.file(paper, format);
            Path folder = Files.createDirectories(Path.of("target", "papers", print.name()));
            Files.write(folder.resolve(file.name()), file.content());
        }

        Accessible.check(paper);
    }

    @Test
    void a_paper_that_goes_to_many_is_printed_once() {
        Paper paper = DocumentExamples.aSampler(Print.STANDARD);

        assertThat(papers.file(paper, PaperFormat.PDF).content()).isSameAs(SAMPLER.content());
        assertThat(papers.file(paper, PaperFormat.ODT).content())
                .isSameAs(new Papers().file(paper, PaperFormat.ODT).content());
    }

    @ParameterizedTest
    @Tag("DOC-13")
    @EnumSource
    void a_paper_that_is_printed_twice_gives_the_same_bytes(PaperFormat format) {
        Paper paper = DocumentExamples.aSampler(Print.STANDARD);

        byte[] once = papers.fleeting(paper, format).content();

        assertThat(papers.fleeting(paper, format).content()).isEqualTo(once);
        assertThat(new String(once, StandardCharsets.ISO_8859_1))
                .doesNotContain("CreationDate", "CreateDate", "ModDate", "ModifyDate");
    }

    @Test
    @Tag("DOC-14")
    void a_link_may_lead_to_a_file_that_lies_beside_the_paper() throws Exception {
        Paper paper =
                new Paper(
                        "sommaire",
                        "Sommaire",
                        "<html lang=\"fr\"><head><title>Sommaire</title></head><body><h1>Sommaire</h1>"
                                + "<p><a href=\"preuves/0012-charte.pdf\">La charte</a></p></body></html>");

        assertThat(text(papers.file(paper, PaperFormat.HTML)))
                .contains("href=\"preuves/0012-charte.pdf\"");
        try (OdfTextDocument odt =
                OdfTextDocument.loadDocument(
                        new ByteArrayInputStream(papers.file(paper, PaperFormat.ODT).content()))) {
            assertThat(
                            odt.getContentDom()
                                    .getElementsByTagName("text:a")
                                    .item(0)
                                    .getAttributes()
                                    .getNamedItem("xlink:href")
                                    .getNodeValue())
                    .isEqualTo("../preuves/0012-charte.pdf");
        }
    }

    @ParameterizedTest
    @Tag("DOC-14")
    @ValueSource(
            strings = {
                "../secret.pdf",
                "/etc/passwd",
                "a/../b.pdf",
                "javascript:x",
                "a b.pdf",
                "preuves/"
            })
    void a_link_that_leaves_its_folder_is_refused(String address) {
        Paper paper =
                new Paper(
                        "sommaire",
                        "Sommaire",
                        "<html lang=\"fr\"><head><title>Sommaire</title></head><body><p><a href=\""
                                + address
                                + "\">x</a></p></body></html>");

        assertThatThrownBy(() -> papers.file(paper, PaperFormat.HTML))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(PaperFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    @Test
    @Tag("DOC-7")
    void a_pdf_has_its_title_its_pages_and_its_letters() throws IOException {
        byte[] pdf = SAMPLER.content();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Échantillon");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
            for (int number = 1; number <= pages; number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                assertThat(stripper.getText(document)).contains("Page " + number + " sur " + pages);
            }
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).containsPattern("\\+(Liberation|DejaVu)");
                }
            }
        }
    }

    @Test
    @Tag("DOC-7")
    void the_head_of_a_table_stands_on_every_page_of_it_and_is_read_once() throws IOException {
        byte[] pdf = SAMPLER.content();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            int seen = stripper.getText(document).split("Thème\\s+Orientations", -1).length - 1;
            assertThat(seen).isGreaterThan(2);
        }
        assertThat(Accessible.textOfPdf(pdf).split("Thème\\s+Orientations", -1)).hasSize(2);
    }

    @Test
    @Tag("DOC-6")
    void what_no_font_has_is_the_same_mark_everywhere() {
        assertThat(DocumentExamples.aSampler(Print.STANDARD).xhtml())
                .contains("\uFFFD ✓ œ Œ € ≥ ½")
                .doesNotContain("🏛");
        assertThat(Accessible.textOfPdf(SAMPLER.content())).contains("\uFFFD ✓ œ Œ € ≥ ½");
    }

    @Test
    @Tag("DOC-9")
    void an_open_document_begins_with_what_it_is() throws Exception {
        byte[] odt =
                papers.file(DocumentExamples.aSampler(Print.STANDARD), PaperFormat.ODT).content();

        assertThat(new String(odt, 30, 47, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                names.add(e.getName());
            }
        }
        assertThat(names)
                .containsExactly(
                        "mimetype",
                        "content.xml",
                        "styles.xml",
                        "meta.xml",
                        "META-INF/manifest.xml");
        try (OdfTextDocument document =
                OdfTextDocument.loadDocument(new ByteArrayInputStream(odt))) {
            assertThat(document.getOfficeMetadata().getTitle()).startsWith("Échantillon");
            assertThat(document.getOfficeMetadata().getLanguage()).isEqualTo("fr-FR");
        }
    }

    @Test
    @Tag("DOC-9")
    void slides_have_their_titles_and_texts() {
        String text =
                Accessible.textOfOdf(
                        papers.file(DocumentExamples.aSampler(Print.STANDARD), PaperFormat.ODP)
                                .content());

        assertThat(text)
                .contains(
                        "Une diapositive",
                        "Un texte.",
                        "un point",
                        "Un graphique",
                        "Le délai baisse.",
                        "mai");
    }

    @Test
    @Tag("DOC-8")
    void a_web_page_has_its_language_and_title_and_needs_nothing_else() {
        String page =
                new String(
                        papers.file(DocumentExamples.aSampler(Print.STANDARD), PaperFormat.HTML)
                                .content(),
                        StandardCharsets.UTF_8);

        assertThat(page)
                .startsWith(
                        "<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"/><title>")
                .contains("<main>", "name=\"viewport\"")
                .doesNotContain("<link", "<script", "src=", "url(");
    }

    @Test
    @Tag("DOC-10")
    void in_large_print_nothing_is_small() throws IOException {
        Paper paper = DocumentExamples.aSampler(Print.LARGE);
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(papers.file(paper, PaperFormat.PDF).content())) {
            PDFTextStripper stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition text) {
                            sizes.add(text.getFontSizeInPt());
                        }
                    };
            stripper.getText(document);
        }

        assertThat(sizes).isNotEmpty().allMatch(size -> size > 17.9f);
        assertThat(
                        partOf(papers.file(paper, PaperFormat.ODT).content(), "styles.xml")
                                .replaceAll("name=\"After_20_Table\".*?</style:style>", ""))
                .doesNotContainPattern("font-size=\"(?:\\d|1[0-7])pt\"")
                .doesNotContainPattern("font-size=\"\\d\\d%\"");
    }

    private static String partOf(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .replace('\n', ' ');
                }
            }
        }
        throw new IllegalArgumentException(name);
    }
}

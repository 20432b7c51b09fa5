package fr.prefecture.clu.document;

import static fr.prefecture.clu.document.ManuscriptExamples.bold;
import static fr.prefecture.clu.document.ManuscriptExamples.docx;
import static fr.prefecture.clu.document.ManuscriptExamples.docxParts;
import static fr.prefecture.clu.document.ManuscriptExamples.item;
import static fr.prefecture.clu.document.ManuscriptExamples.odt;
import static fr.prefecture.clu.document.ManuscriptExamples.odtParts;
import static fr.prefecture.clu.document.ManuscriptExamples.paragraph;
import static fr.prefecture.clu.document.ManuscriptExamples.run;
import static fr.prefecture.clu.document.ManuscriptExamples.utf8;
import static fr.prefecture.clu.document.ManuscriptExamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.prefecture.clu.document.Manuscript.Part;
import fr.prefecture.clu.document.Manuscript.Run;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.odftoolkit.odfdom.doc.OdfTextDocument;

class ManuscriptsTest {

    private static Manuscript read(byte[] file) {
        try {
            return Manuscripts.read(new ByteArrayInputStream(file), file.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> said(Manuscript manuscript) {
        return manuscript.parts().stream().map(part -> part.kind() + " " + part.plain()).toList();
    }

    private static void isRefused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(RuleBroken.class).hasMessage(key);
    }

    @Test
    @Tag("DOC-11")
    void headings_lists_bold_links_and_line_breaks_of_Word_are_read() {
        Manuscript read =
                read(
                        docx(
                                paragraph("Titre1", run("Votre demande"))
                                        + paragraph("Intertitre", bold("Les pièces"))
                                        + paragraph(
                                                "",
                                                run("Reçue ")
                                                        + bold("le 3")
                                                        + bold(" mars")
                                                        + "<w:r><w:br/><w:t>à Grenoble</w:t></w:r>")
                                        + item(1, 0, "un")
                                        + item(1, 1, "un bis")
                                        + item(1, 0, "deux")
                                        + item(2, 0, "d’abord")
                                        + item(2, 0, "ensuite")
                                        + paragraph(
                                                "",
                                                "<w:hyperlink r:id=\"rId3\">"
                                                        + run("le site")
                                                        + "</w:hyperlink><w:hyperlink r:id=\"rId4\">"
                                                        + run(" et mes notes")
                                                        + "</w:hyperlink>")));

        assertThat(said(read))
                .containsExactly(
                        "HEADING Votre demande",
                        "HEADING Les pièces",
                        "PARAGRAPH Reçue le 3 mars\nà Grenoble",
                        "BULLET un",
                        "BULLET un bis",
                        "BULLET deux",
                        "NUMBER d’abord",
                        "NUMBER ensuite",
                        "PARAGRAPH le site et mes notes");
        assertThat(read.parts().get(2).runs())
                .containsExactly(
                        Run.text("Reçue ", false),
                        Run.text("le 3 mars", true),
                        Run.lineBreak(),
                        Run.text("à Grenoble", false));
        assertThat(read.parts().get(8).runs().get(0))
                .isEqualTo(
                        Run.link(
                                "le site",
                                false,
                                "https://www.service-public.fr/particuliers?a=1&b=(2)"));
        assertThat(read.leftOut())
                .containsOnly(entry(LeftOut.NESTED_LISTS, 1), entry(LeftOut.LINKS, 1));
    }

    @Test
    @Tag("DOC-11")
    void bold_by_the_style_of_a_paragraph_or_of_a_word_is_bold() {
        Manuscript read =
                read(
                        docx(
                                paragraph(
                                                "",
                                                "<w:r><w:rPr><w:rStyle w:val=\"lev\"/></w:rPr><w:t>fort</w:t></w:r>"
                                                        + run(" ou non"))
                                        + paragraph(
                                                "Important",
                                                run("gras ")
                                                        + "<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>sauf ici</w:t></w:r>")));

        assertThat(read.parts().get(0).runs())
                .containsExactly(Run.text("fort", true), Run.text(" ou non", false));
        assertThat(read.parts().get(1).runs())
                .containsExactly(Run.text("gras ", true), Run.text("sauf ici", false));
    }

    @Test
    @Tag("DOC-11")
    void headings_of_LibreOffice_and_of_Google_are_headings_too() {
        Map<String, byte[]> parts =
                docxParts(
                        paragraph("Titre-1", run("De LibreOffice"))
                                + paragraph("Heading2", run("De Google"))
                                + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>"
                                + run("Par son plan")
                                + "</w:p>");
        parts.put(
                "word/styles.xml",
                ManuscriptExamples.word(
                        "styles",
                        "<w:style w:type=\"paragraph\" w:styleId=\"Titre-1\"><w:name w:val=\"Titre 1\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/></w:style>"));

        assertThat(said(read(zip(parts))))
                .containsExactly(
                        "HEADING De LibreOffice", "HEADING De Google", "HEADING Par son plan");
    }

    @Test
    @Tag("DOC-11")
    void fields_of_a_mail_merge_are_read_by_their_names_and_not_by_their_last_values() {
        Manuscript read =
                read(
                        docx(
                                paragraph(
                                                "",
                                                run("Service : ")
                                                        + sign("begin")
                                                        + "<w:r><w:instrText> MERGEFIELD nom_du_ser</w:instrText></w:r>"
                                                        + "<w:r><w:instrText>vice \\* MERGEFORMAT </w:instrText></w:r>"
                                                        + sign("separate")
                                                        + run("Bureau des titres")
                                                        + sign("end")
                                                        + run("."))
                                        + paragraph(
                                                "",
                                                "<w:fldSimple w:instr=\" MERGEFIELD &quot;autre champ&quot; \">"
                                                        + run("«autre»")
                                                        + "</w:fldSimple><w:fldSimple w:instr=\" AUTHOR \">"
                                                        + run(" Camille")
                                                        + "</w:fldSimple>")));

        assertThat(read.parts().get(0).runs())
                .containsExactly(
                        Run.text("Service : ", false),
                        Run.field("nom_du_service", false),
                        Run.text(".", false));
        assertThat(read.parts().get(1).runs())
                .containsExactly(Run.field("autre champ", false), Run.text(" Camille", false));
    }

    private static String sign(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    @Test
    @Tag("DOC-11")
    void changes_are_read_as_accepted_and_what_is_not_kept_is_counted() {
        Map<String, byte[]> parts =
                docxParts(
                        paragraph(
                                        "",
                                        run("Avant ")
                                                + "<w:ins>"
                                                + run("mis ")
                                                + "</w:ins><w:del><w:r><w:delText>ôté </w:delText></w:r></w:del>"
                                                + "<w:moveTo>"
                                                + run("venu")
                                                + "</w:moveTo><w:moveFrom>"
                                                + run("parti")
                                                + "</w:moveFrom>"
                                                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                                                + "<w:r><w:commentReference w:id=\"1\"/></w:r>"
                                                + "<w:r><w:drawing><wp:inline/></w:drawing></w:r>"
                                                + "<w:r><w:rPr><w:i/></w:rPr><w:t> ici</w:t></w:r>")
                                + "<w:tbl><w:tr><w:tc>"
                                + paragraph("", run("Lundi"))
                                + "</w:tc><w:tc>"
                                + paragraph("", run("9 h"))
                                + paragraph("", run("12 h"))
                                + "</w:tc></w:tr><w:tr><w:tc>"
                                + paragraph("", bold("Mardi"))
                                + "</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
                                + paragraph(
                                        "",
                                        run("Avec un cadre")
                                                + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                                                + "<wps:txbx><w:txbxContent>"
                                                + paragraph("", run("du cadre"))
                                                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                                                + "<v:textbox><w:txbxContent>"
                                                + paragraph("", run("du cadre"))
                                                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"));
        parts.put(
                "word/header1.xml", ManuscriptExamples.word("hdr", paragraph("", run("En-tête"))));

        Manuscript read = read(zip(parts));

        assertThat(said(read))
                .containsExactly(
                        "PARAGRAPH Avant mis venu ici",
                        "PARAGRAPH Lundi – 9 h 12 h",
                        "PARAGRAPH Mardi",
                        "PARAGRAPH Avec un cadre",
                        "PARAGRAPH du cadre");
        assertThat(read.leftOut())
                .containsOnly(
                        entry(LeftOut.CHANGES, 4),
                        entry(LeftOut.NOTES, 1),
                        entry(LeftOut.COMMENTS, 1),
                        entry(LeftOut.PICTURES, 1),
                        entry(LeftOut.TABLES, 1),
                        entry(LeftOut.TEXT_BOXES, 1),
                        entry(LeftOut.HEADERS, 1),
                        entry(LeftOut.EMPHASIS, 1));
    }

    @Test
    @Tag("DOC-11")
    void an_empty_line_by_two_line_breaks_begins_a_paragraph_and_tabs_are_spaces() {
        Manuscript read =
                read(
                        docx(
                                paragraph(
                                        "",
                                        "<w:r><w:tab/><w:t>Un</w:t><w:tab/><w:t>deux</w:t><w:br/><w:br/><w:t>trois</w:t></w:r>")));

        assertThat(said(read)).containsExactly("PARAGRAPH Un deux", "PARAGRAPH trois");
    }

    @Test
    @Tag("DOC-11")
    void an_ODT_of_LibreOffice_is_read_alike() {
        Manuscript read =
                read(
                        odt(
                                """
                                <style:style style:name="T1" style:family="text"><style:text-properties
                                  fo:font-weight="bold"/></style:style>
                                <style:style style:name="T2" style:family="text"><style:text-properties
                                  fo:font-style="italic"/></style:style>
                                <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
                                <style:style style:name="P2" style:family="paragraph"
                                  style:list-style-name="Numbering_20_123"/>
                                <text:list-style style:name="L1"><text:list-level-style-bullet
                                  text:level="1"/></text:list-style>
                                """,
                                """
                                <text:tracked-changes><text:changed-region><text:deletion><text:p>ôté</text:p>
                                </text:deletion></text:changed-region></text:tracked-changes>
                                <text:p text:style-name="P1">Titre</text:p>
                                <text:h text:outline-level="2">Votre demande</text:h>
                                <text:p>Reçue <text:span text:style-name="T1">le<text:s text:c="3"/>3
                                mars</text:span><text:line-break/>à <text:span
                                text:style-name="Strong_20_Emphasis">Grenoble</text:span><text:note><text:note-body>
                                <text:p>note</text:p></text:note-body></text:note>.<text:span
                                text:style-name="T2"> Bien</text:span></text:p>
                                <text:list text:style-name="L1"><text:list-item><text:p>un</text:p><text:p>suite</text:p>
                                <text:list><text:list-item><text:p>un bis</text:p></text:list-item></text:list>
                                </text:list-item><text:list-item><text:p>deux</text:p></text:list-item></text:list>
                                <text:list><text:list-item><text:p text:style-name="P2">d’abord</text:p>
                                </text:list-item></text:list>
                                <text:p><text:a xlink:href="https://www.service-public.fr/">le site</text:a>
                                <text:database-display text:column-name="nom_du_service">&lt;x&gt;</text:database-display>
                                <text:placeholder>&lt;date de réception&gt;</text:placeholder>
                                <draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>
                                <table:table><table:table-row><table:table-cell><text:p>Lundi</text:p></table:table-cell>
                                <table:table-cell><text:p>9 h</text:p></table:table-cell></table:table-row></table:table>
                                <text:p>Cadre<draw:frame><draw:text-box><text:p>du cadre</text:p></draw:text-box>
                                </draw:frame></text:p>
                                """));

        assertThat(said(read))
                .containsExactly(
                        "HEADING Titre",
                        "HEADING Votre demande",
                        "PARAGRAPH Reçue le 3 mars\nà Grenoble. Bien",
                        "BULLET un\nsuite",
                        "BULLET un bis",
                        "BULLET deux",
                        "NUMBER d’abord",
                        "PARAGRAPH le site nom_du_service date de réception",
                        "PARAGRAPH Lundi – 9 h",
                        "PARAGRAPH Cadre",
                        "PARAGRAPH du cadre");
        assertThat(read.parts().get(2).runs())
                .contains(Run.text("le 3 mars", true), Run.text("Grenoble", true));
        assertThat(read.parts().get(7).runs())
                .contains(
                        Run.link("le site", false, "https://www.service-public.fr/"),
                        Run.field("nom_du_service", false),
                        Run.field("date de réception", false));
        assertThat(read.leftOut())
                .containsOnly(
                        entry(LeftOut.CHANGES, 1),
                        entry(LeftOut.NOTES, 1),
                        entry(LeftOut.NESTED_LISTS, 1),
                        entry(LeftOut.PICTURES, 1),
                        entry(LeftOut.TABLES, 1),
                        entry(LeftOut.TEXT_BOXES, 1),
                        entry(LeftOut.EMPHASIS, 1));
    }

    @Test
    @Tag("DOC-11")
    void what_the_library_of_OpenDocument_writes_is_read() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OdfTextDocument document = OdfTextDocument.newTextDocument()) {
            document.newParagraph("Madame, Monsieur,");
            document.newParagraph("Bien reçu.");
            document.save(out);
        }

        assertThat(said(read(out.toByteArray())))
                .containsExactly("PARAGRAPH Madame, Monsieur,", "PARAGRAPH Bien reçu.");
    }

    @Test
    @Tag("DOC-12")
    void a_file_of_50_MB_is_refused_before_it_is_read() {
        InputStream never =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("read");
                    }

                    @Override
                    public int read(byte[] buffer, int from, int length) {
                        throw new AssertionError("read");
                    }
                };

        assertThatThrownBy(() -> Manuscripts.read(never, 50_000_000))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("document.manuscript.tooLong")
                .satisfies(
                        refusal ->
                                assertThat(((RuleBroken) refusal).arguments())
                                        .containsExactly(50L, 10L));
    }

    @Test
    @Tag("DOC-12")
    void one_that_says_to_be_shorter_is_read_no_further_than_the_limit() {
        assertThatThrownBy(
                        () ->
                                Manuscripts.read(
                                        new ByteArrayInputStream(new byte[20_000_000]), 1_000))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("document.manuscript.tooLong");
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "%PDF-1.7 …, pdf",
        "{\\rtf1 texte}, oldWord",
        "Madame Monsieur, otherType",
        "<?xml version='1.0'?><office:document/>, otherType",
    })
    @Tag("DOC-12")
    void a_file_is_what_it_holds(String content, String key) {
        isRefused(utf8(content), "document.manuscript." + key);
    }

    @Test
    @Tag("DOC-12")
    void an_old_Word_file_and_a_protected_one_are_told_apart() {
        byte[] old = new byte[2_000];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);
        isRefused(old, "document.manuscript.oldWord");

        byte[] sign = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(sign, 0, old, 1_000, sign.length);
        isRefused(old, "document.manuscript.protected");

        Map<String, byte[]> parts = odtParts("", "<text:p>x</text:p>");
        parts.put(
                "META-INF/manifest.xml",
                utf8("<m:manifest xmlns:m='x'><m:encryption-data/></m:manifest>"));
        isRefused(zip(parts), "document.manuscript.protected");
    }

    @Test
    @Tag("DOC-12")
    void a_table_under_the_name_of_a_text_is_refused() {
        Map<String, byte[]> parts = odtParts("", "");
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        isRefused(zip(parts), "document.manuscript.otherType");
        isRefused(zip(Map.of("a.txt", utf8("x"))), "document.manuscript.otherType");
    }

    @Test
    @Tag("DOC-12")
    void a_container_that_was_cut_off_is_refused_wherever_it_was_cut() {
        byte[] whole = docx(paragraph("", run("Bonjour")));
        for (int length : new int[] {10, 100, whole.length / 2, whole.length - 30}) {
            isRefused(Arrays.copyOf(whole, length), "document.manuscript.damaged");
        }
    }

    @Test
    @Tag("DOC-12")
    void random_damage_is_read_or_refused_but_never_breaks() {
        byte[] whole = docx(paragraph("Titre1", run("Bonjour")) + item(1, 0, "un"));
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                read(damaged);
            } catch (RuleBroken e) {
                assertThat(e).hasMessageStartingWith("document.manuscript.");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/vbaData.xml", "WORD/VBAPROJECT.BIN"})
    @Tag("DOC-12")
    void a_DOCX_with_macros_is_refused(String name) {
        Map<String, byte[]> parts = docxParts(paragraph("", run("Bonjour")));
        parts.put(name, utf8("<x/>"));
        isRefused(zip(parts), "document.manuscript.macros");
    }

    @Test
    @Tag("DOC-12")
    void a_DOCM_under_the_name_of_a_DOCX_is_refused() {
        Map<String, byte[]> parts = docxParts(paragraph("", run("Bonjour")));
        parts.put(
                "[Content_Types].xml",
                utf8(
                        "<Types><Override PartName='/word/document.xml'"
                                + " ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"));
        isRefused(zip(parts), "document.manuscript.macros");
    }

    @Test
    @Tag("DOC-12")
    void an_ODT_with_macros_is_refused_and_one_with_an_empty_list_of_them_is_not() {
        Map<String, byte[]> parts = odtParts("", "<text:p>Bonjour</text:p>");
        parts.put("Basic/script-lc.xml", utf8("<x/>"));
        parts.put("Basic/Standard/script-lb.xml", utf8("<x/>"));
        assertThat(read(zip(parts)).parts()).hasSize(1);

        parts.put("Basic/Standard/Module1.xml", utf8("<x/>"));
        isRefused(zip(parts), "document.manuscript.macros");
        parts.remove("Basic/Standard/Module1.xml");
        parts.put("Scripts/python/a.py", utf8("print()"));
        isRefused(zip(parts), "document.manuscript.macros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/media/image1.bmp", "word/document.xml", "word/embeddings/a.zip"})
    @Tag("DOC-12")
    void a_bomb_is_refused_soon_and_in_little_memory(String name) {
        Map<String, byte[]> parts = docxParts(paragraph("", run("Bonjour")));
        parts.put(name, new byte[90_000_000]);
        byte[] bomb = zip(parts);
        assertThat(bomb.length).isLessThan(200_000);

        assertTimeout(Duration.ofSeconds(10), () -> isRefused(bomb, "document.manuscript.tooMuch"));
    }

    @Test
    @Tag("DOC-12")
    void a_container_within_is_not_opened() {
        Map<String, byte[]> inner = docxParts("");
        inner.put("x.xml", new byte[3_000_000]);
        Map<String, byte[]> parts = docxParts(paragraph("", run("Bonjour")));
        parts.put("word/embeddings/a.docx", zip(inner));

        assertThat(said(read(zip(parts)))).containsExactly("PARAGRAPH Bonjour");
    }

    @Test
    @Tag("DOC-12")
    void too_many_parts_are_refused_and_so_are_two_of_one_name() {
        Map<String, byte[]> parts = docxParts(paragraph("", run("Bonjour")));
        for (int i = 0; i < 2_000; i++) {
            parts.put("word/media/" + i + ".png", new byte[1]);
        }
        isRefused(zip(parts), "document.manuscript.tooMuch");
    }

    @Test
    @Tag("DOC-12")
    void entities_are_neither_expanded_nor_fetched() {
        String laughs =
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        String fetched = "<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        for (String declared : List.of(laughs, fetched)) {
            Map<String, byte[]> word = docxParts("");
            word.put("word/document.xml", declared(docxParts(paragraph("", run("&c;"))), declared));
            isRefused(zip(word), "document.manuscript.damaged");

            Map<String, byte[]> open = odtParts("", "<text:p>&c;</text:p>");
            open.put(
                    "content.xml",
                    utf8(
                            new String(open.get("content.xml"), StandardCharsets.UTF_8)
                                    .replaceFirst("\\?>", "?>" + declared)));
            isRefused(zip(open), "document.manuscript.damaged");
        }
    }

    private static byte[] declared(Map<String, byte[]> parts, String declaration) {
        return utf8(
                new String(parts.get("word/document.xml"), StandardCharsets.UTF_8)
                        .replaceFirst("\\?>", "?>" + declaration));
    }

    @Test
    @Tag("DOC-12")
    void what_nests_without_end_or_leads_back_to_itself_is_refused_or_read_in_no_time() {
        int deep = 5_000;
        isRefused(
                docx("<w:sdt>".repeat(deep) + "</w:sdt>".repeat(deep)),
                "document.manuscript.damaged");
        isRefused(
                odt("", "<text:section>".repeat(deep) + "</text:section>".repeat(deep)),
                "document.manuscript.damaged");

        Map<String, byte[]> parts = docxParts(item(1, 0, "un") + paragraph("A", run("deux")));
        parts.put(
                "word/styles.xml",
                ManuscriptExamples.word(
                        "styles",
                        "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"B\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:basedOn w:val=\"A\"/></w:style>"
                                + "<w:style w:type=\"numbering\" w:styleId=\"N\"><w:name w:val=\"N\"/><w:pPr><w:numPr>"
                                + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"));
        parts.put(
                "word/numbering.xml",
                ManuscriptExamples.word(
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"N\"/></w:abstractNum>"
                                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"));
        isRefused(zip(parts), "document.manuscript.damaged");

        assertThat(
                        read(odt(
                                        "<style:style style:name=\"A\" style:family=\"paragraph\" style:parent-style-name=\"B\"/>"
                                                + "<style:style style:name=\"B\" style:family=\"paragraph\" style:parent-style-name=\"A\"/>",
                                        "<text:p text:style-name=\"A\">un</text:p>"))
                                .parts())
                .extracting(Part::kind)
                .containsExactly(Part.Kind.PARAGRAPH);
    }

    @Test
    @Tag("DOC-12")
    void more_tags_than_a_letter_has_are_refused() {
        assertTimeout(
                Duration.ofSeconds(10),
                () -> isRefused(docx("<w:p/>".repeat(250_000)), "document.manuscript.tooMuch"));
    }
}

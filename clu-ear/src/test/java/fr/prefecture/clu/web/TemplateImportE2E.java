package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A document becomes a template: read, corrected, kept; refused documents keep the page. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class TemplateImportE2E {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String LETTER =
            paragraph("", "Objet : Votre demande d’import")
                    + paragraph("", "Madame, Monsieur,")
                    + paragraph("<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>", "Vos démarches")
                    + paragraph("", "Appelez le «téléphone du service» ou {numéro du chien}.")
                    + "<w:tbl><w:tr><w:tc>"
                    + paragraph("", "Lundi")
                    + "</w:tc><w:tc>"
                    + paragraph("", "9 h")
                    + "</w:tc></w:tr></w:tbl>";

    @TempDir Path folder;

    private Browser browser;
    private LettersScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void enter() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new LettersScreen(browser);
    }

    @Test
    @Tag("LET-14")
    @Tag("LET-18")
    void a_document_is_read_corrected_and_becomes_a_template_then_the_next_version_of_it() {
        browser.open(LettersScreen.COLLECTION);
        new Keyboard(browser).follow("Importer un document");
        send(docx("lettre.docx", LETTER, Map.of()));

        assertThat(screen.value("objet")).isEqualTo("Votre demande d’import");
        assertThat(screen.value("texte"))
                .isEqualTo(
                        "Madame, Monsieur,\n\n## Vos démarches\n\nAppelez le {téléphone du service}"
                                + " ou {numéro du chien}.\n\nLundi – 9 h");
        assertThat(screen.plain())
                .contains(
                        "Un tableau est repris en lignes",
                        "numéro du chien",
                        "Rien n’est encore enregistré");
        assertThat(new Inspection(browser).axe()).as("A1").isEmpty();
        assertThat(new Inspection(browser).structure()).as("A9 to A17").isEmpty();

        screen.type("code", "IMPORT-1");
        screen.type("service", "Service d’essai");
        screen.type("texte", "Madame, Monsieur,\n\nAppelez le {téléphone du service}.");
        screen.press("relire");
        assertThat(screen.plain())
                .contains("Un tableau est repris en lignes", "Votre texte, tel qu’il sera lu");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Le modèle IMPORT-1 est créé, en projet.");

        new Keyboard(browser).follow("Importer un document");
        send(
                docx(
                        "suite.docx",
                        paragraph("", "Madame,") + paragraph("", "Bonne journée."),
                        Map.of()));
        assertThat(screen.value("objet")).isEqualTo("Votre demande d’import");
        screen.press("version");
        assertThat(screen.news()).contains("la version 2 est enregistrée");
        assertThat(screen.rows("versions").get(0)).contains("Importé d’un document");
    }

    @Test
    @Tag("LET-19")
    void what_cannot_be_imported_is_refused_with_what_to_do_and_the_page_stays() {
        String page = LettersScreen.COLLECTION + "/importer";
        Map<Path, String> refused = new LinkedHashMap<>();
        refused.put(
                docx("macros.docx", LETTER, Map.of("word/vbaProject.bin", new byte[9])),
                "contient des macros");
        refused.put(
                docx("bombe.docx", LETTER, Map.of("word/media/a.bmp", new byte[60_000_000])),
                "bien plus qu’une lettre");
        refused.put(written("pdf.docx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)), "un PDF");
        for (Map.Entry<Path, String> file : refused.entrySet()) {
            browser.open(page);
            send(file.getKey());
            assertThat(browser.path()).as(file.getValue()).isEqualTo(page);
            assertThat(screen.allErrors()).contains(file.getValue());
            assertThat(screen.findAll("#fichier_input")).hasSize(1);
        }

        browser.open(page);
        screen.attach("fichier", written("vide.odt", new byte[0]));
        assertThat(Screen.spaced(screen.find("#fichier-erreur").getText())).contains("vide");
        screen.attach("fichier", written("long.docx", new byte[50_000_000]));
        screen.find("#lire").click();
        assertThat(Screen.spaced(screen.find("#fichier-erreur").getText()))
                .contains("10 Mo au plus");
        assertThat(new Inspection(browser).axe()).as("A1").isEmpty();
    }

    private void send(Path file) {
        screen.attach("fichier", file);
        screen.press("lire");
    }

    private static String paragraph(String properties, String text) {
        return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private Path docx(String name, String body, Map<String, byte[]> others) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                                + WORD
                                + ".main+xml\"/></Types>"));
        parts.put(
                "word/document.xml",
                utf8(
                        "<w:document xmlns:w=\""
                                + W
                                + "\"><w:body>"
                                + body
                                + "</w:body></w:document>"));
        parts.putAll(others);
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private Path written(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

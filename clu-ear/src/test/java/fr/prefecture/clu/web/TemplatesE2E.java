package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator, the templates of documents, and one of them broken. */
class TemplatesE2E extends AtRest {

    private static final Path OWN = Clu.home().resolve("templates/specimen.ftlx");

    @AfterEach
    void the_shipped_template_serves_again() throws IOException {
        Files.deleteIfExists(OWN);
    }

    @Test
    @Plain(false)
    @Tag("DOC-2")
    void a_broken_template_is_seen_and_the_shipped_one_serves() throws IOException {
        TemplatesScreen screen = TemplatesScreen.open(browser);
        assertThat(screen.heading()).isEqualTo("Modèles de documents");
        assertThat(screen.state("specimen.ftlx")).contains("Celui du produit");
        assertKeepsTheRules();

        String shipped =
                new String(get(screen.links("specimen.ftlx").get(0)), StandardCharsets.UTF_8);
        Files.createDirectories(OWN.getParent());
        Files.writeString(OWN, shipped.replace("Un titre", "${inconnu}"));
        screen = TemplatesScreen.open(browser);
        assertThat(screen.state("specimen.ftlx"))
                .contains("Le vôtre est refusé", "ligne", "inconnu");
        assertKeepsTheRules();
        somethingIsWritten("16/02/2021", "2021-02-16");
        browser.open("/");
        assertThat(screen.text()).contains("specimen.ftlx");
        screen = TemplatesScreen.open(browser);
        assertThat(html(screen)).contains("Un titre");

        Files.writeString(OWN, shipped.replace("Un titre", "Notre titre"));
        screen = TemplatesScreen.open(browser);
        assertThat(screen.state("specimen.ftlx")).contains("Le vôtre").doesNotContain("refusé");
        assertThat(html(screen)).contains("Notre titre");
        somethingIsWritten("17/02/2021", "2021-02-17");
        browser.open("/");
        assertThat(screen.text()).doesNotContain("specimen.ftlx");
    }

    /** HOM-18: the home page asks again at once then, and need not be waited for. */
    private void somethingIsWritten(String day, String isoDay) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        BinScreen.removed(browser, day, isoDay);
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "admin");
    }

    @Test
    @Tag("DOC-9")
    void what_the_server_makes_opens_in_libreoffice() {
        TemplatesScreen screen = TemplatesScreen.open(browser);
        String pdf = screen.links("specimen.ftlx").get(1);
        assertThat(new String(get(pdf), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

        byte[] odt = get(screen.links("specimen.ftlx").get(2));
        assertThat(new String(LibreOffice.convert(odt, "odt", "txt:Text"), StandardCharsets.UTF_8))
                .contains("Page d’essai", "premier point", "Orientations", "Compléter l’enquête.");
        assertThat(LibreOffice.convert(odt, "odt", "pdf")).startsWith('%', 'P', 'D', 'F');

        byte[] odp = get(pdf.replace("format=pdf", "format=odp"));
        assertThat(LibreOffice.convert(odp, "odp", "pdf")).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void nobody_else_sees_them() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        assertThat(TemplatesScreen.open(browser).title()).startsWith("Accès refusé");
        assertThat(browser.file("/admin/modeles/exemple?modele=specimen&format=pdf").statusCode())
                .isEqualTo(403);
        assertThat(browser.file("/admin/modeles/texte?modele=specimen").statusCode())
                .isEqualTo(403);
    }

    private String html(TemplatesScreen screen) {
        return new String(get(screen.links("specimen.ftlx").get(3)), StandardCharsets.UTF_8);
    }

    private byte[] get(String address) {
        HttpResponse<byte[]> answer = browser.file(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}

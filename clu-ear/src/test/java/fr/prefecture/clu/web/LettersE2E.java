package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The templates: written, compared, validated by the quality officer; used by an agent. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class LettersE2E {

    private Browser browser;
    private LettersScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = new LettersScreen(browser);
    }

    private String validated(String code, String subject, String requests, String text) {
        enterAs("referent");
        screen.create(code, subject, requests, text);
        screen.press("valider");
        assertThat(screen.news()).contains("Modèle " + code).contains("les agents l’utilisent");
        return screen.id();
    }

    @Test
    @Tag("LET-1")
    @Tag("LET-2")
    @Tag("LET-4")
    @Tag("LET-12")
    void a_template_is_created_corrected_compared_and_validated_by_keyboard() {
        enterAs("referent");
        screen.create(
                "ESSAI-1",
                "Votre demande d’essai",
                "Je voudrais un essai",
                "Madame, Monsieur,\n\nNous répondons sous quinzaine au {téléphone du service}.");
        String id = screen.id();
        assertThat(screen.news()).contains("Le modèle ESSAI-1 est créé, en projet.");
        assertThat(screen.plain()).contains("[téléphone du service]", "Aucune version en vigueur");

        new Keyboard(browser).follow("Modifier le texte");
        screen.type(
                "texte", "Madame, Monsieur,\n\nNous répondons sous {delai de reponce annoncé}.");
        screen.press("relire");
        assertThat(screen.plain())
                .contains(
                        "Votre texte, tel qu’il sera lu", "{délai de réponse annoncé}", "Bloquant");
        screen.type(
                "texte",
                "Madame, Monsieur,\n\nNous répondons sous **sept jours** au {téléphone du"
                        + " service}.\n\n{nom de l’agent}");
        screen.type("note", "Délai précisé");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("la version 2 est enregistrée");
        assertThat(screen.rows("versions")).hasSize(2);
        assertThat(screen.rows("versions").get(0)).contains("Version 2", "Délai précisé");

        new Keyboard(browser).follow("Comparer deux versions");
        assertThat(screen.plain()).contains("1 ligne ajoutée, 0 ligne supprimée, 1 ligne modifiée");
        assertThat(screen.texts("ins")).anyMatch(text -> text.contains("sept jours"));
        new Keyboard(browser).follow("Voir à la suite");
        assertThat(browser.path()).contains("vue=ligne");
        assertThat(screen.texts("del")).anyMatch(text -> text.contains("quinzaine"));

        browser.open("/comite/modeles/" + id);
        screen.press("valider");
        assertThat(screen.plain()).contains("Version 2 en vigueur");
        browser.open("/comite/modeles?q=essai-1");
        assertThat(screen.rows("modeles"))
                .filteredOn(row -> row.startsWith("ESSAI-1 "))
                .singleElement()
                .asString()
                .contains("Validé");
        assertThat(
                        new String(
                                browser.file("/comite/modeles.csv?q=essai-1").body(),
                                StandardCharsets.UTF_8))
                .contains("ESSAI-1;Votre demande d’essai;Lettre type");
    }

    @Test
    @Plain
    @Tag("LET-7")
    void two_who_edit_one_template_see_both_texts_and_lose_none() {
        enterAs("referent");
        screen.create("ESSAI-2", "Deux personnes", "", "Madame,\n\nUn texte.");
        String id = screen.id();
        String edit = "/comite/modeles/" + id + "/modifier";
        browser.open(edit);
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        browser.open(edit);
        screen.type("texte", "Madame,\n\nLe texte de l’autre.");
        screen.press("enregistrer");
        browser.driver().close();
        browser.driver().switchTo().window(first);
        screen.type("texte", "Madame,\n\nMon texte à moi.");
        screen.press("enregistrer");

        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.allErrors()).contains("une autre version (2) a été enregistrée");
        assertThat(screen.value("texte")).isEqualTo("Madame,\n\nMon texte à moi.");
        assertThat(screen.find("#comparaison").getText())
                .contains("La version enregistrée entre-temps", "l’autre.", "à moi.");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("la version 3 est enregistrée");
        browser.open("/comite/modeles/" + id + "?version=2");
        assertThat(screen.plain()).contains("Le texte de l’autre.");
    }

    @Test
    @Plain
    @Tag("LET-5")
    @Tag("LET-6")
    void a_refused_text_keeps_what_was_typed_and_says_where() {
        enterAs("referent");
        screen.create("ESSAI-3", "Refus", "", "Madame,\n\n<b>Un texte</b>.");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.allErrors()).contains("Texte, ligne 3");
        assertThat(screen.value("texte")).isEqualTo("Madame,\n\n<b>Un texte</b>.");
        screen.type("texte", "Madame,\n\nReçue le {date de recepsion}.");
        screen.press("enregistrer");
        screen.press("valider");
        assertThat(screen.allErrors()).contains("Vouliez-vous dire « date de réception »");
    }

    @Test
    @Tag("LET-11")
    void three_keys_find_the_template_and_the_enter_key_opens_it() {
        String id =
                validated(
                        "ESSAI-4",
                        "Un essai de recherche",
                        "Zébulon est-il ouvert ?",
                        "Madame,\n\nOui. {téléphone du service}");
        enterAs("agent");
        browser.open("/modeles");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .as("nothing but the three keys is needed")
                .isEqualTo("q");
        screen.find("#q").sendKeys("zeb");
        browser.patiently().until(d -> screen.find("#compte").getText().contains("zeb"));
        assertThat(screen.found()).containsExactly("Un essai de recherche");
        assertThat(Screen.spaced(screen.find("#compte").getText()))
                .isEqualTo("1 modèle en vigueur pour « zeb »");
        new Keyboard(browser).enter();
        assertThat(browser.path()).isEqualTo("/modeles/" + id);
        browser.back();
        assertThat(screen.value("q")).isEqualTo("zeb");
    }

    @Test
    @Tag("LET-8")
    @Tag("LET-9")
    @Tag("LET-10")
    void what_is_typed_about_a_person_is_in_the_document_and_nowhere_else() {
        String name = "Zoé Quattrobaldini";
        String kept = "motif-temoin-quattrobaldino";
        String id =
                validated(
                        "ESSAI-5",
                        "Un essai confidentiel",
                        "",
                        "Bonjour {nom de la personne},\n\nOui. {téléphone du service}");
        enterAs("agent");
        browser.open("/modeles/" + id);
        new Keyboard(browser).write("v1", name);
        assertThat(screen.find(".lettre").getText()).contains("Bonjour " + name);
        assertThat(screen.find("#reste").getText()).contains("téléphone du service");
        assertThat(text(id, name)).contains("Bonjour " + name + ",", "[téléphone du service]");
        assertThat(odt(id, name)).contains(name);
        assertThat(answer(id, name, "pdf").body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        enterAs("referent");
        browser.open("/comite/modeles/" + id);
        screen.find("#retrait summary").sendKeys(Keys.ENTER);
        screen.type("motif", kept);
        screen.press("retirer");
        String uses =
                new String(
                        browser.file("/comite/modeles/utilisations.csv").body(),
                        StandardCharsets.UTF_8);
        assertThat(uses).contains("ESSAI-5;Accueil d’essai;3");

        assertThat(filesWith(kept)).as("what is kept is found this way").isNotEmpty();
        assertThat(filesWith("Quattrobaldini")).isEmpty();
    }

    @Test
    void every_page_keeps_the_rules_in_both_themes() {
        String id =
                validated(
                        "ESSAI-6",
                        "Un essai accessible",
                        "Est-ce lisible ?",
                        "Madame,\n\n## Un titre\n\n- **un point** ;\n- [le service public](https://www.service-public.fr/).\n\nOui, {nom de la personne}. {téléphone du service}");
        browser.open("/comite/modeles/" + id + "/modifier");
        screen.type("texte", "Madame,\n\nNon. {téléphone du service}");
        screen.press("enregistrer");
        List<String> titles = new ArrayList<>();
        for (String path :
                List.of(
                        "/comite/modeles",
                        "/comite/modeles?q=rien+de+tel",
                        "/comite/modeles/nouveau",
                        "/comite/modeles/importer",
                        "/comite/modeles/" + id,
                        "/comite/modeles/" + id + "/modifier",
                        "/comite/modeles/" + id + "/comparaison",
                        "/modeles",
                        "/modeles?q=rien+de+tel",
                        "/modeles/" + id)) {
            new AccessibilityWalk(browser).keeps(path);
            if (!path.contains("?")) {
                titles.add(browser.driver().getTitle());
            }
        }
        assertThat(titles).as("A16").doesNotHaveDuplicates();
    }

    private String text(String id, String name) {
        return new String(answer(id, name, "texte").body(), StandardCharsets.UTF_8);
    }

    private String odt(String id, String name) {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer(id, name, "odt").body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the form of the page is answered, sent as it would send it. */
    private HttpResponse<byte[]> answer(String id, String name, String form) {
        String body =
                "modele="
                        + id
                        + "&forme="
                        + form
                        + "&service="
                        + URLEncoder.encode("Accueil d’essai", StandardCharsets.UTF_8)
                        + "&destinataire="
                        + URLEncoder.encode(name + "\n1 rue d’essai", StandardCharsets.UTF_8)
                        + "&"
                        + URLEncoder.encode("var.nom de la personne", StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8);
        URI address = Rest.address("/modeles/document");
        try {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(address)
                                            .header("Cookie", browser.cookieHeader())
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .POST(HttpRequest.BodyPublishers.ofString(body))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of the product's home, of its server and of its temporary folder with a word. */
    private static List<Path> filesWith(String word) {
        byte[] sought = word.getBytes(StandardCharsets.UTF_8);
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(Clu.home(), Clu.server())) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> holds(file, sought))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static boolean holds(Path file, byte[] sought) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(sought, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return false;
        }
    }
}

package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A piece of evidence from the day it is given to the visa of the archives. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class EvidenceE2E {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
    }

    @Test
    @Plain(false)
    void a_piece_with_two_files_proves_commitments_of_two_frameworks() {
        EvidenceScreen screen = EvidenceScreen.open(browser, "/preuves");
        screen.followText("Ajouter une preuve");
        screen.type("filtre-engagements", "chaque trimestre 2019");
        assertThat(screen.shownBoxes()).singleElement().asString().startsWith("1.2");
        screen.tick("Qual-e-pref 2019", "1.2");
        screen.type("filtre-engagements", "Services Publics 2021");
        screen.tick("Services Publics + 2021", "9");
        screen.type("titre", "Preuve des deux référentiels");
        screen.type("service", "Communication");
        screen.choose(file("programme.exe", "MZ"));
        assertThat(Screen.spaced(screen.find("#fichiers-erreur").getText()))
                .startsWith("programme.exe n’est pas d’un type accepté");
        screen.choose(file("programme.pdf", "MZ"));
        screen.press("enregistrer");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.refusal()).contains("« programme.pdf »");
        assertThat(screen.isInvalid("fichiers")).isTrue();
        assertThat(screen.value("titre")).isEqualTo("Preuve des deux référentiels");
        assertThat(screen.ticked()).isEqualTo(2);

        screen.find("#fichiers .case input").sendKeys(Keys.SPACE);
        screen.choose(file("releve.txt", "Relevé fictif"), file("liste.csv", "a;b\r\n1;2"));
        screen.press("enregistrer");
        assertThat(screen.news()).contains("La preuve est enregistrée.");
        assertThat(screen.text())
                .contains("releve.txt", "liste.csv", "Qual-e-pref 2019, 1.2", "Par correspondance");
        String address = screen.find("#fichiers-de-la-preuve a").getDomAttribute("href");
        HttpResponse<String> download = answer(address);
        assertThat(download.body()).isEqualTo("Relevé fictif");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");

        screen = matrix("Qual-e-pref 2019", today);
        assertThat(screen.row("1.2")).contains("Prouvé", "Preuve des deux référentiels");
        assertThat(screen.find("#jauge").getText()).matches("(?s).*engagements? prouvés? sur.*");
        screen = matrix("Services Publics + 2021", today);
        assertThat(screen.row("9")).contains("Preuve des deux référentiels");
        assertThat(screen.row("2")).contains("Preuve des deux référentiels", "par correspondance");
        String csv = answer(screen.find("a[href*='matrice.csv']").getDomAttribute("href")).body();
        assertThat(csv).contains("Preuve des deux référentiels (par correspondance)");
    }

    @Test
    void a_piece_that_expires_before_the_day_is_missing_on_it() {
        EvidenceScreen screen = given("Preuve bientôt périmée", "8", today.minusDays(60));
        screen.followText("Modifier la preuve");
        screen.select("validite", "Jusqu’à la date ci-dessous");
        screen.find("#jusquau").clear();
        screen.press("enregistrer");
        assertThat(screen.refusal()).contains("la date manque");
        screen.type("jusquau", today.plusDays(10).format(DAY));
        screen.press("enregistrer");
        assertThat(screen.states()).containsExactly("Expire bientôt");
        assertThat(EvidenceScreen.open(browser, "/preuves?etat=expire-bientot").text())
                .contains("Preuve bientôt périmée");
        assertThat(EvidenceScreen.open(browser, "/preuves?etat=expiree").text())
                .doesNotContain("Preuve bientôt périmée");
        assertThat(matrix("Services Publics + 2021", today).row("8")).contains("Prouvé");
        screen = matrix("Services Publics + 2021", today.plusDays(11));
        assertThat(screen.row("8")).contains("Sans preuve en cours", "valable jusqu’au");
        assertThat(screen.find("#manquants").getText()).contains("8");
        screen.find("#manquants a[href*='engagement=']");
        assertThat(EvidenceScreen.open(browser, "/preuves/matrice?au=31/06/2021").refusal())
                .contains("« 31/06/2021 » n’est pas une date");
    }

    @Test
    void a_piece_that_is_taken_back_comes_back() {
        EvidenceScreen screen = given("Preuve retirée par erreur", "6", today);
        screen.followText("Retirer la preuve");
        screen.press("retirer");
        assertThat(screen.isInvalid("motif")).isTrue();
        screen.type("motif", "Mauvais fichier");
        screen.press("retirer");
        assertThat(screen.states()).containsExactly("Retirée");
        assertThat(screen.text()).contains("Mauvais fichier");
        screen.followText("Annuler le retrait");
        screen.press("annuler-retrait");
        assertThat(screen.states()).containsExactly("Valide");
    }

    @Test
    @Plain(false)
    void an_old_piece_is_eliminated_by_a_slip_and_its_visa_alone_and_leaves_a_trace() {
        EvidenceScreen screen = given("Preuve de 2010 à éliminer", "5", LocalDate.of(2010, 5, 3));
        String piece = browser.path();
        assertThat(screen.states()).containsExactly("À éliminer");
        screen = EvidenceScreen.open(browser, "/preuves/eliminations");
        screen.find("[data-decocher='piece']").sendKeys(Keys.ENTER);
        screen.press("etablir");
        assertThat(screen.refusal()).contains("Cochez au moins une pièce échue");
        screen.find("[data-decocher='piece']").sendKeys(Keys.ENTER);
        screen.find("#piece-" + piece.replaceAll(".*/", "")).sendKeys(Keys.SPACE);
        screen.press("etablir");
        assertThat(screen.news()).matches("(?s).*Le bordereau BE-\\d{4}-\\d{3} est établi.*");
        assertThat(screen.states()).containsExactly("En attente du visa");
        String slip = browser.path();
        assertThat(answer(screen.find("a[href$='.pdf']").getDomAttribute("href")).body())
                .startsWith("%PDF-1.");
        assertThat(answer(screen.find("a[href$='.odt']").getDomAttribute("href")).statusCode())
                .isEqualTo(200);
        assertThat(EvidenceScreen.open(browser, piece).text()).contains("ancien.txt");

        screen = EvidenceScreen.open(browser, slip);
        screen.type("visa-le", today.format(DAY));
        screen.type("visa", "Directrice des archives, référence 12");
        screen.press("viser");
        assertThat(screen.refusal()).contains("L’élimination ne peut pas être annulée");
        assertThat(screen.value("visa")).isEqualTo("Directrice des archives, référence 12");
        screen.find("#sur").sendKeys(Keys.SPACE);
        screen.press("viser");
        assertThat(screen.news()).contains("Les contenus sont supprimés");
        assertThat(screen.text()).contains("Directrice des archives, référence 12", "éliminée");

        screen = EvidenceScreen.open(browser, piece);
        assertThat(screen.states()).containsExactly("Éliminée");
        assertThat(screen.find("#traces").getText()).contains("ancien.txt", "SHA-256");
        assertThat(screen.findAll("#fichiers-de-la-preuve")).isEmpty();
        assertThat(screen.text()).contains("BE-");
    }

    @Test
    @Plain(false)
    void a_form_sent_twice_at_once_keeps_one_piece() {
        EvidenceScreen screen = EvidenceScreen.open(browser, "/preuves/nouvelle");
        screen.type("titre", "Preuve envoyée deux fois");
        screen.select("nature", "Lien");
        screen.type("lien", "https://www.exemple.example/");
        browser.script(
                "const form = document.getElementById('preuve');"
                        + "const data = () => { const d = new FormData(form);"
                        + " d.append('enregistrer', 'x'); return d; };"
                        + "const send = () => fetch(form.getAttribute('action'), {method: 'POST',"
                        + " body: data()});"
                        + "return Promise.all([send(), send()]).then(() => true);");
        screen = EvidenceScreen.open(browser, "/preuves?q=envoyee%20DEUX%20fois");
        assertThat(screen.findAll("#preuves tbody tr")).hasSize(1);
    }

    @Test
    void a_retention_rule_is_changed_and_a_senseless_one_is_refused() {
        EvidenceScreen screen =
                EvidenceScreen.open(browser, "/preuves/conservation?regle=photographie");
        screen.type("c-duree", "500");
        screen.press("corriger");
        assertThat(screen.isInvalid("c-duree")).isTrue();
        assertThat(screen.value("c-duree")).isEqualTo("500");
        screen.type("c-duree", "6");
        screen.press("corriger");
        assertThat(screen.news()).contains("est modifiée");
        assertThat(screen.text()).contains("6 ans");
    }

    @Test
    void the_secretary_general_reads_and_changes_nothing() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "secretaire");
        for (String path :
                new String[] {
                    "/preuves", "/preuves/matrice", "/preuves/conservation", "/preuves/eliminations"
                }) {
            EvidenceScreen screen = EvidenceScreen.open(browser, path);
            assertThat(screen.text()).as(path).doesNotContain("Ajouter une");
            assertThat(screen.findAll("main form[method='post']")).as(path).isEmpty();
        }
    }

    /** A piece with a file, for a commitment of Services Publics + 2021; its page is open. */
    private EvidenceScreen given(String title, String code, LocalDate obtained) {
        EvidenceScreen screen = EvidenceScreen.open(browser, "/preuves/nouvelle");
        screen.type("titre", title);
        screen.type("obtenue", obtained.format(DAY));
        screen.select(
                "regle",
                "Enregistrement qualité clos (contrôle, enquête, liste, compte rendu)"
                        + " (validité proposée\u202f: 12\u00a0mois)");
        if (obtained.isBefore(today.minusYears(1))) {
            screen.select("validite", "Sans limite");
        }
        screen.tick("Services Publics + 2021", code);
        screen.choose(file("ancien.txt", title));
        screen.press("enregistrer");
        assertThat(screen.news()).contains("La preuve est enregistrée.");
        return screen;
    }

    private EvidenceScreen matrix(String edition, LocalDate on) {
        EvidenceScreen screen = EvidenceScreen.open(browser, "/preuves/matrice");
        screen.select("referentiel", edition);
        screen.type("au", on.format(DAY));
        browser.leave(() -> screen.find(".filtres button").sendKeys(Keys.ENTER));
        return screen;
    }

    private HttpResponse<String> answer(String address) {
        return Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(Rest.address(address))
                                .header("Cookie", browser.cookieHeader())
                                .GET());
    }

    private static Path file(String name, String text) {
        return ActionsScreen.file(name, text.getBytes(StandardCharsets.UTF_8));
    }
}

package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A collection round from its opening to its last reminder. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class CollectionE2E {

    private static final String LIST = "/indicateurs/collectes";

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        enterAs("referent");
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
    }

    /** Waits for the demonstration, which is told while the first pages are shown. */
    private RoundsScreen list() {
        RoundsScreen screen = RoundsScreen.open(browser, LIST);
        browser.patiently()
                .until(
                        d -> {
                            browser.open(LIST);
                            return screen.offers("Collecte de mai 2021");
                        });
        return screen;
    }

    @Test
    @Plain(false)
    void a_round_follows_another_is_answered_by_a_contributor_and_reminded_of() {
        RoundsScreen screen = list();
        screen.followText("Collecte de mai 2021");
        assertThat(screen.rows().get(0)).contains("En retard");
        assertThat(screen.plain()).contains("Hors délai", "688 sur 812", "Sans objet");
        screen.followText("Ouvrir la collecte suivante");
        assertThat(Screen.spaced(screen.value("periode"))).isEqualTo("juin 2021");
        assertThat(screen.value("cloture")).isEqualTo("15/07/2021");
        screen.type("intitule", "Collecte suivie");
        screen.press("ouvrir");
        assertThat(screen.news()).contains("« Collecte suivie » est ouverte, avec 5 demandes");
        String board = browser.path();
        assertThat(screen.plain()).contains("Données : 0", "accueil.attente, juin 2021");

        screen.followText("Ajouter une demande");
        screen.type("service", "Service d’essai");
        screen.type("compte", "agent");
        screen.type("adresse", "essai@prefecture.example");
        screen.type("indicateur", "../essai");
        screen.press("demander");
        assertThat(screen.refusal()).contains("« ../essai » n’est pas un code d’indicateur");
        assertThat(screen.value("service")).isEqualTo("Service d’essai");
        screen.type("indicateur", "essai.chiffre");
        screen.press("demander");
        assertThat(browser.path()).isEqualTo(board);
        screen.enter("essai.chiffre");
        String asking = browser.path();

        enterAs("agent");
        screen = RoundsScreen.open(browser, "/a-traiter");
        assertThat(screen.plain()).contains("Un chiffre est attendu de vous");
        browser.open(board + "?moi=oui");
        assertThat(screen.rows()).singleElement().asString().contains("essai.chiffre, juin 2021");
        assertThat(screen.offers("Ajouter une demande")).isFalse();
        screen.enter("essai.chiffre");
        screen.type("numerateur", "douze");
        screen.press("donner");
        assertThat(screen.isInvalid("numerateur")).isTrue();
        assertThat(screen.summaryHasFocus()).isTrue();
        screen.type("numerateur", "12,5");
        screen.type("denominateur", "0");
        screen.press("donner");
        assertThat(screen.refusal()).contains("On ne peut rien compter sur zéro");
        assertThat(screen.value("numerateur")).isEqualTo("12,5");
        screen.type("denominateur", "20");
        screen.press("donner");
        assertThat(screen.news()).contains("hors délai");
        assertThat(screen.rows()).singleElement().asString().contains("12,5 sur 20", "agent");
        screen.type("numerateur", "13");
        screen.press("donner");
        assertThat(screen.rows()).hasSize(2);
        assertThat(screen.rows().get(0)).contains("13 sur 20", "Réponse retenue");
        browser.open(board);
        screen.enter("cert.relances");
        assertThat(screen.has("#donner")).isFalse();

        enterAs("referent");
        screen = RoundsScreen.open(browser, board);
        assertThat(screen.plain()).contains("Données : 1");
        assertThat(csv(screen)).contains("essai.chiffre, juin 2021", "13 sur 20", "Hors délai");
        browser.open(asking);
        assertThat(screen.rows()).hasSize(2);
        remind(screen, board);
    }

    private void remind(RoundsScreen screen, String board) {
        browser.open(board);
        screen.followText("Relancer les services");
        String text = screen.find("textarea").getDomProperty("value");
        assertThat(Screen.spaced(text))
                .contains("Madame, Monsieur", "Collecte suivie", "Merci de votre aide");
        assertThat(screen.plain()).doesNotContain("essai.chiffre");
        screen.find("[data-copier-de]").sendKeys(Keys.ENTER);
        browser.patiently().until(d -> !screen.find("#copie").getText().isEmpty());

        screen.press("envoyer");
        assertThat(screen.refusal()).contains("Choisissez au moins un service");
        tick("sans adresse de courriel");
        screen.press("envoyer");
        assertThat(screen.refusal()).contains("Sans adresse de courriel");
        tick("sans adresse de courriel");
        tick("titres@prefecture.example");
        screen.press("envoyer");
        assertThat(browser.path()).isEqualTo(board);
        assertThat(screen.news()).contains("1 relance est en cours d’envoi");
        browser.patiently().until(d -> !Outgoing.about("Rappel : Collecte suivie").isEmpty());
        assertThat(Outgoing.about("Rappel : Collecte suivie"))
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.address()).isEqualTo("titres@prefecture.example");
                            assertThat(mail.text()).contains("cert.relances", "juin 2021");
                        });
        screen.enter("cert.relances");
        assertThat(screen.plain()).contains("courriel à titres@prefecture.example");

        browser.open(board);
        screen.followText("Relancer les services");
        tick("sans adresse de courriel");
        screen.press("noter");
        assertThat(screen.news()).contains("1 relance est notée");
        screen.enter("borne d’appel");
        assertThat(screen.plain()).contains("texte copié");
    }

    private void tick(String label) {
        browser.driver()
                .findElement(By.xpath("//fieldset//label[contains(., '" + label + "')]"))
                .click();
    }

    @Test
    void what_does_not_apply_is_set_aside_asked_again_or_removed() {
        RoundsScreen screen = list();
        screen.followText("Ouvrir une collecte vide");
        screen.type("intitule", "Collecte écartée");
        screen.type("periode", "2021");
        screen.type("cloture", "15/07/2021");
        screen.press("ouvrir");
        assertThat(screen.refusal()).contains("porte sur un mois ou un trimestre");
        screen.type("periode", "T2 2021");
        screen.press("ouvrir");
        assertThat(screen.plain()).contains("Aucune demande dans cette collecte");
        screen.followText("Ajouter une demande");
        screen.type("service", "Service d’essai");
        screen.choose("nature", "Preuve");
        screen.type("objet", "Une preuve d’essai");
        screen.press("demander");
        screen.enter("Une preuve d’essai");
        screen.press("donner");
        assertThat(screen.refusal()).contains("Donnez un fichier ou un lien");
        screen.type("motif", "Le guichet était fermé");
        screen.press("ecarter");
        assertThat(screen.plain()).contains("Le guichet était fermé");
        assertThat(screen.has("#donner")).isFalse();
        screen.press("reprendre");
        screen.type("lien", "https://www.prefecture.example/preuve");
        screen.press("donner");
        assertThat(screen.offers("Enregistrer comme preuve")).isTrue();
        assertThat(screen.has("#ecarter")).isFalse();
    }

    @Test
    void the_secretary_general_reads_and_the_administrator_sees_nothing() {
        list();
        enterAs("secretaire");
        RoundsScreen screen = list();
        assertThat(screen.offers("Ouvrir une collecte vide")).isFalse();
        screen.followText("Collecte de mai 2021");
        screen.enter("cert.relances");
        assertThat(screen.has("#donner")).isFalse();
        assertThat(screen.has("#ecarter")).isFalse();
        enterAs("admin");
        browser.open(LIST);
        assertThat(new RoundsScreen(browser).heading()).isNotEqualTo("Collectes");
    }

    private String csv(RoundsScreen screen) {
        HttpResponse<String> answer =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(
                                                Rest.address(
                                                        screen.find("a[href*='tableau.csv']")
                                                                .getDomAttribute("href")))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET());
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)[0]).isEqualTo((byte) 0xEF);
        return Screen.spaced(answer.body());
    }
}

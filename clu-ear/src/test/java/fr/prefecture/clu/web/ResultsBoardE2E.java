package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;

/** A results board from its preparation to its withdrawal, and what the hall and the site get. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ResultsBoardE2E {

    private static final String SHIPPED = "Nos résultats du 2e trimestre 2021";
    private static final String WAITING = "accueil.attente";
    private static final String SHEETS = "site.fiches-verifiees";

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

    /** The demonstration publishes a while after the product has started. */
    private BoardsScreen list() {
        BoardsScreen screen = new BoardsScreen(browser);
        browser.patiently()
                .until(
                        d -> {
                            browser.open(BoardsScreen.LIST);
                            return screen.lists(SHIPPED);
                        });
        return screen;
    }

    @Test
    void who_reads_indicators_reads_the_published_board_and_nothing_of_the_others() {
        BoardsScreen.prepared(browser, "Brouillon que personne ne lit", "2020");
        String draft = browser.path().replaceAll("/composition.*", "");
        enterAs("agent");
        BoardsScreen screen = list();
        assertThat(screen.lists("Brouillon que personne ne lit")).isFalse();
        assertThat(screen.plain()).doesNotContain("Préparer un affichage");
        screen.enter(SHIPPED);
        assertThat(screen.heading()).isEqualTo(SHIPPED);
        assertThat(screen.result(WAITING))
                .contains(
                        "83,0 %",
                        "1 960 sur 2 362",
                        "Valeur au 1er trimestre 2021 : 80,2 %, en hausse de 2,8 points.",
                        "Dernières données");
        assertThat(screen.has("#publier")).isFalse();
        assertThat(screen.has("#retirer")).isFalse();
        assertThat(screen.has("#composer")).isFalse();
        assertThat(browser.file(draft).statusCode()).isEqualTo(404);
        assertThat(
                        browser.file(
                                        draft.replace("resultats/", "resultats/fichiers/")
                                                + "/0/site.html")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_files_of_a_published_board_say_what_its_page_says() {
        BoardsScreen screen = list();
        screen.enter(SHIPPED);
        String page = screen.download(screen.address("Page pour le site (HTML)"));
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
                .contains("<caption>", "Usagers reçus en moins d’un quart d’heure")
                .doesNotContain("<script", "<link", "src=", "referent");
        assertThat(Screen.spaced(page)).contains("83 %", "1 960 sur 2 362");
        String data = screen.download(screen.address("Données ouvertes (CSV)"));
        assertThat(data)
                .startsWith("organisme,affichage,version,")
                .contains(WAITING, ",83,pourcentage,connue,1960,2362,");
        assertThat(screen.download(screen.address("Schéma des données (JSON)")))
                .contains("\"primaryKey\"", "date_donnees");
        for (String link : new String[] {"Affiche A3 (PDF)", "Affiche A4 (PDF)"}) {
            byte[] pdf = browser.file(screen.address(link)).body();
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        browser.open(screen.address("Page à imprimer (HTML)"));
        assertThat(screen.heading()).isEqualTo(SHIPPED);
    }

    @Test
    void a_board_is_composed_published_corrected_and_withdrawn() {
        String code = "essai.affichage-" + System.nanoTime();
        indicator(code, 90, 60, 90);
        BoardsScreen screen = BoardsScreen.open(browser, BoardsScreen.LIST + "/nouveau");
        screen.type("intitule", "Essai d’affichage");
        screen.type("periode", "mai 2021");
        screen.press("preparer");
        assertThat(screen.isInvalid("periode")).isTrue();
        assertThat(screen.refusal()).contains("un trimestre, un semestre ou une année");
        assertThat(screen.value("intitule")).isEqualTo("Essai d’affichage");
        screen.type("periode", "2e trimestre 2021");
        screen.press("preparer");
        assertThat(Screen.spaced(screen.heading())).isEqualTo("Composer « Essai d’affichage »");

        screen.press("ajouter");
        assertThat(screen.refusal()).contains("Cochez au moins un indicateur");
        screen.tick(SHEETS);
        screen.tick(code);
        screen.press("ajouter");
        assertThat(screen.news()).contains("2 indicateurs");
        assertThat(screen.offers(code)).as("it is there already").isFalse();
        screen.act(code, screen.shown().indexOf(code) == 0 ? "Descendre" : "Monter");
        assertThat(screen.shown()).containsExactlyInAnyOrder(code, SHEETS);
        screen.act(SHEETS, "Ôter");
        assertThat(screen.shown()).containsExactly(code);
        screen.undo();
        assertThat(screen.shown()).containsExactlyInAnyOrder(code, SHEETS);
        screen.act(SHEETS, "Ôter");
        assertThat(screen.shown()).containsExactly(code);
        screen.word(code);
        screen.type("nom-public", "x".repeat(201));
        screen.press("enregistrer");
        assertThat(screen.isInvalid("nom-public")).isTrue();
        assertThat(screen.value("nom-public")).hasSize(201);
        screen.type("nom-public", "Ce que le public lit");
        screen.press("enregistrer");
        screen.press("voir");
        String board = browser.path();
        assertThat(screen.plain()).contains("En préparation", "Ce que le public lit");
        assertThat(screen.result(code)).contains("80,0 %", "240 sur 300");

        screen.press("publier");
        assertThat(screen.news()).contains("La version 1 est publiée.");
        assertThat(screen.has("#publier")).as("nothing has changed").isFalse();
        browser.open("/indicateurs/" + code + "/saisie?mois=2021-05");
        new IndicatorsScreen(browser).type("numerateur", "30");
        screen.press("enregistrer");
        browser.open(board);
        assertThat(screen.result(code)).contains("80,0 %");
        assertThat(Screen.spaced(screen.find("#changements").getText()))
                .contains("80,0 %", "70,0 %");
        screen.press("publier");
        assertThat(screen.news()).contains("La version 2 est publiée.");
        assertThat(screen.result(code)).contains("70,0 %");
        browser.open(board + "/version?numero=1");
        assertThat(screen.result(code)).contains("80,0 %");
        assertThat(screen.plain()).contains("Une version plus récente corrige celle-ci.");

        browser.open(board);
        screen.press("retirer");
        assertThat(screen.isInvalid("motif")).isTrue();
        screen.type("motif", "Une erreur de relevé au mois de mai");
        screen.press("retirer");
        assertThat(screen.news()).contains("L’affichage est retiré.");
        enterAs("secretaire");
        screen = BoardsScreen.open(browser, board);
        assertThat(screen.plain()).contains("Une erreur de relevé au mois de mai");
        assertThat(screen.shown()).isEmpty();
        assertThat(browser.file(board + "/version?numero=2").statusCode()).isEqualTo(404);
    }

    @Test
    @Plain(false)
    void two_windows_that_word_the_same_indicator_lose_nothing() {
        String code = "essai.ensemble-" + System.nanoTime();
        indicator(code, 1, 2, 3);
        BoardsScreen screen = BoardsScreen.prepared(browser, "À deux", "2e trimestre 2021");
        String composition = browser.path();
        screen.tick(code);
        screen.press("ajouter");
        screen.word(code);
        screen.type("nom-public", "Ma version");
        String mine = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.width(1280);
        browser.open(composition);
        screen.word(code);
        screen.type("nom-public", "Leur version");
        screen.press("enregistrer");
        String theirs = browser.driver().getWindowHandle();
        browser.driver().switchTo().window(mine);
        screen.press("enregistrer");
        assertThat(screen.refusal()).contains("Quelqu’un a modifié l’affichage « À deux »");
        assertThat(screen.value("nom-public")).isEqualTo("Ma version");
        browser.driver().switchTo().window(theirs).close();
        browser.driver().switchTo().window(mine);
    }

    @Test
    void the_next_board_shows_the_same_and_is_not_published_before_its_period_is_over() {
        list().enter(SHIPPED);
        BoardsScreen screen = new BoardsScreen(browser);
        browser.open(screen.address("Préparer l’affichage suivant"));
        assertThat(Screen.spaced(screen.value("periode"))).isEqualTo("3e trimestre 2021");
        screen.type("intitule", "L’an 2090");
        screen.type("periode", "4e trimestre 2090");
        screen.press("preparer");
        assertThat(screen.shown()).containsExactly(WAITING, SHEETS);
        screen.press("voir");
        assertThat(screen.result(WAITING)).contains("non disponible");
        screen.press("publier");
        assertThat(screen.refusal()).contains("La période se termine le 31 décembre 2090");
    }

    /** An indicator that people type, with what was counted out of a hundred in spring 2021. */
    private void indicator(String code, int april, int may, int june) {
        browser.open("/indicateurs/nouveau");
        IndicatorsScreen screen = new IndicatorsScreen(browser);
        screen.type("code", code, "nom", "Essai d’affichage " + code, "sens", "Ce qui est mesuré");
        screen.type("formule", "un ÷ deux", "source", "Essai", "responsable", "Essais");
        screen.type("des", "janvier 2021");
        screen.press("enregistrer");
        int month = 4;
        for (int counted : new int[] {april, may, june}) {
            browser.open("/indicateurs/" + code + "/saisie");
            screen.type("mois-mesure", "0" + month + "/2021");
            screen.type("numerateur", String.valueOf(counted), "denominateur", "100");
            screen.type("preuve", "Tableau d’essai");
            screen.press("enregistrer");
            month++;
        }
    }
}

package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reasons to call, from their list to the key that counts and to the page to improve. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class CallReasonsE2E {

    private static final String PAGE = "https://www.exemple.gouv.fr/essai/pointage";
    private static final String MAY = "/telephone/motifs/resultats?du=2021-05-01&au=2021-05-31";

    private Browser browser;
    private CallReasonsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void somebody_of_the_switchboard() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "standard");
        screen = new CallReasonsScreen(browser);
    }

    @AfterEach
    void the_network_is_there_again() {
        screen.connected(true);
    }

    @Test
    @Tag("TEL-55")
    void a_reason_is_refused_at_its_field_then_added_moved_removed_and_taken_back() {
        browser.open("/telephone/motifs");
        screen.say("<b>#{7*7}</b> =1+1", "titre", "W", "");
        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.problem("code")).contains("« TITRE » est déjà celui du motif");
        assertThat(screen.value("libelle")).isEqualTo("<b>#{7*7}</b> =1+1");

        screen.say("<b>#{7*7}</b> =1+1", "LISTE", "1", "");
        assertThat(screen.problem("touche")).contains("« 1 » est déjà celle du motif");
        screen.say("<b>#{7*7}</b> =1+1", "LISTE", "W", "javascript:alert(1)");
        assertThat(screen.problem("page-site")).contains("n’est pas une adresse de page");
        assertThat(screen.value("page-site")).isEqualTo("javascript:alert(1)");

        screen.say("<b>#{7*7}</b> =1+1", "LISTE", "W", PAGE);
        assertThat(screen.news()).contains("« <b>#{7*7}</b> =1+1 » est ajouté");
        List<String> codes = screen.codes();
        int at = codes.indexOf("LISTE");
        screen.move("monter", "LISTE");
        assertThat(screen.codes().indexOf("LISTE")).isEqualTo(at - 1);

        screen.correct("LISTE");
        screen.keyboard.reach("#supprimer").enter();
        assertThat(screen.news()).contains("est supprimé");
        assertThat(screen.row("LISTE")).isEmpty();
        screen.keyboard.follow("Annuler la suppression");
        browser.open("/telephone/motifs");
        assertThat(screen.row("LISTE")).isPresent();
        assertThat(new String(browser.file("/telephone/motifs.csv").body(), StandardCharsets.UTF_8))
                .contains("LISTE;<b>#{7*7}</b> =1+1;W;" + PAGE + ";0;En usage");
    }

    @Test
    @Tag("TEL-57")
    @Tag("TEL-58")
    void one_key_counts_one_call_where_the_keys_have_the_focus_and_the_last_is_taken_back() {
        screen.has("Essai des touches", "TOUCHES", "Q", PAGE);
        browser.open("/telephone/pointage");
        long before = screen.calls("TOUCHES");
        screen.keyboard.type("q");

        screen.begin();
        assertThat(screen.find("#pointage-clavier").getText()).startsWith("Touches actives");
        screen.keyboard.type("q");
        screen.untilSaid("+ 1 Essai des touches, " + (before + 1) + " aujourd’hui");
        screen.keyboard.type("Q", "q");
        screen.untilCalls("TOUCHES", before + 3);

        screen.takeBack();
        screen.untilSaid("− 1 Essai des touches, " + (before + 2) + " aujourd’hui");
        assertThat(screen.find("#pointage-clavier").getText()).startsWith("Touches inactives");
        screen.keyboard.type("q");
        browser.open("/telephone/pointage");
        assertThat(screen.calls("TOUCHES")).isEqualTo(before + 2);

        browser.open("/telephone/motifs");
        screen.correct("TOUCHES");
        assertThat(screen.findAll("#supprimer")).as("it has calls").isEmpty();
    }

    @Test
    @Tag("TEL-57")
    void a_press_is_kept_while_the_network_is_cut_and_counts_once_however_often_it_arrives() {
        screen.has("Essai du réseau", "RESEAU", "X", "");
        browser.open("/telephone/pointage");
        long before = screen.calls("RESEAU");
        screen.begin();
        screen.connected(false);
        screen.keyboard.type("x");
        screen.untilSaid("« Essai du réseau » n’est pas encore enregistré");
        assertThat(screen.kept()).isEqualTo(1);
        assertThat(screen.find("#pointage-attente-texte").getText()).startsWith("1 appel attend");

        screen.connected(true);
        browser.patiently().until(d -> screen.kept() == 0);
        screen.untilCalls("RESEAU", before + 1);
        assertThat(screen.findAll("#pointage-attente:not([hidden])")).isEmpty();

        String press = "motif=RESEAU&jeton=" + System.nanoTime() + "-0000-0000";
        assertThat(screen.send(press)).startsWith("200 + 1 Essai du réseau");
        assertThat(screen.send(press)).startsWith("200 + 1 Essai du réseau");
        assertThat(screen.send("motif=RIEN&jeton=0000-0000-0000-0000"))
                .startsWith("422 Le motif")
                .contains("n’existe pas");
        assertThat(screen.send("motif=RESEAU&depuis=86401&jeton=0000-0000-0000-0000"))
                .startsWith("422 Cet appel a été pointé il y a plus de 24 heures");

        browser.open("/telephone/pointage");
        assertThat(screen.calls("RESEAU")).isEqualTo(before + 2);
        screen.sendWithoutScript("RESEAU");
        assertThat(browser.path()).isEqualTo("/telephone/pointage");
        assertThat(screen.news()).contains("+ 1 Essai du réseau, " + (before + 3));
        assertThat(screen.calls("RESEAU")).isEqualTo(before + 3);
    }

    @Test
    @Tag("TEL-59")
    @Tag("TEL-60")
    @Tag("TEL-61")
    void the_month_says_what_the_website_would_have_spared_and_which_page_to_improve() {
        CallReasonsScreen.open(browser, MAY);

        assertThat(screen.heading()).isEqualTo("Résultats des motifs d’appel");
        assertThat(screen.cell("TITRE", 0)).isEqualTo("Titre de séjour");
        assertThat(screen.cell("TITRE", 3)).matches("\\d+,\\d %");
        assertThat(screen.cell("TITRE", 4)).isEqualTo("0");
        assertThat(Screen.spaced(screen.find("#page-a-ameliorer").getText()))
                .startsWith(
                        "La page à améliorer d’abord est"
                                + " https://www.exemple.gouv.fr/etrangers/titre-de-sejour.")
                .contains("Titre de séjour");
        String csv =
                new String(
                        browser.file("/telephone/motifs/resultats.csv?du=2021-05-01&au=2021-05-31")
                                .body(),
                        StandardCharsets.UTF_8);
        assertThat(csv)
                .contains(
                        "TITRE;Titre de séjour;"
                                + screen.cell("TITRE", 2).replaceAll("\\D", "")
                                + ";"
                                + screen.cell("TITRE", 3).replaceAll("[^\\d,]", "")
                                + ";0;https://www.exemple.gouv.fr/etrangers/titre-de-sejour");
    }

    @Test
    @Tag("TEL-111")
    @Tag("TEL-112")
    void a_wrong_count_is_put_right_by_keyboard_and_read_by_half_hour() {
        screen.has("Zz correction", "CORRIGE", "", PAGE);
        browser.open("/telephone/motifs/resultats?du=2019-03-04&au=2019-03-04");
        Keyboard keyboard = screen.keyboard;
        keyboard.write("jour-corrige", "04/03/2019");
        keyboard.choose("demi-heure", "9");
        keyboard.choose("motif-corrige", "Zz");
        keyboard.write("nombre-reel", "trois");
        keyboard.write("raison", "feuille oubliée");
        keyboard.reach("#corriger").enter();
        assertThat(screen.problem("nombre-reel")).contains("nombre entier");
        assertThat(screen.value("raison")).isEqualTo("feuille oubliée");

        keyboard.write("nombre-reel", "3");
        keyboard.reach("#corriger").enter();

        assertThat(Screen.spaced(screen.news()))
                .contains("Zz correction, le 4 mars 2019")
                .contains("corrigés en 3");
        assertThat(screen.cell("CORRIGE", 2)).isEqualTo("3");
        assertThat(screen.find("#par-demi-heure tr[data-heure='09:00'] td").getText())
                .isEqualTo("3");
        assertThat(
                        new String(
                                browser.file(
                                                screen.find("a[href*='demi-heures.csv']")
                                                        .getDomAttribute("href"))
                                        .body(),
                                StandardCharsets.UTF_8))
                .contains("04/03/2019;09:00;CORRIGE;Zz correction;3");

        keyboard.write("jour-corrige", "04/03/2099");
        keyboard.choose("demi-heure", "9");
        keyboard.choose("motif-corrige", "Zz");
        keyboard.write("nombre-reel", "1");
        keyboard.write("raison", "trop tôt");
        keyboard.reach("#corriger").enter();
        assertThat(screen.problem("jour-corrige")).contains("moins de 24 heures");
    }

    @Test
    @Tag("TEL-59")
    void days_without_calls_have_no_share_and_a_wrong_date_stays_as_it_was_typed() {
        CallReasonsScreen.open(browser, "/telephone/motifs/resultats?du=2019-01-01&au=2019-01-31");
        assertThat(Screen.spaced(screen.text()))
                .contains(
                        "Aucun appel pointé, janvier 2019",
                        "sans objet",
                        "Le dernier mois qui a des appels pointés");

        CallReasonsScreen.open(browser, "/telephone/motifs/resultats?du=31/06/2021&au=hier");
        assertThat(screen.title()).startsWith("Erreur\u202f:\u00a0");
        assertThat(screen.isInvalid("du")).isTrue();
        assertThat(screen.value("au")).isEqualTo("hier");
    }

    @Test
    void an_agent_counts_and_the_secretary_general_reads() {
        SignInScreen.enterAs(Browser.fresh(), "agent");
        browser.open("/telephone/pointage");
        assertThat(screen.findAll("#touches button")).hasSizeGreaterThan(9);
        browser.open("/telephone/motifs");
        assertThat(screen.findAll("#motifs")).isEmpty();

        SignInScreen.enterAs(Browser.fresh(), "secretaire");
        browser.open("/telephone/motifs");
        assertThat(screen.findAll("#motifs tbody tr")).isNotEmpty();
        assertThat(screen.findAll("#enregistrer, #motifs form")).isEmpty();
        browser.open("/telephone/pointage");
        assertThat(screen.findAll("#touches")).isEmpty();
    }
}

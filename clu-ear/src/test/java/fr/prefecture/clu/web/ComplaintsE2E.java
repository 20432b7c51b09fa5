package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Paper complaints that are typed, answered, redacted and closed; incidents without a person. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ComplaintsE2E {

    /** Beside those of the text. */
    private static final int MOST_KEYS = 15;

    private static final String TEXT =
            "J’ai attendu une heure debout dans le hall alors que deux guichets étaient fermés.";

    private Browser browser;
    private ComplaintsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private void enterAs(String login, String path) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = ComplaintsScreen.open(browser, path);
    }

    @Test
    @Plain(false)
    void an_agent_types_a_paper_form_by_the_keyboard_alone_in_few_more_keys_than_its_text_has() {
        enterAs("agent", "/reclamations/saisie");
        Keyboard keyboard = new Keyboard(browser);
        keyboard.write("recue-le", "3/5/21");
        keyboard.keys();
        keyboard.choose("motif", "Atten");
        keyboard.reach("#texte");
        keyboard.type(TEXT);
        screen.send();

        assertThat(screen.news())
                .matches("(?s).*Réclamation n° 2021-\\d{4} enregistrée. Réponse due le .*");
        assertThat(screen.news()).contains("mercredi 26 mai 2021");
        assertThat(keyboard.keys()).isLessThanOrEqualTo(TEXT.length() + MOST_KEYS);
        assertThat(screen.focus()).as("one goes on with the next form").isEqualTo("recue-le");
        assertThat(screen.value("recue-le")).as("the day stays").isEqualTo("03/05/2021");
    }

    @Test
    @Plain(false)
    void enter_in_the_day_sends_what_is_missing_is_said_and_nothing_typed_is_lost() {
        enterAs("agent", "/reclamations/saisie");
        screen.write("texte", TEXT);
        screen.find("#recue-le").sendKeys(Keys.ENTER);

        assertThat(screen.refusal()).contains("Motif");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.value("texte")).isEqualTo(TEXT);
        screen.type("recue-le", "31/12/2099");
        screen.choose("motif", "Attente");
        screen.press("enregistrer");
        assertThat(screen.refusal()).contains("est à venir");
        assertThat(screen.isInvalid("recue-le")).isTrue();
        assertThat(screen.value("texte")).isEqualTo(TEXT);
    }

    @Test
    void words_of_health_addresses_and_numbers_are_warned_of_before_they_are_kept() {
        enterAs("referent", "/reclamations/saisie");
        screen.type("recue-le", "03/05/2021");
        screen.choose("motif", "Attente");
        screen.write(
                "texte", "Enceinte, j’ai attendu <b>une heure</b>. Mon numéro : 06 00 00 00 00");
        screen.press("enregistrer");

        assertThat(screen.refusal()).contains("Enceinte", "06 00 00 00 00", "indispensables");
        assertThat(screen.value("texte")).contains("<b>une heure</b>");
        screen.write("texte", "Enceinte, j’ai attendu <b>une heure</b>.");
        screen.find("#indispensables").sendKeys(Keys.SPACE);
        screen.press("enregistrer");
        assertThat(screen.news()).contains("enregistrée");
    }

    @Test
    void a_complaint_is_answered_from_a_template_redacted_acted_upon_and_closed() {
        enterAs("referent", LettersScreen.COLLECTION);
        LettersScreen letters = new LettersScreen(browser);
        letters.create("ZC-01", "Réponse à une réclamation", "attente", "Madame, Monsieur,");
        letters.press("valider");
        screen =
                ComplaintsScreen.entered(
                        browser, "Réclamation", "Une heure debout, sans un siège libre.");
        String address = browser.path();

        screen.find("#texte-publiable").sendKeys(" La voisine était malade.");
        screen.press("publier");
        assertThat(screen.refusal()).contains("malade");
        assertThat(screen.value("texte-publiable")).contains("La voisine était malade.");
        screen.write("texte-publiable", "Une heure d’attente sans siège.");
        screen.press("publier");
        assertThat(screen.news()).contains("texte publiable");
        assertThat(screen.find("#publiable").getText())
                .isEqualTo("Une heure d’attente sans siège.");
        assertThat(screen.find("#original").getText())
                .isEqualTo("Une heure debout, sans un siège libre.");

        screen.type("repondu-le", "12/05/2021");
        screen.choose("modele", "ZC-01, Réponse à une réclamation");
        screen.press("repondre");
        assertThat(screen.plain()).contains("Répondue dans le délai", "ZC-01");
        assertThat(screen.has("details a[href*='/modeles/']")).isTrue();

        screen.type("a-faire", "Ajouter des sièges");
        screen.press("agir");
        assertThat(screen.offers("Ajouter des sièges")).isTrue();
        screen.find("#confirme").click();
        screen.press("clore");
        assertThat(screen.news()).contains("classée");
        assertThat(screen.has("#repondre")).isFalse();

        enterAs("secretaire", address);
        assertThat(screen.findAll("main form[method='post']")).isEmpty();
        browser.open("/reclamations?publiables=oui");
        assertThat(screen.rows("liste")).isNotEmpty();
    }

    @Test
    void an_agent_sees_what_the_agent_typed_and_no_more() {
        enterAs("referent", "/reclamations");
        ComplaintsScreen.entered(browser, "Suggestion", "Une horloge dans le hall.");
        String another = browser.path();
        enterAs("agent", "/reclamations/saisie");
        screen.type("recue-le", "03/05/2021");
        screen.choose("motif", "Locaux");
        screen.write("texte", "Un hall froid.");
        screen.press("enregistrer");
        browser.open("/reclamations");

        assertThat(screen.plain()).contains("Vous voyez les réclamations que vous avez saisies.");
        assertThat(screen.rows("liste")).isNotEmpty();
        assertThat(screen.has("a[href$='" + another + "']")).isFalse();
    }

    @Test
    void an_obstacle_is_due_within_seven_calendar_days_and_stands_in_its_own_list() {
        enterAs("referent", "/reclamations-accessibilite");
        screen.followText("Saisir un signalement");
        assertThat(screen.value("nature")).isEqualTo("ACCESSIBILITY");
        screen.type("recue-le", "06/05/2021");
        screen.choose("motif", "Accessibilité");
        screen.write("texte", "La rampe est fermée par une barrière.");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("jeudi 13 mai 2021");
        browser.open("/reclamations-accessibilite");
        assertThat(screen.rows("liste"))
                .anyMatch(row -> row.contains("13/05/2021") && row.contains("En retard"));
        assertThat(screen.plain()).contains("7 jours calendaires (à valider)");
    }

    @Test
    void a_reason_is_withdrawn_and_a_limit_is_checked_against_its_source() {
        enterAs("referent", "/reclamations/motifs");
        screen.type("nouveau-nom", "Stationnement d’essai");
        screen.press("ajouter");
        assertThat(screen.rows("motifs")).anyMatch(row -> row.contains("Stationnement d’essai"));
        browser.open("/reclamations/delais");
        assertThat(screen.rows("delais"))
                .anyMatch(row -> row.contains("15 jours ouvrés") && row.contains("à valider"))
                .anyMatch(row -> row.contains("12 mois"));
        screen.choose("objet", "Effacement du texte après le classement ou la réponse");
        screen.type("duree", "6");
        screen.choose("unite", "jours ouvrés");
        screen.type("des", "01/01/2030");
        screen.type("source", "Essai");
        screen.press("fixer");
        assertThat(screen.refusal()).contains("une durée de conservation en mois");
        screen.choose("unite", "mois");
        screen.press("fixer");
        assertThat(screen.rows("delais")).anyMatch(row -> row.contains("6 mois"));
    }

    @Test
    void an_incident_is_five_choices_without_a_person() {
        enterAs("agent", "/incidents/nouveau");
        assertThat(screen.findAll("main form textarea")).isEmpty();
        assertThat(screen.findAll("main form input[type='text']")).hasSize(1);
        screen.type("jour", "04/05/2021");
        screen.choose("nature", "D’un usager envers un agent\u202f: Insulte");
        screen.choose("suite", "Entretien ou appel interrompu");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("enregistré");
        browser.open("/incidents?du=2021-05-04&au=2021-05-04");
        List<String> rows = screen.rows("liste");
        assertThat(rows).allMatch(row -> row.contains("Insulte"));
        assertThat(screen.rows("par-mois")).hasSize(1);

        enterAs("referent", "/incidents?du=2021-05-04&au=2021-05-04");
        browser.leave(() -> screen.find("#liste a[href*='retirer=']").sendKeys(Keys.ENTER));
        screen.press("retirer-incident");
        assertThat(screen.news()).contains("retiré");
        browser.open("/incidents?du=2021-05-04&au=2021-05-04");
        assertThat(screen.rows("liste")).hasSize(rows.size() - 1);
    }
}

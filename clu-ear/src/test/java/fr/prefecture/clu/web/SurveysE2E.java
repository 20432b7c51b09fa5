package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A survey as the quality officer plans it, and as paper sheets are typed by keyboard. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class SurveysE2E {

    /** Of a sheet of eight questions: a key a second makes half a minute. */
    private static final int MOST_KEYS = 30;

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final String begins = FRENCH.format(today.minusDays(10));
    private final String ends = FRENCH.format(today.plusDays(10));

    private Browser browser;
    private SurveysScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new SurveysScreen(browser);
    }

    @Test
    @Plain(false)
    void three_paper_sheets_are_typed_by_keyboard_alone_each_in_thirty_keys_at_most() {
        String campaign = screen.campaign("Saisie au clavier", begins, ends);
        browser.open(campaign + "/saisie");
        Keyboard keyboard = new Keyboard(browser);
        for (int sheet = 1; sheet <= 3; sheet++) {
            keyboard.reach("#q-MOTIF input");
            keyboard.keys();
            keyboard.type("2", Keys.TAB, "1");
            for (String question :
                    List.of("ACCUEIL", "CLARTE", "ATTENTE", "TELEPHONE", "COURRIER", "SITE")) {
                keyboard.reach("#q-" + question + " input");
                keyboard.type("1");
            }
            keyboard.reach("#q-GLOBAL input");
            keyboard.type("4");
            assertThat(screen.focus()).isEqualTo("q-GLOBAL-4");
            keyboard.enter();
            assertThat(keyboard.keys()).isLessThanOrEqualTo(MOST_KEYS);
            assertThat(screen.news()).contains("Questionnaire n° " + sheet + " enregistré.");
            assertThat(screen.focus()).as("the next sheet").isEqualTo("q-MOTIF-1");
            assertThat(screen.value("repondu-le")).isEqualTo(FRENCH.format(today));
        }

        screen.press("annuler-dernier");
        assertThat(screen.news()).contains("annulé");
        assertThat(Screen.spaced(screen.find("#nombre").getText()))
                .isEqualTo("2 questionnaires papier enregistrés");
        browser.open(campaign);
        assertThat(Screen.spaced(screen.find("#reponses").getText())).isEqualTo("2 réponses");
    }

    @Test
    @Plain(false)
    void a_sheet_outside_the_campaign_or_without_answers_is_refused_and_stays_as_typed() {
        String campaign = screen.campaign("Hors dates", begins, ends);
        browser.open(campaign + "/saisie");
        screen.save();
        assertThat(screen.plain()).contains("Aucune réponse n’est donnée");

        Keyboard keyboard = new Keyboard(browser);
        keyboard.write("repondu-le", "01/01/2020");
        keyboard.reach("#q-MOTIF input");
        keyboard.type("3");
        keyboard.enter();
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.plain()).contains("La réponse doit dater de la campagne");
        assertThat(screen.find("#q-MOTIF-3").isSelected()).as("kept as typed").isTrue();
    }

    @Test
    void a_campaign_that_ends_before_it_begins_is_refused_in_words() {
        screen.campaign("À l’envers", /* begins= */ ends, /* ends= */ begins);
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.plain()).contains("Saisissez un dernier jour qui suit le premier");
        assertThat(screen.value("titre")).isEqualTo("À l’envers");
    }

    @Test
    void a_questionnaire_in_use_is_frozen_and_its_next_edition_is_changed() {
        browser.open(SurveysScreen.QUESTIONNAIRES);
        screen.find("#titre").sendKeys("Accueil des titres de séjour");
        screen.press("creer");
        browser.leave(() -> screen.find("#ajouter").sendKeys(Keys.ENTER));
        screen.find("#texte").sendKeys("L’attente est-elle acceptable ?");
        screen.find("#theme").sendKeys("Attente");
        screen.find("#code").sendKeys("ATTENTE");
        screen.save();
        assertThat(screen.plain())
                .contains("L’attente est-elle acceptable ?", "Oui, tout à fait (favorable)");

        browser.leave(() -> screen.find("#creer-campagne").sendKeys(Keys.ENTER));
        screen.find("#titre").sendKeys("Titres de séjour");
        screen.find("#debut").sendKeys(begins);
        screen.find("#fin").sendKeys(ends);
        screen.save();
        String campaign = browser.path();
        browser.leave(() -> screen.find("main dl a").sendKeys(Keys.ENTER));
        assertThat(screen.plain()).contains("elle ne se modifie plus");
        assertThat(screen.findAll("#ajouter")).isEmpty();
        screen.press("nouvelle-version");
        assertThat(screen.plain()).contains("version 2");
        screen.find("#code-langue").sendKeys("de");
        screen.press("ajouter-langue");
        assertThat(screen.find("#langues").getText()).contains("Allemand (de)");

        browser.open(campaign);
        screen.press("clore");
        assertThat(screen.title()).as("asks for a confirmation").startsWith("Erreur");
        screen.find("#confirme").sendKeys(Keys.SPACE);
        screen.press("clore");
        assertThat(screen.news()).contains("La campagne est clôturée.");
        assertThat(screen.findAll("#clore")).isEmpty();
    }

    @Test
    void an_agent_types_sheets_and_the_secretary_general_only_reads() {
        String campaign = screen.campaign("Rôles", begins, ends);
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "agent");
        screen = new SurveysScreen(browser);
        browser.open(campaign);
        assertThat(screen.findAll("#saisir")).hasSize(1);
        assertThat(screen.findAll("#modifier, #clore, #dupliquer")).isEmpty();

        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "secretaire");
        screen = new SurveysScreen(browser);
        browser.open(campaign);
        assertThat(screen.findAll("#saisir, #modifier, #clore, #dupliquer")).isEmpty();
    }
}

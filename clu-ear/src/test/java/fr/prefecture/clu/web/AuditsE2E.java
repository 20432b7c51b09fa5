package fr.prefecture.clu.web;

import static fr.prefecture.clu.web.Screen.thisYear;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.openqa.selenium.WindowType;

/** The cycle of a label, and what is refused on the way. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class AuditsE2E {

    private Browser browser;
    private AuditsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = AuditsScreen.filled(browser);
    }

    @Test
    @Plain(false)
    void an_audit_that_ends_before_it_begins_is_refused_and_what_was_typed_stays() {
        screen.plan("Audit interne", "27/09/" + (thisYear() + 1), "26/09/" + (thisYear() + 1));
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.isInvalid("prevu-au")).isTrue();
        assertThat(screen.refusal())
                .contains("est avant le début, le 27 septembre " + (thisYear() + 1));
        assertThat(screen.value("prevu-du")).isEqualTo("27/09/" + (thisYear() + 1));
        assertThat(screen.value("prevu-au")).isEqualTo("26/09/" + (thisYear() + 1));
        screen.type("prevu-au", "28/09/" + (thisYear() + 1));
        screen.press("enregistrer");
        assertThat(screen.news()).contains("L’audit est planifié.");
        assertThat(screen.plain()).contains("du 27 au 28 septembre " + (thisYear() + 1));

        screen.press("modifier");
        screen.type("reel-au", "28/09/2021");
        screen.press("enregistrer");
        assertThat(screen.isInvalid("reel-du")).isTrue();
        assertThat(screen.value("reel-au")).isEqualTo("28/09/2021");
    }

    @Test
    void a_finding_becomes_an_action_that_is_due_before_the_external_audit() {
        screen.plan("Audit externe", "24/11/2022", "25/11/2022");
        screen.plan("Audit interne", "28/09/2022", "29/09/2022");
        screen.note("Point sensible", "Signalétique peu lisible");
        assertThat(screen.news()).contains("Le constat 1 est ajouté.");
        screen.note("Point fort", "Accueil attentif");
        assertThat(screen.plain()).contains("1 point sensible ou écart n’a pas encore d’action");
        screen.act(1);
        assertThat(screen.news()).matches("(?s).*L’action A-\\d{4}-\\d{3} est ouverte.*");
        assertThat(screen.finding(1)).contains("prévue le mercredi 23 novembre 2022");
        assertThat(screen.findAll("tr[data-constat='2'] form")).isEmpty();
        String audit = browser.path();

        screen.press("modifier");
        screen.type("reel-du", "28/09/2022");
        screen.type("reel-au", "29/09/2022");
        screen.press("enregistrer");
        screen.press("clore");
        assertThat(screen.isInvalid("proces-verbal")).isTrue();
        screen.type("proces-verbal", "Constats présentés et acceptés");
        screen.press("clore");
        assertThat(browser.path()).isEqualTo(audit);
        assertThat(screen.plain()).contains("Audit clos le 29 septembre 2022.");
        assertThat(screen.findAll("#constater")).isEmpty();
    }

    @Test
    @Plain(false)
    void two_windows_on_one_finding_lose_nothing() {
        screen.plan("Audit interne", "04/10/" + (thisYear() + 1), "05/10/" + (thisYear() + 1));
        screen.note("Point sensible", "Premier texte");
        browser.leave(() -> screen.find("tr[data-constat='1'] th a").sendKeys(Keys.ENTER));
        String page = browser.path();
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(page);
        screen.type("constat", "Le texte de l’autre");
        screen.press("enregistrer");
        browser.driver().close();
        browser.driver().switchTo().window(first);
        screen.type("constat", "Mon texte à moi");
        screen.press("enregistrer");
        assertThat(screen.refusal()).contains("pendant votre saisie");
        assertThat(Screen.spaced(screen.find("#conflit").getText()))
                .contains("Le texte de l’autre", "Mon texte à moi");
        assertThat(screen.value("constat")).isEqualTo("Mon texte à moi");
        screen.press("enregistrer");
        assertThat(screen.finding(1)).contains("Mon texte à moi");

        browser.open(page);
        screen.press("supprimer");
        assertThat(screen.refusal()).contains("Cochez la case");
        screen.find("#confirme").sendKeys(" ");
        screen.press("supprimer");
        assertThat(screen.plain()).contains("Aucun constat");
    }

    @Test
    void the_demonstration_tells_a_whole_cycle_with_its_papers() {
        browser.open("/audits?nature=interne");
        assertThat(screen.plain()).contains("du 27 au 28 septembre 2021");
        browser.leave(
                () ->
                        browser.driver()
                                .findElement(
                                        By.xpath(
                                                "//table[@id='liste']//tr[contains(.,"
                                                        + " '2021')]/th/a"))
                                .sendKeys(Keys.ENTER));
        assertThat(screen.plain())
                .contains("Point fort", "Point sensible", "Piste de progrès")
                .contains("Écart majeur (distinction à valider)", "Fiche clôturée le");
        List<String> papers = screen.papers();
        assertThat(papers).hasSize(8);
        assertThat(start(papers.get(0))).startsWith("%PDF-");
        assertThat(start(papers.get(1))).startsWith("PK");
        assertThat(start(papers.get(4))).startsWith("%PDF-");
        assertThat(browser.file("/audits?fichier=csv").statusCode()).isEqualTo(200);
    }

    @Test
    @Plain(false)
    void a_self_assessment_begins_with_what_was_said_the_year_before() {
        browser.open("/audits/autoevaluations/nouvelle");
        screen.type("annee", "1999");
        screen.press("ouvrir");
        assertThat(screen.isInvalid("annee")).isTrue();
        screen.type("annee", "2022");
        screen.press("ouvrir");
        assertThat(screen.find("#avancement").getText()).startsWith("0 sur ");
        screen.find("input[name^='confirme-']").sendKeys(" ");
        screen.press("enregistrer");
        assertThat(screen.find("#avancement").getText()).startsWith("1 sur ");
        assertThat(screen.find("#comparaison").getText()).contains("2021");
        screen.press("clore");
        assertThat(screen.refusal()).contains("Engagements encore à évaluer");
        assertThat(screen.findAll("#evaluation")).hasSize(1);
    }

    @Test
    void the_secretary_general_reads_and_writes_nothing() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "secretaire");
        screen = AuditsScreen.filled(browser);
        assertThat(screen.offers("Planifier un audit")).isFalse();
        browser.leave(() -> screen.find("#liste tbody th a").sendKeys(Keys.ENTER));
        assertThat(screen.findAll("main form")).isEmpty();
        browser.open("/audits/nouveau");
        assertThat(screen.title()).startsWith("Accès refusé");
        browser.open("/audits/autoevaluations");
        assertThat(screen.offers("Ouvrir une autoévaluation")).isFalse();
    }

    private String start(String address) {
        HttpResponse<byte[]> file = browser.file(address);
        assertThat(file.statusCode()).as(address).isEqualTo(200);
        return new String(file.body(), 0, 5, StandardCharsets.ISO_8859_1);
    }
}

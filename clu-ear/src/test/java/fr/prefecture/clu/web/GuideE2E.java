package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The guide as somebody reads it: before the log-in, from the page where help is needed. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class GuideE2E {

    private Browser browser;
    private Screen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void a_visitor() {
        browser = Browser.fresh();
        screen = new Screen(browser);
    }

    @Test
    @Tag("GUI-4")
    void a_visitor_finds_a_page_and_reads_on() {
        browser.open("/aide");
        assertThat(screen.text()).contains("Visite du premier jour", "Démarche qualité");
        WebElement field = screen.find("#mots");
        browser.leave(() -> field.sendKeys("présence", Keys.ENTER));
        assertThat(browser.path()).startsWith("/aide?mots=");
        assertThat(screen.find("[role='status'].discret").getText()).contains("présence");
        follow("Noter les présences");
        assertThat(browser.path()).isEqualTo("/aide/presences");
        assertThat(screen.heading()).isEqualTo("Noter les présences");
        assertThat(screen.title()).isEqualTo("Noter les présences – Aide – CLU");
        assertThat(screen.findAll(".guide-texte ol > li")).hasSizeGreaterThan(4);

        browser.leave(() -> screen.find("a[rel='next']").sendKeys(Keys.ENTER));
        assertThat(browser.path()).isEqualTo("/aide/documents-de-la-reunion");
        browser.leave(() -> screen.find("a[rel='prev']").sendKeys(Keys.ENTER));
        assertThat(browser.path()).isEqualTo("/aide/presences");
    }

    @Test
    void words_that_are_nowhere_are_said_to_be_with_advice() {
        browser.open("/aide?mots=" + "xylophone".repeat(1000));
        assertThat(screen.text()).contains("Essayez avec moins de mots");
        assertThat(screen.findAll(".trouvailles")).isEmpty();
    }

    @Test
    void the_help_of_a_page_leads_to_its_page_of_the_guide() {
        SignInScreen.enterAs(browser, "referent");
        browser.open("/comite/reunions");
        screen.find(".repli-aide > summary").sendKeys(Keys.ENTER);
        WebElement link = screen.find(".repli-aide a[href$='/aide/preparer-une-reunion']");
        browser.patiently().until(d -> link.isDisplayed());
        browser.leave(() -> link.sendKeys(Keys.ENTER));
        assertThat(screen.heading()).isEqualTo("Préparer une réunion");
    }

    @Test
    @Tag("GUI-2")
    void who_cannot_open_a_page_reads_its_name_without_link() {
        SignInScreen.enterAs(browser, "agent");
        browser.open("/aide/preparer-une-reunion");
        assertThat(screen.text()).contains("Ouvrez Réunions");
        assertThat(screen.findAll("main a[href$='/comite/reunions']")).isEmpty();

        a_visitor();
        SignInScreen.enterAs(browser, "referent");
        browser.open("/aide/preparer-une-reunion");
        assertThat(screen.findAll("main a[href$='/comite/reunions']")).isNotEmpty();
    }

    @Test
    @Plain(false)
    @Tag("GUI-3")
    void no_page_shows_a_picture_that_is_not_there() {
        browser.open("/aide/imprimer");
        assertThat(
                        browser.number(
                                "return [...document.querySelectorAll('.guide-texte img')]"
                                        + ".filter(i => !i.complete || !i.naturalWidth).length"))
                .isZero();
        assertThat(screen.findAll("article.guide-texte")).hasSizeGreaterThan(40);
    }

    @Test
    void a_page_that_is_none_is_missing() {
        assertThat(Rest.asNobody().get("/aide/recette-de-cuisine", "text/html").statusCode())
                .isEqualTo(404);
        SignInScreen.enterAs(browser, "agent");
        browser.open("/aide/recette-de-cuisine");
        assertThat(screen.heading()).isEqualTo("Page introuvable");
    }

    @Test
    void figures_are_explained_to_anybody_and_lead_on_for_those_who_may_read_them() {
        browser.open("/aide/chiffres");
        assertThat(screen.text())
                .contains("Taux de décroché", "appels décrochés ÷ appels présentés à un agent")
                .doesNotContain("Objectif en vigueur");
        assertThat(screen.findAll("main a[href*='/indicateurs/']")).isEmpty();

        SignInScreen.enterAs(browser, "standard");
        browser.open("/aide/chiffres");
        assertThat(screen.text()).contains("Objectif en vigueur");
        assertThat(screen.findAll("main a[href$='/indicateurs/switchboard.answerRate']"))
                .hasSize(1);
    }

    @Test
    void the_site_map_lists_the_guide() {
        browser.open("/plan-du-site");
        assertThat(List.of("/aide/convoquer", "/aide/importer-un-fichier", "/aide/chiffres"))
                .allSatisfy(
                        path ->
                                assertThat(screen.findAll("main a[href$='" + path + "']"))
                                        .as(path)
                                        .hasSize(1));
    }

    private void follow(String words) {
        WebElement link =
                browser.driver()
                        .findElement(By.xpath("//main//a[normalize-space()='" + words + "']"));
        browser.leave(() -> link.sendKeys(Keys.ENTER));
    }
}

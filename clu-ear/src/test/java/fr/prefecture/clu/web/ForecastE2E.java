package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
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

/** The head of the centre asks when a backlog comes down, over the demonstration's two years. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ForecastE2E {

    private static final String PATH = "/cert/prevision";

    private Browser browser;
    private WhoHandlesScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_head_of_the_centre_after_the_first_night() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "cert");
        screen = new WhoHandlesScreen(browser);
        NightRun.until(
                () -> {
                    browser.open(PATH + "?dept=76");
                    return screen.answers();
                },
                answers -> !answers.isEmpty());
    }

    @Test
    @Tag("CERT-27")
    @Tag("CERT-29")
    void many_people_bring_the_backlog_down_and_the_answer_is_the_same_twice() {
        browser.open(PATH + "?dept=76&etpt=15&cible=100");
        String first = screen.plain();

        assertThat(screen.answers())
                .singleElement()
                .asString()
                .startsWith(
                        "Seine-Maritime (76) : avec 15 ETPT, le stock descend à 100 dossiers vers"
                                + " le ");
        assertThat(first)
                .contains(
                        " suites sur 2 000 l’atteignent d’ici cinq ans.",
                        "Huit fois sur dix entre le",
                        "graine 20210531",
                        "52 semaines, du ");
        browser.open(PATH + "?dept=76&etpt=15&cible=100");
        assertThat(screen.plain()).isEqualTo(first);
    }

    @Test
    @Tag("CERT-28")
    void few_people_never_do() {
        browser.open(PATH + "?dept=76&etpt=0,1&cible=100");

        assertThat(screen.answers())
                .containsExactly(
                        "Seine-Maritime (76) : avec 0,1 ETPT, le stock n’arrive jamais à 100"
                                + " dossiers, ou presque jamais.");
        assertThat(screen.plain())
                .contains("Aucune des 2 000 suites tirées ne l’atteint d’ici cinq ans.")
                .containsPattern(
                        "À l’équilibre : avec \\d+,\\d ETPT environ \\(de \\d+,\\d à \\d+,\\d,"
                                + " huit fois sur dix\\)");
    }

    @Test
    @Tag("CERT-28")
    void what_futures_reach_is_not_said_to_be_never() {
        browser.open(PATH + "?dept=55&etpt=1,8&cible=550");

        assertThat(screen.answers()).singleElement().asString().doesNotContain("jamais");
        assertThat(screen.plain())
                .containsPattern("[\\d ]+ suites sur 2 000 l’atteignent d’ici cinq ans\\.");
    }

    @Test
    void what_cannot_be_asked_is_said_at_its_field_and_kept() {
        browser.open(PATH + "?dept=76&etpt=beaucoup&cible=100");
        assertThat(screen.allErrors()).contains("« beaucoup » n’est pas un effectif.");
        assertThat(screen.isInvalid("etpt")).isTrue();
        assertThat(screen.value("etpt")).isEqualTo("beaucoup");

        browser.open(PATH + "?dept=76&etpt=12,5&cible=-1");
        assertThat(screen.allErrors()).contains("doit être compris entre 0 et 10 000 000");
        assertThat(screen.value("cible")).isEqualTo("-1");

        browser.open(PATH + "?dept=38");
        assertThat(screen.allErrors()).contains("Le département « 38 » n’est pas servi");

        browser.open(PATH + "?dept=38&etpt=-3&cible=N/C");
        assertThat(screen.allErrors())
                .as("all at once")
                .contains(
                        "Le département « 38 » n’est pas servi",
                        "doit être compris entre 0,1 et 1 000 ETPT",
                        "« N/C » n’est pas un nombre de dossiers");
        for (String field : List.of("dept", "etpt", "cible")) {
            assertThat(screen.isInvalid(field)).as(field).isTrue();
        }
    }

    @Test
    void its_weeks_are_exported_as_the_page_shows_them() {
        browser.open(PATH + "?dept=76&etpt=12,5&cible=100");
        String address = screen.find("a[href*='prevision.csv']").getDomAttribute("href");
        assertThat(address).endsWith("?dept=76&etpt=12.5&cible=100");
        String file =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(Rest.address(address))
                                        .header("Cookie", browser.cookieHeader()))
                        .body();
        String week =
                screen.find("#courbe-donnees tbody td[data-jour]").getDomAttribute("data-jour");
        String middle =
                screen.find("#courbe-donnees tbody td[data-jour]").getDomAttribute("data-valeur");
        assertThat(file)
                .contains("Seine-Maritime (76)", "graine 20210531")
                .containsPattern("(?m)^" + week + ";\\d+;" + middle + ";\\d+\\r?$");
    }

    @Test
    @Plain(false)
    void on_a_narrow_screen_dates_keep_apart_and_the_weeks_of_a_table_leave_room_for_its_figures() {
        try {
            browser.width(320);
            for (String path : List.of("/cert", "/cert/76", PATH + "?dept=76&etpt=15&cible=100")) {
                browser.open(path);
                assertThat(
                                browser.number(
                                        "return document.querySelectorAll('.dates-espacees"
                                                + " text').length"))
                        .as(path)
                        .isPositive();
                assertThat(
                                browser.strings(
                                        "return [...document.querySelectorAll('.dates-espacees')]"
                                                + ".flatMap(g => { const shown ="
                                                + " [...g.querySelectorAll('text')].map(t =>"
                                                + " t.getBoundingClientRect()).filter(r => r.width);"
                                                + " return shown.slice(1).filter((r, i) => r.left -"
                                                + " shown[i].right < 4).map(r => 'at ' + r.left); })"))
                        .as(path)
                        .isEmpty();
            }
            browser.open("/cert/76");
            assertThat(
                            browser.number(
                                    "return Math.ceil(document.querySelector('#serie tbody th')"
                                            + ".getBoundingClientRect().width)"))
                    .isLessThanOrEqualTo(160);
        } finally {
            browser.width(1280);
        }
    }

    @Test
    void without_a_question_the_page_asks_one() {
        browser.open(PATH);

        assertThat(screen.answers()).hasSize(1);
        assertThat(screen.value("etpt")).isNotEmpty();
        assertThat(screen.value("cible")).isNotEmpty();
    }
}

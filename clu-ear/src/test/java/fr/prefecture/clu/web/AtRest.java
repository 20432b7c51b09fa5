package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Begins with an administrator in a browser, no night that runs, and nothing in the inbox. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
abstract class AtRest {

    Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void an_administrator_while_no_night_runs_and_nothing_lies_in_the_inbox() {
        NightRun.until(
                () ->
                        Rest.as("lecture")
                                .get("/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31"),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "admin");
        NightsScreen.openAtRest(browser);
        Inbox.clear();
    }

    @AfterEach
    void nothing_is_left_for_others() {
        Inbox.clear();
    }

    void assertKeepsTheRules() {
        Inspection inspection = new Inspection(browser);
        assertThat(inspection.axe()).as("A1 with the form").isEmpty();
        assertThat(inspection.structure()).as("A9 to A17 with the form").isEmpty();
        browser.width(320);
        assertThat(inspection.overflow()).as("A5 with the form").isNotPositive();
        browser.width(1280);
    }
}

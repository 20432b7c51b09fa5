package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

/** A referent and an administrator, and all e-mails, on a server that sends none. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class MailPageE2E {

    private static final String LIST = "/admin/courriels";

    private Browser browser;
    private MeetingsScreen screen;
    private String member;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void a_member_who_is_called_to_a_meeting_and_an_e_mail_that_was_tried() {
        enterAs("referent");
        MembersScreen members =
                MembersScreen.withBody(
                        browser, "Cyclistes " + System.nanoTime(), "Associations d’usagers");
        members.follow("a[href*='nouveau?organisme=']");
        members.fillMember("Madame Fanny Vidal", "1/1/2019", "31/12/2031");
        members.type("courriel", "fanny.vidal@cyclistes.example");
        members.press("ajouter");
        member = browser.path();
        String meeting = screen.plan("Réunion aux envois", "15/03/2030");
        screen.prepare(meeting);
        browser.open(meeting + "/modifier");
        screen.type("date", "15/03/2030");
        screen.press("enregistrer");
        browser.open(meeting + "/ordre-du-jour");
        screen.type("theme", "Accueil");
        screen.type("duree", "45");
        screen.press("ajouter");
        browser.open(meeting + "/convocations");
        screen.press("convoquer-tous");
        browser.open(meeting + "/envoi?quoi=convocation");
        screen.press("preparer");
        screen.type("essai-a", "moi@prefecture.example");
        screen.press("essayer");
    }

    @AfterEach
    void the_member_leaves() {
        enterAs("referent");
        browser.open(member + "/archiver");
        screen.press("archiver");
    }

    @Test
    @Tag("MEL-11")
    void a_trial_is_listed_with_its_count_where_it_is_said_that_nothing_is_sent() {
        awaitAllWritten();
        assertThat(screen.heading()).isEqualTo("Courriels");
        assertThat(screen.plain())
                .contains("Mode sans envoi", Clu.home().resolve("outbox").toString());
        assertThat(row()).contains("Convocation, essai", "Camille Roche", "Terminé");
        assertThat(counts()).containsExactly("1", "0", "0", "0");
        String list = LIST + "?etat=termines";
        new Keyboard(browser).choose("etat", "Terminés").reachText("Afficher les envois").enter();
        assertThat(browser.driver().getCurrentUrl()).endsWith(list);
        assertThat(row()).contains("Convocation, essai");

        screen.follow("#envois tbody a");
        assertThat(screen.plain())
                .contains("moi@prefecture.example", "Écrit dans le dossier d’envoi")
                .contains("Partis : 1 sur 1")
                .doesNotContain("Renvoyer tous", "Retirer de la file");
        String mailing = browser.path();
        new AccessibilityWalk(browser).keeps(mailing);
        new AccessibilityWalk(browser).keeps(LIST);
        assertThat(csv("/admin/courriels.csv")).contains("Convocation, essai", "Camille Roche");
        assertThat(csv("/admin/courriels/envoi.csv?envoi=" + mailing.substring(LIST.length() + 1)))
                .contains("moi@prefecture.example", "Écrit dans le dossier d’envoi");

        enterAs("admin");
        browser.open("/plan-du-site");
        assertThat(screen.text()).contains("Courriels");
        browser.open(mailing);
        assertThat(screen.plain()).contains("moi@prefecture.example");
    }

    /** What is being written is followed until it is not. */
    private void awaitAllWritten() {
        browser.patiently()
                .until(
                        driver -> {
                            browser.open(LIST + "?etat=en-cours");
                            return screen.findAll("#envois").isEmpty();
                        });
        browser.open(LIST);
    }

    private String row() {
        return Screen.spaced(screen.find("#envois tbody tr:first-child").getText());
    }

    private List<String> counts() {
        return screen.texts("#envois tbody tr:first-child td.n");
    }

    private String csv(String address) {
        HttpResponse<String> answer =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(Rest.address(address))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Screen.spaced(answer.body());
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = new MeetingsScreen(browser);
    }
}

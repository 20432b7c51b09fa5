package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The answers that come back by e-mail, from the files to what is noted, with the keyboard alone.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ReceivedMailE2E {

    private static final String ADDRESS = "fanny.vidal@cyclistes.example";

    @TempDir private Path folder;

    private Browser browser;
    private MeetingsScreen screen;
    private String member;
    private String meeting;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void a_meeting_to_which_a_member_is_called() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new MeetingsScreen(browser);
        MembersScreen members =
                MembersScreen.withBody(
                        browser, "Cyclistes " + folder.getFileName(), "Associations d’usagers");
        members.follow("a[href*='nouveau?organisme=']");
        members.fillMember("Madame Fanny Vidal", "1/1/2019", "31/12/2031");
        members.type("courriel", ADDRESS);
        members.press("ajouter");
        member = browser.path();
        meeting = screen.plan("Réunion aux courriels " + folder.getFileName(), "en 2017");
        screen.prepare(meeting);
        browser.open(meeting + "/convocations");
        screen.press("convoquer-tous");
        browser.open(meeting + "/courriels");
    }

    @AfterEach
    void the_member_leaves() {
        browser.open(member + "/archiver");
        screen.press("archiver");
    }

    @Test
    void several_files_are_dropped_and_each_says_what_became_of_it() throws Exception {
        assertThat(screen.plain()).contains("Aucun courriel à traiter");
        String answer = mail("Fanny.VIDAL@cyclistes.example", "Re: Convocation", "");
        drop(
                file("1.eml", answer + "Bonjour,\n\nJe serai présente à la réunion.\n"),
                file("2.eml", mail("inconnu@ailleurs.example", "Réunion", "") + "Qui est-ce ?\n"),
                file(
                        "3.eml",
                        mail(ADDRESS, "Réponse automatique : Convocation", "Auto-Submitted: x\n")
                                + "Absente\n"),
                file("4.eml", answer + "Bonjour,\n\nJe serai présente à la réunion.\n"),
                file("5.eml", "PK\u0003\u0004"),
                file("6.eml", bounce()));

        assertThat(screen.news()).contains("6 fichiers sont lus");
        assertThat(outcomes())
                .containsExactly(
                        "Reconnu",
                        "À rattacher",
                        "Réponse automatique ignorée",
                        "Déjà reçu",
                        "Refusé",
                        "Non remis");
        assertThat(screen.plain()).contains("adresse inconnue", "C’est une archive .zip");

        screen.follow("#resultat tbody tr:first-child a");
        assertThat(screen.plain())
                .contains("Je serai présente à la réunion.", "Proposé d’après « Je serai présente");
        assertThat(screen.value("dite")).isEqualTo("PRESENT");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Réponse enregistrée : Madame Fanny Vidal");
        assertThat(screen.findAll("#courriels tbody tr")).hasSize(2);
        browser.open(meeting + "/convocations");
        assertThat(screen.plain()).contains("Présent", "courriel, le 10 mai 2021");
    }

    @Test
    @Plain
    void who_is_unknown_is_named_by_hand_and_a_form_that_is_refused_keeps_what_was_typed()
            throws Exception {
        drop(file("1.eml", mail("inconnu@ailleurs.example", "Pouvoir", "") + "Bonjour\n"));
        screen.follow("#courriels tbody a");
        screen.press("enregistrer");
        assertThat(screen.isInvalid("personne")).isTrue();
        screen.choose("personne", "Madame Fanny Vidal");
        screen.choose("dite", "Représenté");
        screen.press("enregistrer");
        assertThat(screen.allErrors()).contains("indiquez par qui");
        assertThat(screen.value("dite")).isEqualTo("REPRESENTED");
        screen.type("representant", "Lou Vert");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Madame Fanny Vidal");
        assertThat(screen.plain()).contains("Aucun courriel à traiter");
        assertThat(screen.find("#traites").getText()).contains("Pouvoir", "Traité");
    }

    @Test
    void both_pages_keep_the_rules_of_accessibility() throws Exception {
        drop(
                file("1.eml", mail(ADDRESS, "Re: " + "long".repeat(40), "") + "Bonjour\n"),
                file("2.eml", bounce()),
                file("3.eml", "Bonjour\n"));
        SoftAssertions softly = new SoftAssertions();
        String mail = screen.find("#courriels tbody a").getDomAttribute("href");
        for (String path :
                List.of(browser.driver().getCurrentUrl().replaceFirst("^.*?//[^/]+", ""), mail)) {
            look(path, softly);
        }
        browser.open(meeting + "/courriels");
        screen.press("deposer");
        softly.assertThat(screen.isInvalid("fichiers")).isTrue();
        softly.assertThat(new Inspection(browser).axe()).as("A1 refused").isEmpty();
        browser.open("/preferences");
        softly.assertThat(new Inspection(browser).axe()).as("A1 preferences").isEmpty();
        softly.assertThat(new Inspection(browser).structure()).as("preferences").isEmpty();
        softly.assertAll();
    }

    private void look(String path, SoftAssertions softly) {
        Inspection inspection = new Inspection(browser);
        browser.open(path);
        softly.assertThat(inspection.axe()).as("A1 " + path).isEmpty();
        softly.assertThat(inspection.structure()).as("A9 to A17 " + path).isEmpty();
        softly.assertThat(inspection.language()).as("A23 " + path).isEmpty();
        List<String> expected = inspection.interactive();
        softly.assertThat(inspection.walk(false, expected.size()))
                .as("A3 " + path)
                .isEqualTo(expected);
        browser.width(320);
        softly.assertThat(inspection.overflow()).as("A5 " + path).isNotPositive();
        softly.assertThat(inspection.sidewaysScrollers()).as("A5 " + path).isEmpty();
        browser.width(1280);
        browser.theme("sombre");
        browser.open(path);
        softly.assertThat(inspection.colours()).as("A1 dark " + path).isEmpty();
        browser.theme("clair");
    }

    private void drop(Path... files) {
        screen.attach("fichiers", files);
        browser.leave(() -> screen.find("#deposer").sendKeys(Keys.ENTER));
    }

    private List<String> outcomes() {
        return screen.texts("#resultat tbody td:nth-child(2)");
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(
                folder.resolve(name), content.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }

    private static String mail(String from, String subject, String more) {
        return "From: "
                + from
                + "\nSubject: "
                + subject
                + "\n"
                + "Date: Mon, 10 May 2021 10:00:00 +0200\n"
                + more
                + "Content-Type: text/plain; charset=utf-8\n\n";
    }

    private static String bounce() {
        return "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\n"
                + "Subject: Undelivered Mail Returned to Sender\n"
                + "Date: Mon, 10 May 2021 10:00:00 +0200\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
                + "Final-Recipient: rfc822; "
                + ADDRESS
                + "\nAction: failed\nStatus: 5.1.1\n"
                + "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n--b--\n";
    }
}

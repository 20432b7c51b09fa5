package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
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
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/**
 * What is sent to those who are called, from the preparation to the minutes: looked at, tried, sent
 * once, followed, corrected; with the keyboard alone, and read where it arrives.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ConvocationsE2E {

    private static final String USUAL = "Zoé d’Exemple & <fils>";
    private static final String LARGE = "Ali Grand";
    private static final String PLAIN = "ליאורה Texte";
    private static final String POSTED = "Paul Papier";

    /** Two who share one are two. */
    private static final String SHARED = "asso@partage.example";

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.FRANCE);

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    @TempDir private Path folder;

    private Browser browser;
    private MeetingsScreen screen;
    private final List<String> members = new ArrayList<>();
    private String meeting;
    private String title;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void four_members_are_called_each_in_another_format() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new MeetingsScreen(browser);
        title = "Convocations " + folder.getFileName().toString().replaceAll("\\D", "");
        member(USUAL, SHARED, "courriel", "format courant");
        member(LARGE, SHARED, "courriel", "gros caractères");
        member(PLAIN, "texte@seul.example", "courriel", "texte seul");
        member(POSTED, "papier@poste.example", "courrier postal", "gros caractères");
    }

    @AfterEach
    void they_leave() {
        for (String member : members) {
            browser.open(member + "/archiver");
            screen.press("archiver");
        }
    }

    private void member(String name, String email, String channel, String format) {
        MembersScreen page =
                MembersScreen.withBody(
                        browser, title + " " + (members.size() + 1), "Associations d’usagers");
        page.follow("a[href*='nouveau?organisme=']");
        page.fillMember(name, "1/1/2019", "31/12/2098");
        page.type("courriel", email);
        page.choose("canal", channel);
        page.choose("format", format);
        page.type("adresse", "1 place de l’Exemple, 00000 Ville");
        page.press("ajouter");
        members.add(browser.path());
    }

    /** A meeting of that day with all that a convocation needs; the four are on its list. */
    private void plan(String day) {
        meeting = screen.plan(title, day);
        screen.prepare(meeting);
        browser.open(meeting + "/modifier");
        screen.type("date", day);
        screen.press("enregistrer");
        browser.open(meeting + "/ordre-du-jour");
        screen.type("theme", "Accueil & attente");
        screen.type("duree", "45");
        screen.press("ajouter");
        browser.open(meeting + "/convocations");
        browser.driver()
                .findElement(By.xpath("//details[.//form[@id='choix']]/summary"))
                .sendKeys(Keys.ENTER);
        for (String member : members) {
            String box = "#membre-" + member.substring(member.lastIndexOf('/') + 1);
            browser.patiently().until(d -> screen.find(box).isDisplayed());
            screen.find(box).sendKeys(Keys.SPACE);
        }
        screen.press("convoquer-choisis");
    }

    @Test
    void a_convocation_is_looked_at_tried_and_leaves_once_whatever_is_pressed() throws Exception {
        plan("15/03/2033");
        assertThat(screen.find("#envoyer-convocations").getText()).endsWith("à 4 personnes");
        screen.follow("#envoyer-convocations");
        screen.type("reponse-avant", "31/02/2033");
        screen.press("preparer");
        assertThat(screen.isInvalid("reponse-avant")).isTrue();
        screen.type("reponse-avant", "8/3/2033");
        screen.type("mots", "Venez & amenez <vos> questions");
        screen.press("preparer");
        assertThat(screen.news()).contains("L’envoi est préparé");
        assertThat(who()).contains("3 courriels", "1 lettre à poster : " + POSTED);

        show(USUAL);
        assertThat(screen.plain())
                .contains(
                        USUAL + " <" + SHARED + ">",
                        title + ", mardi 15 mars 2033 à 14 h 30",
                        "jusqu’au mardi 8 mars 2033 inclus",
                        "Venez & amenez <vos> questions");
        assertThat(pieces()).hasSize(2).first().asString().endsWith("Ko)").contains("(PDF, ");
        assertThat(new String(download("#entetes a"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        show(LARGE);
        assertThat(screen.plain()).contains("la convocation en gros caractères");
        show(PLAIN);
        assertThat(pieces()).isEmpty();
        assertThat(screen.plain())
                .contains(PLAIN, "Aucune : le texte dit tout", "J’ai l’honneur de vous convier")
                .doesNotContain("Projet : ");
        screen.type("essai-a", "moi chez moi");
        screen.press("essayer");
        assertThat(screen.allErrors()).contains("« moi chez moi » n’est pas une adresse");
        screen.type("essai-a", "moi@essai.example");
        screen.press("essayer");
        assertThat(screen.news()).contains("L’essai part à moi@essai.example");
        show(POSTED);
        assertThat(screen.plain()).contains("Lettre à poster").doesNotContain("Texte du courriel");
        assertThat(pieces()).hasSize(2);
        arrived("[Essai] Convocation : " + title, 1);
        assertThat(Screen.spaced(screen.find("#confirmation").getText()))
                .contains("3 courriels partent ; 1 lettre est à poster");

        String first = browser.driver().getWindowHandle();
        String page = meeting + "/envoi?quoi=convocation";
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(page);
        String second = browser.driver().getWindowHandle();
        browser.driver().switchTo().window(first);
        screen.pressTwice("envoyer");
        assertThat(browser.path()).isEqualTo(meeting + "/convocations");
        assertThat(screen.news()).contains("3 courriels", "1 lettre est à poster");
        browser.patiently().until(d -> screen.plain().contains("L’envoi est terminé"));
        assertThat(screen.find("#liste-convoques").getText())
                .contains("Écrit dans le dossier d’envoi")
                .doesNotContain("En attente");

        browser.driver().switchTo().window(second);
        screen.press("envoyer");
        assertThat(screen.plain()).contains("ont reçu cet envoi");
        browser.driver().close();
        browser.driver().switchTo().window(first);
        browser.back();
        // Browsers may show the page as it was: its form has been sent, and leads where it led.
        if (!screen.findAll("#envoyer").isEmpty()) {
            screen.press("envoyer");
            assertThat(browser.path()).isEqualTo(meeting + "/convocations");
        }
        browser.open(page);
        assertThat(screen.plain()).contains("ont reçu cet envoi");
        assertThat(screen.findAll("#envoyer")).isEmpty();

        List<Outgoing> left = arrived("Convocation : " + title, 4);
        assertThat(left)
                .filteredOn(mail -> !mail.subject().startsWith("[Essai]"))
                .extracting(Outgoing::name)
                .containsExactlyInAnyOrder(USUAL, LARGE, PLAIN);
        for (Outgoing mail : left) {
            assertThat(mail.text())
                    .startsWith(mail.name() + ",")
                    .contains(
                            "le mardi 15 mars 2033 à 14 h 30",
                            "Salle Stendhal",
                            "Andréa Lambert",
                            "1. ",
                            "jusqu’au mardi 8 mars 2033 inclus",
                            "Venez & amenez <vos> questions")
                    .doesNotContainIgnoringCase("quinzaine")
                    .doesNotContain("Projet", "${");
            assertThat(mail.html()).contains("&lt;vos&gt;").doesNotContain("<vos>");
            assertThat(mail.calendar())
                    .contains("METHOD:REQUEST", "SEQUENCE:0", "DTSTART:20330315T133000Z");
            assertThat(mail.files()).containsKey("invitation.ics");
        }
        assertThat(of(left, USUAL).files().keySet())
                .anyMatch(name -> name.matches("convocation-2033-03-15-[a-z-]+\\.pdf"))
                .anyMatch(name -> name.matches("convocation-2033-03-15-[a-z-]+\\.odt"));
        assertThat(of(left, PLAIN).files()).containsOnlyKeys("invitation.ics");
    }

    @Test
    @Plain
    void what_was_refused_is_corrected_who_is_silent_reminded_and_all_are_told_what_changes()
            throws Exception {
        plan("16/03/2033");
        send("convocation");
        arrived("Convocation : " + title, 3);
        assertThat(screen.find("#a-poster").getText()).contains(POSTED, "Lettre (PDF)");
        assertThat(new String(download("#a-poster a"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        screen.press("marquer-postees");
        assertThat(screen.news()).contains("1 lettre est marquée comme postée");
        assertThat(screen.findAll("#a-poster")).isEmpty();

        bounced("texte@seul.example");
        browser.open(meeting + "/convocations");
        assertThat(screen.plain()).contains("Revenu à l’envoyeur");
        screen.follow("#convoques a[href*='/adresse?']");
        assertThat(screen.plain()).contains("texte@seul.example");
        screen.type("adresse", "texte(chez)seul");
        screen.press("renvoyer");
        assertThat(screen.allErrors()).contains("texte(chez)seul");
        screen.type("adresse", "corrige@seul.example");
        screen.press("renvoyer");
        assertThat(screen.news()).contains(PLAIN, "corrige@seul.example");
        List<Outgoing> again = arrived("Convocation : " + title, 4);
        assertThat(again)
                .filteredOn(mail -> mail.name().equals(PLAIN))
                .extracting(Outgoing::address)
                .containsExactlyInAnyOrder("texte@seul.example", "corrige@seul.example");
        browser.open(members.get(2));
        assertThat(screen.plain()).contains("corrige@seul.example");

        answer(LARGE);
        browser.open(meeting + "/convocations");
        assertThat(screen.find("#relancer").getText()).contains("3 personnes");
        screen.follow("#relancer");
        assertThat(screen.find("#preparation").getText()).doesNotContain(LARGE);
        assertThat(who()).contains("2 courriels", "1 lettre à poster : " + POSTED);
        uncheck(POSTED);
        screen.press("preparer");
        assertThat(who()).doesNotContain(POSTED);
        show(PLAIN);
        assertThat(screen.plain()).contains("nous ne l’avons pas encore reçue");
        screen.press("envoyer");
        assertThat(arrived("Rappel : ", title, 2))
                .extracting(Outgoing::name)
                .containsExactlyInAnyOrder(USUAL, PLAIN);

        browser.open(meeting + "/modifier");
        screen.type("heure", "16h");
        screen.press("enregistrer");
        screen.follow("#prevenir");
        show(POSTED);
        assertThat(pieces()).first().asString().startsWith("changement-2033-03-16-paul-papier");
        show(USUAL);
        screen.press("envoyer");
        List<Outgoing> changed = arrived("Changement : " + title, 3);
        assertThat(of(changed, USUAL).text())
                .containsSubsequence("- Heure : 16 h", "Ce qui était annoncé", "- Heure : 14 h 30");
        assertThat(of(changed, USUAL).calendar())
                .contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20330316T150000Z");

        browser.open(meeting + "/annuler");
        screen.press("annuler");
        assertThat(screen.isInvalid("motif")).isTrue();
        screen.type("motif", "La salle est inondée & fermée");
        screen.press("annuler");
        assertThat(screen.news()).contains("La réunion est annulée");
        browser.open(meeting + "/convocations");
        screen.follow("#annoncer");
        show(POSTED);
        assertThat(pieces()).first().asString().startsWith("annulation-2033-03-16-paul-papier");
        screen.press("envoyer");
        List<Outgoing> cancelled = arrived("Annulation : " + title, 3);
        assertThat(cancelled)
                .allSatisfy(
                        mail ->
                                assertThat(mail.text())
                                        .contains("La salle est inondée & fermée")
                                        .contains("mercredi 16 mars 2033"));
        assertThat(of(cancelled, USUAL).calendar())
                .contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", uid(changed));
        assertThat(screen.findAll("#a-poster a")).hasSize(2);
        assertThat(screen.findAll("#envoyer")).isEmpty();
        browser.open(meeting + "/annuler");
        assertThat(screen.findAll("#retablir")).isEmpty();
    }

    @Test
    void the_signed_minutes_are_sent_to_each_in_their_format_and_the_meeting_is_distributed()
            throws Exception {
        plan(MeetingsScreen.today());
        written();
        LocalDate until = soon();
        browser.open(meeting + "/cloture");
        screen.type("jusque", until.format(TYPED));
        screen.press("fixer");
        screen.step(meeting);
        signed();

        browser.open(meeting + "/envoi?quoi=releve");
        show(USUAL);
        assertThat(pieces()).hasSize(4);
        screen.press("envoyer");
        assertThat(screen.news()).contains("3 courriels", "1 lettre est à poster");
        List<Outgoing> left = sentTo(SHARED, "Relevé de décisions", 2);
        assertThat(of(left, USUAL).text())
                .contains("reçues jusqu’au " + until.format(WEEKDAY) + " inclus", "1. ")
                .doesNotContainIgnoringCase("quinzaine");
        assertThat(of(left, USUAL).calendar()).isEmpty();
        assertThat(of(left, USUAL).files()).hasSize(4);
        assertThat(sentTo("texte@seul.example", "Relevé de décisions", 1).get(0).text())
                .contains("La secrétaire générale ouvre la réunion.");
        assertThat(screen.findAll("#a-poster a")).hasSize(4);
        screen.press("marquer-postees");
        browser.open(meeting);
        assertThat(screen.plain()).contains("Diffusé");
    }

    @Test
    @Tag("COM-2")
    @Tag("COM-36")
    @Tag("COM-41")
    void a_signed_meeting_leads_by_its_links_from_the_signature_to_the_sending_of_its_minutes()
            throws Exception {
        plan(MeetingsScreen.today());
        written();
        screen.step(meeting);
        signed();

        browser.open(meeting);
        assertThat(screen.find("#prealables").getText()).contains("À faire");
        screen.follow("#prealables a");
        assertThat(browser.path()).isEqualTo(meeting + "/cloture");
        LocalDate until = soon();
        screen.type("jusque", until.format(TYPED));
        screen.press("fixer");
        assertThat(browser.path()).isEqualTo(meeting);
        screen.follow("#changer-cloture");
        screen.type("jusque", until.format(TYPED));
        screen.press("fixer");
        screen.follow("#etape");
        screen.follow("#par-envoi");
        screen.type("mots", "Merci de votre venue & à bientôt");
        screen.press("envoyer");
        assertThat(screen.news()).contains("3 courriels", "1 lettre est à poster");
        assertThat(of(sentTo(SHARED, "Relevé de décisions", 2), USUAL).text())
                .contains(
                        "Merci de votre venue & à bientôt",
                        "reçues jusqu’au " + until.format(WEEKDAY) + " inclus");
        browser.open(meeting);
        assertThat(screen.plain()).contains("Diffusé", "il ne reste aucune étape");
    }

    @Test
    @Tag("COM-36")
    @Tag("COM-41")
    void what_stands_in_the_way_of_a_sending_leads_to_where_it_is_done() throws Exception {
        plan(MeetingsScreen.today());
        written();
        screen.step(meeting);
        signed();

        browser.open(meeting + "/envoi?quoi=releve");
        screen.follow("#manque a");

        assertThat(browser.path()).isEqualTo(meeting + "/cloture");
    }

    @Test
    @Plain
    @Tag("COM-41")
    void a_message_leaves_as_it_is_typed_whether_or_not_it_was_saved_before() throws Exception {
        plan("18/03/2033");
        browser.open(meeting + "/envoi?quoi=convocation");
        screen.type("objet", "Objet saisi " + title);
        screen.type("mots", "Mots saisis & gardés");
        show(PLAIN);
        assertThat(screen.find("#texte").getText()).contains("Mots saisis & gardés");
        assertThat(screen.find("#mots").getDomProperty("value")).isEqualTo("Mots saisis & gardés");

        screen.type("mots", "Mots de l’essai");
        screen.type("essai-a", "moi@essai.example");
        screen.press("essayer");
        assertThat(arrived("[Essai] Objet saisi " + title, 1).get(0).text())
                .contains("Mots de l’essai");
        assertThat(screen.find("#mots").getDomProperty("value")).isEqualTo("Mots de l’essai");

        screen.type("mots", "é".repeat(2001));
        screen.press("envoyer");
        assertThat(screen.allErrors()).contains("2 000");
        assertThat(screen.find("#mots").getDomProperty("value")).hasSize(2001);
        screen.type("reponse-avant", "31/02/2033");
        screen.type("mots", "Derniers mots");
        screen.press("envoyer");
        assertThat(screen.isInvalid("reponse-avant")).isTrue();
        assertThat(screen.find("#mots").getDomProperty("value")).isEqualTo("Derniers mots");

        screen.type("reponse-avant", "8/3/2033");
        screen.press("envoyer");

        assertThat(screen.news()).contains("3 courriels");
        assertThat(arrived("Objet saisi " + title, 4))
                .filteredOn(mail -> !mail.subject().startsWith("[Essai]"))
                .hasSize(3)
                .allSatisfy(
                        mail ->
                                assertThat(mail.text())
                                        .contains("Derniers mots")
                                        .doesNotContain("Mots de l’essai"));
    }

    @Test
    @Tag("COM-41")
    void the_enter_key_in_a_field_sends_to_nobody_but_to_whom_the_trial_is_for() throws Exception {
        plan("19/03/2033");
        browser.open(meeting + "/envoi?quoi=convocation");
        browser.leave(() -> screen.find("#objet").sendKeys("Touche Entrée " + title, Keys.ENTER));
        assertThat(screen.news()).contains("L’envoi est préparé");
        screen.find("#essai-a").sendKeys(Keys.chord(Keys.CONTROL, "a"));
        browser.leave(() -> screen.find("#essai-a").sendKeys("moi@essai.example", Keys.ENTER));

        assertThat(screen.news()).contains("L’essai part à moi@essai.example");
        assertThat(arrived("Touche Entrée " + title, 1))
                .extracting(Outgoing::address)
                .containsExactly("moi@essai.example");
    }

    @Test
    @Plain
    @Tag("COM-41")
    void what_somebody_else_prepared_meanwhile_is_shown_before_it_is_replaced() throws Exception {
        plan("20/03/2033");
        String page = meeting + "/envoi?quoi=convocation";
        browser.open(page);
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        String second = browser.driver().getWindowHandle();
        browser.open(page);
        screen.type("mots", "Ceux de l’autre fenêtre");
        screen.press("preparer");
        browser.driver().switchTo().window(first);
        screen.type("mots", "Ceux de celle-ci");
        screen.press("envoyer");

        assertThat(screen.allErrors()).contains("pendant votre saisie");
        assertThat(screen.find("#enregistre").getText()).contains("Ceux de l’autre fenêtre");
        assertThat(screen.find("#mots").getDomProperty("value")).isEqualTo("Ceux de celle-ci");
        assertThat(Outgoing.about("Convocation : " + title)).isEmpty();

        screen.press("envoyer");
        assertThat(arrived("Convocation : " + title, 3))
                .allSatisfy(mail -> assertThat(mail.text()).contains("Ceux de celle-ci"));

        browser.driver().switchTo().window(second);
        screen.type("mots", "Trop tard");
        screen.press("envoyer");
        assertThat(screen.allErrors()).contains("est parti le");
        assertThat(screen.find("#mots").getDomProperty("value")).isEqualTo("Trop tard");
        browser.driver().close();
        browser.driver().switchTo().window(first);
        arrived("Convocation : " + title, 3);
    }

    /** The meeting is held, who was there is noted, and something is said of each point. */
    private void written() {
        screen.step(meeting);
        screen.step(meeting);
        browser.open(meeting + "/presences");
        screen.mark(USUAL, "PRESENT");
        screen.press("enregistrer");
        screen.press("autres-absents");
        new MinutesScreen(browser, meeting)
                .open()
                .shortcut(Keys.ARROW_DOWN)
                .shortcut("f")
                .type("La secrétaire générale ouvre la réunion.")
                .save();
    }

    @Test
    void the_pages_of_a_sending_keep_the_rules_of_accessibility() throws Exception {
        plan("17/03/2033");
        SoftAssertions softly = new SoftAssertions();
        look("/envoi?quoi=convocation", softly);
        look("/envoi?quoi=convocation&membre=" + option(POSTED), softly);
        look("/envoi?quoi=releve", softly);
        browser.open(meeting + "/envoi?quoi=convocation");
        screen.type("objet", "long".repeat(50));
        screen.press("preparer");
        softly.assertThat(screen.allErrors()).contains("150");
        softly.assertThat(Screen.spaced(browser.driver().getTitle())).startsWith("Erreur : ");
        softly.assertThat(new Inspection(browser).axe()).as("A1 refused").isEmpty();
        send("convocation");
        arrived("Convocation : " + title, 3);
        bounced("texte@seul.example");
        look("/convocations", softly);
        look("/envoi?quoi=convocation", softly);
        look("/envoi?quoi=relance", softly);
        String wrong = "#convoques a[href*='/adresse?']";
        browser.open(meeting + "/convocations");
        String correction = screen.find(wrong).getDomAttribute("href");
        look(correction.substring(correction.indexOf("/adresse?")), softly);
        look("/annuler", softly);
        browser.open(meeting + "/annuler");
        screen.type("motif", "Salle fermée");
        screen.press("annuler");
        look("/annuler", softly);
        look("/envoi?quoi=annulation", softly);
        send("annulation");
        look("/envoi?quoi=annulation", softly);
        softly.assertAll();
    }

    private void send(String what) {
        browser.open(meeting + "/envoi?quoi=" + what);
        screen.press("envoyer");
    }

    /** Shows what that person would receive. */
    private void show(String person) {
        screen.choose("membre", person);
        screen.press("montrer");
    }

    private String option(String person) {
        browser.open(meeting + "/envoi?quoi=convocation");
        return screen.page().select("#membre option").stream()
                .filter(one -> one.text().startsWith(person))
                .findFirst()
                .orElseThrow()
                .val();
    }

    private String who() {
        return Screen.spaced(screen.find("#destinataires").getText());
    }

    private List<String> pieces() {
        return screen.findAll("#entetes a").stream().map(WebElement::getText).toList();
    }

    private void uncheck(String person) {
        browser.driver()
                .findElement(
                        By.xpath(
                                "//div[label[starts-with(., '"
                                        + person
                                        + "')]]/input[@name='personne']"))
                .sendKeys(Keys.SPACE);
    }

    private void answer(String person) {
        browser.open(meeting + "/convocations");
        String link =
                screen.page().select("#convoques tbody tr").stream()
                        .filter(row -> row.text().startsWith(person))
                        .findFirst()
                        .orElseThrow()
                        .select("a[href*='/comite/reponses/']")
                        .attr("href");
        browser.open(link);
        screen.choose("dite", "Présent");
        screen.press("enregistrer");
    }

    /** Within a year of today, and no first of a month, which is written otherwise. */
    private static LocalDate soon() {
        LocalDate day = LocalDate.parse(MeetingsScreen.today(), TYPED).plusDays(20);
        return day.getDayOfMonth() == 1 ? day.plusDays(1) : day;
    }

    private void signed() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "secretaire");
        browser.open(meeting + "/signature");
        screen.find("#confirme").sendKeys(Keys.SPACE);
        screen.press("signer");
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
    }

    /** The message that a server sends back is dropped on the meeting's page. */
    private void bounced(String address) throws IOException {
        Path bounce =
                Files.writeString(
                        folder.resolve("retour.eml"),
                        ("Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\n"
                                        + "Subject: Undelivered Mail Returned to Sender\n"
                                        + "Date: Mon, 10 May 2021 10:00:00 +0200\n"
                                        + "MIME-Version: 1.0\nContent-Type: multipart/report;"
                                        + " report-type=delivery-status; boundary=b\n\n--b\n"
                                        + "Content-Type: message/delivery-status\n\n"
                                        + "Reporting-MTA: dns; mx.example\n\n"
                                        + "Final-Recipient: rfc822; "
                                        + address
                                        + "\nAction: failed\nStatus: 5.1.1\n"
                                        + "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n\n"
                                        + "--b--\n")
                                .replace("\n", "\r\n"));
        browser.open(meeting + "/courriels");
        screen.attach("fichiers", bounce);
        screen.press("deposer");
    }

    private byte[] download(String css) {
        return browser.file(screen.find(css).getDomAttribute("href")).body();
    }

    /** Those about something, once as many are there; and never more. */
    private List<Outgoing> arrived(String subject, int number) {
        browser.patiently().until(d -> Outgoing.about(subject).size() >= number);
        List<Outgoing> all = Outgoing.about(subject);
        assertThat(all).extracting(Outgoing::name).hasSize(number);
        return all;
    }

    /** The same, where the subject does not name the meeting. */
    private List<Outgoing> arrived(String subject, String meetingTitle, int number) {
        browser.patiently().until(d -> naming(subject, meetingTitle).size() >= number);
        assertThat(naming(subject, meetingTitle)).extracting(Outgoing::name).hasSize(number);
        return naming(subject, meetingTitle);
    }

    private static List<Outgoing> naming(String subject, String meetingTitle) {
        return Outgoing.about(subject).stream()
                .filter(mail -> mail.text().contains(meetingTitle))
                .toList();
    }

    private List<Outgoing> sentTo(String address, String subject, int number) {
        browser.patiently()
                .until(d -> naming(subject, title).stream().filter(to(address)).count() >= number);
        List<Outgoing> all = naming(subject, title).stream().filter(to(address)).toList();
        assertThat(all).extracting(Outgoing::name).hasSize(number);
        return all;
    }

    private static java.util.function.Predicate<Outgoing> to(String address) {
        return mail -> mail.address().equals(address);
    }

    private static Outgoing of(List<Outgoing> all, String name) {
        return all.stream().filter(mail -> mail.name().equals(name)).findFirst().orElseThrow();
    }

    private static String uid(List<Outgoing> all) {
        return all.get(0)
                .calendar()
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private void look(String page, SoftAssertions softly) {
        String path = meeting + page;
        Inspection inspection = new Inspection(browser);
        browser.theme("clair");
        browser.open(path);
        softly.assertThat(inspection.axe()).as("A1 light " + path).isEmpty();
        softly.assertThat(inspection.structure()).as("A9 to A17 " + path).isEmpty();
        softly.assertThat(inspection.language()).as("A23 " + path).isEmpty();
        softly.assertThat(browser.driver().getTitle())
                .as("A16 " + path)
                .matches("\\P{Cntrl}+ – Comité des usagers – CLU");
        browser.open(path);
        List<String> expected = inspection.interactive();
        softly.assertThat(inspection.walk(false, expected.size()))
                .as("A3 " + path)
                .isEqualTo(expected);
        softly.assertThat(inspection.cutOff()).as("A6, A7 " + path).isEmpty();
        browser.width(NARROW);
        softly.assertThat(inspection.overflow()).as("A5 " + path).isNotPositive();
        softly.assertThat(inspection.sidewaysScrollers()).as("A5 " + path).isEmpty();
        softly.assertThat(inspection.axe()).as("A1 at 320 px " + path).isEmpty();
        browser.width(WIDE);
        browser.theme("sombre");
        browser.open(path);
        softly.assertThat(inspection.colours()).as("A1 dark " + path).isEmpty();
        browser.theme("clair");
    }
}

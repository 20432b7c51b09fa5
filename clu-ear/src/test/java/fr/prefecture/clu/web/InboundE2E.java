package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Letters and e-mails received, as services count them and as the quality officer reads them. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class InboundE2E {

    private static final String OURS = "titres@prefecture.example";

    @TempDir private Path folder;

    private Browser browser;
    private InboundScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = new InboundScreen(browser);
    }

    @Test
    void a_week_is_typed_with_the_keyboard_and_a_refused_row_is_kept() {
        enterAs("referent");
        screen.grid("Service du clavier", "2021-05-12");
        assertThat(screen.plain()).contains("Semaine 19 (10 mai – 16 mai 2021)");
        String post = screen.row("Service du clavier, courrier");
        String mail = screen.row("Service du clavier, courriel");

        Keyboard keyboard = new Keyboard(browser);
        keyboard.write("received-" + post, "10").type(Keys.ENTER);
        assertThat(screen.focus()).as("Enter goes down").isEqualTo("received-" + mail);
        keyboard.type("20", Keys.TAB, "18", Keys.TAB, Keys.TAB, "15");
        keyboard.write("acknowledged-" + post, "11");
        keyboard.type(Keys.ENTER, Keys.ENTER);
        assertThat(screen.focus()).as("below the last row").isEqualTo("enregistrer");
        keyboard.enter();

        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.summaryHasFocus()).isTrue();
        assertThat(screen.errors())
                .singleElement()
                .satisfies(
                        said ->
                                assertThat(Screen.spaced(said))
                                        .contains(
                                                "Service du clavier, courrier",
                                                "11 accusés dans le délai pour 10 reçus"));
        assertThat(screen.isInvalid("acknowledged-" + post)).isTrue();
        assertThat(screen.value("acknowledged-" + post)).as("kept as typed").isEqualTo("11");
        assertThat(screen.outcome(mail)).isEqualTo("enregistré");

        keyboard.write("acknowledged-" + post, "9");
        keyboard.write("answered-" + post, "6");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Enregistré : 1 ligne modifiée");
        assertThat(screen.value("answered-" + mail)).isEqualTo("15");
        assertThat(screen.value("toAnswer-" + mail)).as("not counted").isEmpty();

        browser.open("/courriers?du=2021-05-01&au=2021-05-31&service=Service+du+clavier");
        assertThat(screen.rows("services"))
                .containsExactly(
                        List.of(
                                "Service du clavier",
                                "Courriers",
                                "10",
                                "9 sur 10",
                                "90,0 %",
                                "6 sur 10",
                                "60,0 %",
                                "4"),
                        List.of(
                                "Service du clavier",
                                "Courriels et formulaires",
                                "20",
                                "18 sur 20",
                                "90,0 %",
                                "15 sur 20",
                                "75,0 %",
                                "5"));
        assertThat(screen.rows("mois").get(0)).startsWith("mai 2021", "30", "27 sur 30");
        assertThat(screen.plain())
                .containsPattern("Calcul\\s+21 dans le délai sur 30")
                .contains("courriel : 5 jours ouvrés", "À valider")
                .doesNotContain("au moins");
        HttpResponse<String> export =
                get(screen.find("a[href*='semaines.csv']").getDomAttribute("href"));
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .contains("courriers-2021-05-01_2021-05-31.csv");
        assertThat(export.body().lines().skip(2))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("Service du clavier;2021-W19;"));
    }

    @Test
    void a_week_to_come_is_refused_and_what_was_typed_stays() {
        enterAs("referent");
        screen.grid("Service du clavier", "2098-05-05");
        String post = screen.row("Service du clavier, courrier");
        new Keyboard(browser).write("received-" + post, "6");
        screen.press("enregistrer");
        assertThat(Screen.spaced(screen.errors().get(0)))
                .contains("La semaine du 5 mai 2098 est à venir");
        assertThat(screen.value("received-" + post)).isEqualTo("6");
    }

    @Test
    void a_folder_of_e_mails_is_counted_shown_and_kept_as_numbers() throws Exception {
        enterAs("referent");
        screen.grid("Service du dossier", "2021-05-03");
        enterAs("agent");
        List<Path> files = mails();
        screen.read("Service du dossier", OURS, files);

        assertThat(screen.plain())
                .contains(
                        "5 courriels reçus ; 5 réponses de votre part ; 1 envoi sans lien avec"
                                + " eux, non compté ; 1 message automatique ou retour, non compté ;"
                                + " 1 fichier en double, compté une fois.");
        assertThat(screen.rows("nombres-comptes"))
                .containsExactly(
                        List.of(
                                "Semaine 17 (26 avril – 2 mai 2021)",
                                "1",
                                "1",
                                "0",
                                "1",
                                "0",
                                "Rien : semaine nouvelle"),
                        List.of(
                                "Semaine 18 (3 mai – 9 mai 2021)",
                                "4",
                                "2",
                                "0",
                                "1",
                                "0",
                                "Rien : semaine nouvelle"));
        assertThat(screen.rows("refuses"))
                .extracting(row -> row.get(0))
                .containsExactly("notes.eml", "sans-date.eml");
        SoftAssertions softly = new SoftAssertions();
        look(softly, "preview");
        softly.assertAll();

        screen.press("enregistrer");
        assertThat(screen.news())
                .contains("« Service du dossier » : 2 semaines", "n’ont pas été gardés");
        assertThat(screen.rows("services"))
                .containsExactly(
                        List.of(
                                "Service du dossier",
                                "Courriels et formulaires",
                                "5",
                                "3 sur 5",
                                "60,0 %",
                                "2 sur 5",
                                "40,0 %",
                                "3"));

        assertThat(found("m.lenoir@ailleurs", "AM0PR01@", "Duplicata du lavoir"))
                .as("what the e-mails say is nowhere on the disk")
                .isEmpty();
        assertThat(found("Service du dossier")).as("where that is looked for").isNotEmpty();

        screen.read("Service du dossier", "prefecture.example", files);
        assertThat(screen.rows("nombres-comptes"))
                .allSatisfy(row -> assertThat(row.get(6)).isEqualTo("Les mêmes nombres"));
        screen.read("Service du dossier", OURS, files.subList(0, 2));
        assertThat(screen.rows("nombres-comptes").get(0).get(6))
                .isEqualTo("Sera remplacé : 4 reçus, accusés 2, répondus 1");
        screen.read("Service du dossier", OURS, List.of(young()));
        assertThat(screen.rows("nombres-comptes").get(0).subList(1, 6))
                .as("it still has time")
                .containsExactly("1", "0", "1", "0", "1");
    }

    @Test
    void what_cannot_be_counted_is_said_at_its_field() throws Exception {
        enterAs("referent");
        screen.grid("Service du dossier", "2021-05-03");
        screen.read("Service du dossier", "préfecture", mails());
        assertThat(screen.isInvalid("adresses")).isTrue();
        assertThat(screen.value("adresses")).isEqualTo("préfecture");
        assertThat(Screen.spaced(screen.errors().get(0)))
                .contains("« préfecture » n’est ni une adresse ni un domaine");
        screen.read(
                "Service du dossier", "prefecture.example", List.of(file("1.eml", "Bonjour\n")));
        assertThat(screen.rows("refuses")).hasSize(1);
        assertThat(screen.isInvalid("fichiers")).isTrue();
    }

    @Test
    @Plain
    void an_agent_imports_weeks_and_undoes_it() {
        enterAs("referent");
        screen.grid("Service de l’import", "2021-05-03");
        enterAs("site");
        browser.open("/courriers/imports/nouveau");
        ImportsScreen wizard = new ImportsScreen(browser);
        wizard.send(
                ImportsScreen.file(
                        "courriers.csv",
                        "Service;Semaine;Canal;Reçus;Accusés dans le délai;Répondus dans le délai\n"
                                + "service de l’import;2021-W18;courriel;20;18;12\n"
                                + "service de l’import;2021-W54;courriel;20;18;12\n"
                                + "Ailleurs;2021-W18;courriel;20;18;12\n"
                                + "service de l’import;2021-W18;courrier;20;21;12\n"));
        assertThat(wizard.summary()).isEqualTo("1 ligne valide, 3 en erreur, 0 doublon");
        assertThat(screen.plain())
                .contains(
                        "« 2021-W54 » n’est pas une semaine",
                        "Le service « Ailleurs » n’est pas connu",
                        "21 accusés dans le délai pour 20 reçus");
        wizard.press("confirmer");
        assertThat(screen.plain()).contains("1 ligne importée");
    }

    @Test
    void a_time_limit_is_added_from_a_day_on_by_the_quality_officer_alone() {
        enterAs("referent");
        browser.open(InboundScreen.LIMITS);
        int before = screen.rows("delais").size();
        Keyboard keyboard = new Keyboard(browser);
        keyboard.choose("mesure", "Réponse").choose("canal", "Courriers");
        keyboard.write("jours", "12").choose("sorte", "jours ouvrés");
        keyboard.write("des", "1/1/2090").write("source", "Note d’essai");
        screen.press("fixer");
        assertThat(screen.news()).contains("Il vaut à partir du 1er janvier 2090");
        assertThat(screen.rows("delais")).hasSize(before + 1);
        assertThat(screen.rows("delais").stream().map(row -> String.join(" ", row)))
                .anyMatch(row -> row.contains("12 jours ouvrés 01/01/2090"))
                .anyMatch(row -> row.contains("15 jours ouvrés 01/01/2000 31/12/2089"));
        keyboard.write("jours", "0").write("des", "2/1/2090").write("source", "Note d’essai");
        screen.press("fixer");
        assertThat(screen.isInvalid("jours")).isTrue();
        enterAs("secretaire");
        browser.open(InboundScreen.LIMITS);
        assertThat(screen.findAll("form#nouveau-delai")).isEmpty();
        assertThat(screen.rows("delais")).hasSize(before + 1);
    }

    @Test
    @Plain
    void who_may_only_answer_and_count_letters_sees_no_other_entry_of_the_committee_s_menu() {
        enterAs("standard");
        browser.open(InboundScreen.FIGURES);
        assertThat(screen.menu("Comité des usagers"))
                .containsExactly("Répondre avec un modèle", "Courriers reçus");
        enterAs("referent");
        browser.open(InboundScreen.FIGURES);
        assertThat(screen.menu("Comité des usagers"))
                .contains("Courriers reçus", "Réunions")
                .hasSizeGreaterThan(4);
        enterAs("secretaire");
        browser.open(InboundScreen.FIGURES);
        assertThat(screen.findAll("a[href*='/courriers/saisie']")).isEmpty();
    }

    @Test
    void a_period_without_a_count_says_so_and_a_refused_grid_keeps_the_rules() {
        enterAs("referent");
        browser.open("/courriers?du=2000-01-01&au=2000-02-01");
        assertThat(screen.plain()).contains("Aucun courrier n’est compté");
        screen.grid("Service du clavier", "2020-02-05");
        String post = screen.row("Service du clavier, courrier");
        new Keyboard(browser).write("received-" + post, "N/C");
        screen.press("enregistrer");
        assertThat(screen.summaryHasFocus()).isTrue();
        SoftAssertions softly = new SoftAssertions();
        look(softly, "refused");
        softly.assertAll();
    }

    /** The server's files, those of the database and the log among them, that hold one of these. */
    private static List<Path> found(String... words) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path place : List.of(Clu.home(), Clu.server())) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    if (Stream.of(words).anyMatch(text::contains)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private void look(SoftAssertions softly, String when) {
        Inspection inspection = new Inspection(browser);
        softly.assertThat(inspection.axe()).as("A1 " + when).isEmpty();
        softly.assertThat(inspection.structure()).as("A9 to A17 " + when).isEmpty();
        softly.assertThat(inspection.language()).as("A23 " + when).isEmpty();
        softly.assertThat(inspection.wordlessStates()).as("A8 " + when).isEmpty();
        browser.width(320);
        softly.assertThat(inspection.overflow()).as("A5 " + when).isNotPositive();
        softly.assertThat(inspection.sidewaysScrollers()).as("A5 " + when).isEmpty();
        browser.width(1280);
    }

    /** Twelve files, as several programmes write them; everybody in them is invented. */
    private List<Path> mails() throws IOException {
        List<Path> files = new ArrayList<>();
        // Outlook, on Monday 3 May at noon; a machine acknowledges, an agent answers on the 7th.
        files.add(
                file(
                        "outlook.eml",
                        """
                        Received: from mail.ailleurs.example by mx.prefecture.example; Mon, 3 May 2021 12:00:03 +0200
                        From: =?iso-8859-1?Q?Dupr=E9_H=E9l=E8ne?= <Helene.Dupre@Ailleurs.example>
                        To: "titres@prefecture.example" <titres@prefecture.example>
                        Subject: =?iso-8859-1?Q?Titre_de_s=E9jour?=
                        Thread-Topic: x
                        Date: Mon, 3 May 2021 10:00:00 +0000
                        Message-ID: <AM0PR01@AM0PR01.eurprd01.prod.outlook.com>
                        MIME-Version: 1.0
                        Content-Type: multipart/alternative; boundary="_000_x"

                        --_000_x
                        Content-Type: text/plain; charset="iso-8859-1"

                        Bonjour,
                        --_000_x--
                        """));
        files.add(
                reply(
                        "accuse.eml",
                        "Mon, 3 May 2021 12:00:05 +0200",
                        "In-Reply-To: <AM0PR01@AM0PR01.eurprd01.prod.outlook.com>\n"
                                + "Auto-Submitted: auto-replied\n"));
        files.add(
                reply(
                        "reponse.eml",
                        "Fri, 7 May 2021 16:00:00 +0200",
                        "References: <x@y.example>\n <AM0PR01@AM0PR01.eurprd01.prod.outlook.com>\n"));
        // Thunderbird, on Tuesday 4 May; acknowledged by a person after two weeks only.
        files.add(
                file(
                        "thunderbird.eml",
                        """
                        Message-ID: <5f1e@ailleurs.example>
                        Date: Tue, 4 May 2021 18:03:10 +0200
                        MIME-Version: 1.0
                        User-Agent: Mozilla Thunderbird
                        Subject: Duplicata du lavoir
                        To: titres@prefecture.example
                        From: Marc Lenoir <m.lenoir@ailleurs.example>
                        Content-Type: text/plain; charset=UTF-8; format=flowed

                        Bonjour
                        """));
        files.add(
                reply(
                        "tard.eml",
                        "Tue, 18 May 2021 09:00:00 +0200",
                        "In-Reply-To: <5f1e@ailleurs.example>\n"));
        // Apple Mail, on Wednesday 5 May: nobody replied.
        files.add(
                file(
                        "apple.eml",
                        """
                        From: =?utf-8?B?w4lsaXNlIE1hcnRpbg==?= <elise.martin@ailleurs.example>
                        Content-Type: text/plain; charset=utf-8
                        Mime-Version: 1.0 (Mac OS X Mail 14.0)
                        Subject: =?utf-8?Q?Pi=C3=A8ce?=
                        Message-Id: <8E2C@ailleurs.example>
                        Date: Wed, 5 May 2021 10:00:00 +0200
                        To: titres@prefecture.example

                        Bonjour
                        """));
        // Gmail, on Sunday evening in Canada, which is Monday 3 May in Paris; acknowledged.
        files.add(
                file(
                        "gmail.eml",
                        """
                        MIME-Version: 1.0
                        Date: Sun, 2 May 2021 19:30:00 -0400
                        Message-ID: <CAF=x+y@mail.gmail.example>
                        Subject: rdv
                        From: Lou Vert <lou.vert@ailleurs.example>
                        To: titres@prefecture.example
                        Content-Type: text/plain; charset="UTF-8"

                        Bonjour
                        """));
        files.add(
                reply(
                        "accuse-gmail.eml",
                        "Mon, 10 May 2021 23:50:00 +0200",
                        "In-Reply-To: <CAF=x+y@mail.gmail.example>\nPrecedence: auto_reply\n"));
        // The form of the website, on Sunday 2 May; answered over 1 May's week-end.
        files.add(
                file(
                        "formulaire.eml",
                        "From: formulaire@site.example\nReply-To: usager@ailleurs.example\n"
                                + "Date: Sun, 02 May 2021 08:00:00 +0200\n"
                                + "Message-ID: <form-12@site.example>\nSubject: Contact\n\nBonjour\n"));
        files.add(
                reply(
                        "reponse-formulaire.eml",
                        "Thu, 6 May 2021 09:00:00 +0200",
                        "In-Reply-To: <form-12@site.example>\n"));
        files.add(reply("envoi.eml", "Thu, 6 May 2021 09:00:00 +0200", "Subject: Note interne\n"));
        files.add(
                file(
                        "absence.eml",
                        "From: absent@ailleurs.example\nDate: Thu, 6 May 2021 09:00:00 +0200\n"
                                + "Message-ID: <abs@ailleurs.example>\nAuto-Submitted: auto-replied\n"
                                + "Subject: Absence\n\nAbsent\n"));
        files.add(Files.copy(files.get(0), folder.resolve("copie.eml")));
        files.add(file("notes.eml", "Bonjour, ceci est une note.\n"));
        files.add(file("sans-date.eml", "From: a@b.example\nMessage-ID: <1@b.example>\n\nx\n"));
        return files;
    }

    /** Received now: its time has hardly begun. */
    private Path young() throws IOException {
        return file(
                "jeune.eml",
                "From: a@ailleurs.example\nDate: "
                        + OffsetDateTime.now(ZoneOffset.UTC)
                                .format(DateTimeFormatter.RFC_1123_DATE_TIME)
                        + "\nMessage-ID: <jeune@ailleurs.example>\n\nBonjour\n");
    }

    private Path reply(String name, String date, String more) throws IOException {
        return file(
                name,
                "From: Bureau des titres <"
                        + OURS
                        + ">\nDate: "
                        + date
                        + "\nMessage-ID: <"
                        + name
                        + "@prefecture.example>\n"
                        + more
                        + "\nBonjour\n");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(
                folder.resolve(name), content.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String address) {
        return Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(Rest.address(address))
                                .header("Cookie", browser.cookieHeader()));
    }
}

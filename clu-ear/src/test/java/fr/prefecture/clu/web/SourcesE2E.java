package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sources of the switchboard, and an administrator who says where they stand. */
class SourcesE2E extends AtRest {

    private static final String PARIS = "France métropolitaine (Europe/Paris)";
    private static final String REUNION = "La Réunion (Indian/Reunion)";

    /** 2021-10-18 at 19:30 UTC: 21:30 in Paris, 23:30 in Saint-Denis. */
    private static final long EVENING = 1_634_585_400L;

    private static final int HOUR = 3600;

    @Test
    @Plain(false)
    @Tag("TEL-21")
    void a_source_that_changes_its_zone_has_the_figures_of_one_that_always_had_it() {
        deliver("deplace");
        String inParis = figures("deplace");
        SourceScreen screen = SourceScreen.of(browser, "deplace");
        String page = browser.path();
        assertThat(page).matches("/telephone/sources/\\d+");
        assertThat(screen.heading()).isEqualTo("Source « deplace »");
        assertThat(screen.title()).endsWith(" – Sources du standard – CLU");
        assertThat(screen.fact("Format")).isEqualTo("Journal Asterisk (queue_log)");
        assertThat(screen.fact("Dossier de dépôt")).endsWith("switchboard/deplace");
        assertThat(screen.fact("Premier jour couvert")).isEqualTo("18/10/2021");
        assertThat(screen.fact("Dernier jour couvert")).isEqualTo("19/10/2021");
        assertThat(screen.fact("Dernier fichier")).isEqualTo("second");
        assertThat(screen.text()).contains("2 jours ont des chiffres");
        assertThat(screen.chosen()).isEqualTo(PARIS);
        assertThat(screen.zones()).hasSize(10).contains(REUNION);
        assertKeepsTheRules();

        screen.choose(REUNION);

        assertThat(browser.path()).isEqualTo(page);
        assertThat(screen.announced()).contains("Le fuseau choisi est enregistré");
        assertThat(screen.text()).contains("recompte 2 jours dans le fuseau " + REUNION);
        assertThat(screen.chosen()).isEqualTo(REUNION);
        assertThat(screen.history()).hasSize(1);
        assertThat(screen.history().get(0).subList(1, 4)).containsExactly("admin", PARIS, REUNION);
        assertThat(figures("deplace")).as("until the next night").isEqualTo(inParis);

        screen.startNight();
        NightRun.await("/api/v1" + browser.path().replace("/nuits/", "/nights/"));
        browser.open(page);
        assertThat(screen.fact("Fuseau horaire")).isEqualTo(REUNION);
        assertThat(screen.fact("Premier jour couvert")).isEqualTo("18/10/2021");

        Inbox.drop("toujours", "vide", "");
        NightRun.run();
        SourceScreen.of(browser, "toujours").choose(REUNION);
        NightRun.run();
        deliver("toujours");

        String inReunion = figures("deplace");
        assertThat(inReunion).isEqualTo(figures("toujours"));
        assertThat(inReunion).isNotEqualTo(inParis).contains("+04:00");

        SourceScreen.of(browser, "deplace").choose(PARIS);
        NightRun.run();
        assertThat(figures("deplace")).as("and back").isEqualTo(inParis);
    }

    @Test
    @Tag("TEL-21")
    void a_new_file_of_the_source_is_counted_in_the_new_zone_in_the_same_night() {
        Inbox.drop("suite", "premier", visits(1, EVENING));
        NightRun.run();
        SourceScreen.of(browser, "suite").choose(REUNION);
        Inbox.drop("suite", "second", visits(2, EVENING + HOUR));

        NightRun.run();

        assertThat(Rest.as("lecture").array(days("suite")).toString())
                .contains("\"2021-10-18\"", "\"2021-10-19\"");
    }

    @Test
    @Tag("TEL-21")
    void a_source_keeps_its_zone_when_a_masked_copy_is_gone() throws IOException {
        deliver("sanscopie");
        String inParis = figures("sanscopie");
        Path archive = Clu.home().resolve("archive/switchboard/sanscopie");
        try (Stream<Path> copies = Files.list(archive)) {
            for (Path copy : copies.toList()) {
                Files.delete(copy);
            }
        }
        SourceScreen.of(browser, "sanscopie").choose(REUNION);

        NightRun.run();

        SourceScreen screen = SourceScreen.of(browser, "sanscopie");
        assertThat(screen.text())
                .contains("Le fuseau n’a pas changé.", "La copie masquée du fichier « premier »");
        assertThat(screen.fact("Fuseau horaire")).isEqualTo(PARIS);
        assertThat(screen.history().get(0).subList(1, 4))
                .containsExactly("traitement de nuit", REUNION, PARIS);
        assertThat(figures("sanscopie")).isEqualTo(inParis);
    }

    @Test
    @Tag("TEL-21")
    void a_source_of_which_a_file_waits_keeps_its_zone_until_somebody_has_decided() {
        Inbox.drop("attente", "premier", visits(1, EVENING));
        Inbox.drop("attente", "abime", "une\ndeux\n" + visits(2, EVENING + 2 * HOUR));
        NightRun.run();
        SourceScreen.of(browser, "attente").choose(REUNION);
        NightRun.run();
        assertThat(SourceScreen.of(browser, "attente").fact("Fuseau horaire")).isEqualTo(PARIS);

        FileScreen.ofHeld(browser, "attente").decide("Maintenance.", "publier");
        NightRun.run();
        NightRun.run();

        assertThat(SourceScreen.of(browser, "attente").fact("Fuseau horaire")).isEqualTo(REUNION);
    }

    @Test
    void who_only_reads_sees_the_sources_and_cannot_change_them_by_any_way() {
        for (String login : List.of("standard", "referent", "secretaire")) {
            browser = Browser.fresh();
            SignInScreen.enterAs(browser, login);
            SourceScreen screen = SourceScreen.of(browser, "demonstration");
            assertThat(screen.mayChoose()).as(login).isFalse();
            assertThat(screen.text()).contains("Seul un administrateur change le fuseau");
            HttpResponse<String> answer =
                    Rest.asNobody()
                            .send(
                                    HttpRequest.newBuilder(Rest.address(browser.path()))
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .header("Cookie", browser.cookieHeader())
                                            .POST(
                                                    HttpRequest.BodyPublishers.ofString(
                                                            "fuseaux=fuseaux&fuseau=Indian%2FReunion"
                                                                    + "&enregistrer=x&jakarta.faces.ViewState=stateless")));
            assertThat(answer.statusCode()).as(login).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .contains("/session-expiree?");
            assertThat(SourceScreen.of(browser, "demonstration").fact("Fuseau horaire"))
                    .as(login)
                    .isNotEqualTo(REUNION);
        }
    }

    @Test
    void a_source_that_never_was_is_not_found() {
        browser.open("/telephone/sources/999999999");

        assertThat(new Screen(browser).heading()).isEqualTo("Page introuvable");
    }

    /**
     * Calls that visit on both sides of a midnight, here or there, and one that two files share.
     */
    private static void deliver(String source) {
        String shared = EVENING + 3 * HOUR + "|" + (EVENING + 3 * HOUR) + ".99|standard|";
        Inbox.drop(
                source,
                "premier",
                visits(1, EVENING - 6 * HOUR)
                        + visits(2, EVENING, EVENING + HOUR)
                        + visits(3, EVENING + 2 * HOUR, EVENING + 3 * HOUR - 60)
                        + shared
                        + "NONE|ENTERQUEUE||0199001234|1\n");
        NightRun.run();
        long end = EVENING + 3 * HOUR + 40;
        Inbox.drop(
                source,
                "second",
                end
                        + shared.substring(shared.indexOf('|'))
                        + "Local/poste|COMPLETECALLER|10|30|1\n"
                        + visits(4, EVENING + 4 * HOUR, EVENING + 5 * HOUR)
                        + (EVENING + 6 * HOUR)
                        + "|"
                        + (EVENING + 6 * HOUR)
                        + ".100|standard|NONE|ENTERQUEUE||0199001234|1\n");
        NightRun.run();
    }

    private static String figures(String source) {
        return Rest.as("lecture").array(days(source))
                + "\n"
                + Rest.as("lecture").array(days(source).replace("/days", "/halfhours"));
    }

    private static String days(String source) {
        return "/api/v1/switchboard/days?from=2021-10-17&to=2021-10-20&source=" + source;
    }

    /** One call that visits the queue at these instants, each time answered. */
    private static String visits(int sequence, long... instants) {
        StringBuilder log = new StringBuilder();
        String call = "|" + instants[0] + "." + sequence + "|standard|";
        for (long at : instants) {
            log.append(at).append(call).append("NONE|ENTERQUEUE||0199001234|1\n");
            log.append(at + 5).append(call).append("Local/poste|CONNECT|5|1.2|0\n");
            log.append(at + 35).append(call).append("Local/poste|COMPLETECALLER|5|30|1\n");
        }
        return log.toString();
    }
}

package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A night as an administrator starts it, follows it and reads it. */
class NightsE2E extends AtRest {

    /** What the cell of a file that was read holds: its state, and below it what it is. */
    private static final String READ_LOG = "LuJournal Asterisk (queue_log)";

    /** 2021-10-04, 09:00 in Paris. */
    private static final long MONDAY = 1_633_330_800L;

    /** So many that the page is there before they have all been read. */
    private static final int MANY = 250_000;

    /** Files of so many calls: they take longer than it takes to ask for a stop. */
    private static final int PARTS = 3;

    /** A file that names more is not read. */
    private static final int MOST_QUEUES = 2000;

    /**
     * Calls of one hour that are waiting at its end: what a commit would keep of them is too much.
     */
    private static final int DENSE = 360_000;

    @Test
    void a_night_is_started_with_the_keyboard_and_followed_to_its_end_on_the_page() {
        Inbox.drop("ecran", "journal", calls("ecran", 1, MANY) + "n’importe quoi 0199005555\n");
        NightsScreen screen = NightsScreen.open(browser);

        screen.start();

        assertThat(browser.path()).matches("/nuits/\\d+");
        assertThat(screen.state()).isEqualTo("En cours");
        assertThat(screen.said()).isEmpty();
        screen.listen();
        screen.focusTheStopButton();

        screen.awaitTheEnd();

        String read = String.format(Locale.ROOT, "%,d", MANY * 3 + 1).replace(',', '\u202f');
        assertThat(screen.isTheSamePage()).as("never loaded again").isTrue();
        assertThat(screen.heard())
                .containsExactly(
                        "Terminé avec refus. Lignes lues\u202f: " + read + ", refusées\u202f: 1.");
        assertThat(screen.state()).isEqualTo("Terminé avec refus");
        assertThat(screen.hasProgress()).isFalse();
        assertThat(screen.buttons()).isEmpty();
        assertThat(screen.focused()).startsWith("Le traitement est terminé");
        assertThat(screen.fact("Déclenchement")).isEqualTo("À la demande, par admin");
        assertThat(screen.fact("Durée")).isNotEqualTo("–");
        assertThat(screen.fact("Fichiers lus")).isEqualTo("1");
        assertThat(screen.fact("Lignes lues")).isEqualTo(read);
        assertThat(screen.fact("Lignes refusées")).isEqualTo("1");
        assertThat(screen.files()).hasSize(1);
        assertThat(screen.files().get(0)).startsWith("journal", "ecran", READ_LOG);
        assertThat(screen.refused()).hasSize(1);
        List<String> line = screen.refused().get(0);
        assertThat(line.subList(0, 2)).containsExactly("journal", read);
        assertThat(line.get(2)).contains("***").doesNotContain("0199005555");
        assertThat(line.get(3)).startsWith("Il manque des champs");
        assertThat(new Inspection(browser).axe()).as("A1 once it has changed").isEmpty();
        assertThat(new Inspection(browser).structure()).as("A9 to A17 likewise").isEmpty();

        browser.open(browser.path());
        assertThat(screen.title()).endsWith(" – Traitements de nuit – CLU");
        assertThat(screen.state()).isEqualTo("Terminé avec refus");
        assertThat(screen.fact("Lignes lues")).isEqualTo(read);
        List<String> refused = export(screen.export("lignes-refusees"));
        assertThat(refused).hasSize(2);
        assertThat(refused.get(1)).startsWith("journal;").doesNotContain("0199005555");
        List<String> files = export(screen.export("fichiers"));
        assertThat(files).hasSize(2);
        assertThat(files.get(1)).startsWith("journal;ecran;").contains(";Lu;" + (MANY * 3 + 1));
    }

    @Test
    void the_list_of_the_nights_follows_the_one_that_runs() {
        Inbox.drop("liste", "journal", calls("liste", 1, MANY));
        String night = NightRun.start().replaceFirst(".*/", "/nuits/");
        NightsScreen screen = NightsScreen.open(browser);
        assertThat(screen.nights().get(0)).contains("En cours");
        screen.listen();
        screen.focusTheStopButton();

        screen.awaitTheEnd();

        assertThat(screen.isTheSamePage()).as("never loaded again").isTrue();
        assertThat(screen.heard()).hasSize(1);
        assertThat(screen.heard().get(0)).startsWith("Terminé. Lignes lues");
        assertThat(screen.nights().get(0)).contains("Terminé");
        assertThat(screen.buttons()).containsExactly("Voir le détail de cette nuit");
        assertThat(screen.focused()).isEqualTo("Voir le détail de cette nuit");
        screen.followFirst("Voir le détail de cette nuit");
        assertThat(browser.path()).isEqualTo(night);
        assertThat(screen.state()).isEqualTo("Terminé");
    }

    @Test
    void somebody_who_reads_slowly_stops_the_page_from_changing() {
        Inbox.drop("lent", "journal", calls("lent", 1, MANY));
        String night = NightRun.start();
        NightsScreen screen = NightsScreen.open(browser);

        screen.followFirst("Arrêter l’actualisation automatique");

        assertThat(browser.path()).isEqualTo("/nuits?suivi=non");
        screen.listen();
        NightRun.await(night);
        assertThat(screen.heard()).isEmpty();
        assertThat(screen.isPolling()).isFalse();
    }

    @Test
    @Plain
    void a_held_file_is_told_in_the_list_with_the_way_to_it() {
        Inbox.drop("retenu", "premier", calls("retenu", 1, 1) + calls("retenu", 5, 5));
        NightRun.run();
        Inbox.drop("retenu", "second", calls("retenu", 2, 2) + calls("retenu", 6, 6));
        NightRun.run();

        NightsScreen screen = NightsScreen.open(browser);

        assertThat(screen.nights().get(0)).anyMatch("Terminé 1 fichier à examiner"::equals);
        assertThat(screen.nights().get(1)).anyMatch("Terminé"::equals);
        assertThat(export(screen.export("nuits")).get(1))
                .contains("Terminé, 1\u00a0fichier à examiner");
        screen.followFirst("1 fichier à examiner");
        assertThat(browser.path()).matches("/nuits/\\d+");
        assertThat(screen.state()).isEqualTo("Terminé, 1 fichier à examiner");
        assertThat(screen.files().get(0).get(2))
                .startsWith("En attente de décision")
                .contains("premier", "second");
    }

    @Test
    @Plain
    void a_night_that_could_not_read_a_file_tells_so_in_the_list() {
        Inbox.drop("photos", "photo.log", "\u0001\u0002\u0003\u0004 rien d’un journal");
        NightRun.run();

        NightsScreen screen = NightsScreen.open(browser);

        assertThat(screen.nights().get(0)).anyMatch("Terminé 1 fichier à part"::equals);
    }

    @Test
    @Plain
    void a_log_denser_than_the_whole_country_s_is_not_counted_and_its_sentence_says_so() {
        Inbox.drop("dense", "journal", waiting("dense", DENSE));
        Inbox.drop("clairseme", "journal", calls("clairseme", 1, 3));

        String night = NightRun.start();

        assertThat(NightRun.await(night).getString("state")).isEqualTo("DONE");
        browser.open(night.replaceFirst(".*/", "/nuits/"));
        NightsScreen screen = new NightsScreen(browser);
        assertThat(screen.state()).isEqualTo("Terminé, 1 fichier à part");
        assertThat(screen.files())
                .extracting(file -> file.get(1))
                .containsExactlyInAnyOrder("dense", "clairseme");
        for (List<String> file : screen.files()) {
            if (file.get(1).equals("dense")) {
                assertThat(file.get(2))
                        .startsWith("À part")
                        .contains("réunit plus d’appels par jour que tous les standards du pays");
            } else {
                assertThat(file.get(2)).isEqualTo(READ_LOG);
            }
        }
        assertThat(Inbox.names("dense")).containsExactly("journal");
    }

    @Test
    @Plain
    void a_night_that_finds_nothing_says_what_to_do() {
        String night = NightRun.start();
        NightRun.await(night);

        browser.open(night.replaceFirst(".*/", "/nuits/"));

        NightsScreen screen = new NightsScreen(browser);
        assertThat(screen.text())
                .contains("Aucun fichier cette nuit-là", "Lancez ensuite la nuit du standard");
        assertThat(screen.fact("Fichiers lus")).isEqualTo("0");
    }

    @Test
    @Tag("NIT-28")
    void the_quality_officer_starts_a_night_and_has_no_button_to_take_one_up() {
        SignInScreen.enterAs(Browser.fresh(), "referent");
        NightsScreen screen = NightsScreen.open(browser);
        assertThat(screen.heading()).isEqualTo("Traitements de nuit");
        assertThat(screen.mayStart()).isTrue();

        screen.start();

        assertThat(browser.path()).matches("/nuits/\\d+");
        assertThat(screen.page().select("main form").eachAttr("id"))
                .doesNotContain("arret-nuit", "reprise");
    }

    @Test
    @Tag("NIT-17")
    @Tag("NIT-19")
    @Tag("NIT-21")
    void a_running_night_is_stopped_and_taken_up_again_with_the_keyboard_and_counts_once() {
        for (int part = 0; part < PARTS; part++) {
            Inbox.drop(
                    "arret", "journal-" + part, calls("arret", part * MANY + 1, (part + 1) * MANY));
        }
        NightsScreen screen = NightsScreen.open(browser);
        screen.start();
        String stopped = browser.path();
        Keyboard keyboard = new Keyboard(browser);

        keyboard.reach("#arret summary").press(Keys.ENTER);
        keyboard.reach("#arreter").enter();

        assertThat(browser.path()).isEqualTo(stopped);
        assertThat(screen.text()).contains("Arrêt demandé par admin");
        assertThat(
                        NightRun.await("/api/v1" + stopped.replace("/nuits/", "/nights/"))
                                .getString("state"))
                .isEqualTo("STOPPED");
        browser.open(stopped);
        assertThat(screen.state()).isEqualTo("Arrêté");
        assertThat(screen.text()).contains("à la demande de admin");

        keyboard.reach("#reprendre").enter();

        assertThat(browser.path()).matches("/nuits/\\d+").isNotEqualTo(stopped);
        assertThat(
                        NightRun.await("/api/v1" + browser.path().replace("/nuits/", "/nights/"))
                                .getString("state"))
                .isEqualTo("DONE");
        long entered =
                Rest.as("lecture")
                        .array(
                                "/api/v1/switchboard/days?from=2021-10-04&to=2021-10-31"
                                        + "&source=arret")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .mapToLong(day -> day.getInt("entered"))
                        .sum();
        assertThat(entered).isEqualTo((long) PARTS * MANY);
        browser.open(stopped);
        assertThat(screen.mayRestart()).as("another has followed").isFalse();

        browser.open("/nuits?traitement=standard&etat=arrete");
        assertThat(screen.nights())
                .isNotEmpty()
                .allSatisfy(night -> assertThat(night.get(3)).isEqualTo("Arrêté"));
        assertThat(screen.text()).contains("Ce que veut dire chaque état");
        browser.open("/nuits?etat=inconnu");
        assertThat(screen.errors()).hasSize(1);
    }

    @Test
    @Tag("NIT-20")
    void a_file_that_failed_is_read_again_alone_from_its_page() {
        StringBuilder queues = new StringBuilder();
        for (int queue = 0; queue <= MOST_QUEUES; queue++) {
            queues.append(calls("file" + queue, queue + 1, queue + 1));
        }
        Inbox.drop("relu", "beaucoup", queues.toString());
        String night = NightRun.start();
        NightRun.await(night);
        Inbox.drop("relu-autre", "intact", calls("relu-autre", 1, 1));
        browser.open(night.replaceFirst(".*/", "/nuits/"));
        NightsScreen screen = new NightsScreen(browser);
        screen.followFirst("Examiner le fichier");
        assertThat(screen.text()).contains("ce qui n’est pas vraisemblable");
        Keyboard keyboard = new Keyboard(browser);

        keyboard.reach("#relire").enter();

        assertThat(browser.path()).matches("/nuits/\\d+");
        NightRun.await("/api/v1" + browser.path().replace("/nuits/", "/nights/"));
        browser.open(browser.path());
        assertThat(screen.text()).contains("Cette nuit ne regarde qu’un fichier");
        assertThat(screen.files()).hasSize(1);
        assertThat(screen.files().get(0).get(2)).startsWith("À part");
        assertThat(Inbox.names("relu-autre")).as("left alone").containsExactly("intact");
        NightRun.run();
        assertThat(Inbox.names("relu-autre")).isEmpty();
    }

    @Test
    @Plain
    void a_night_that_never_was_is_not_found() {
        browser.open("/nuits/999999999");

        assertThat(new Screen(browser).heading()).isEqualTo("Page introuvable");
    }

    private List<String> export(String path) {
        HttpResponse<String> file =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(Rest.address(path))
                                        .header("Cookie", browser.cookieHeader())
                                        .GET());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"nuit");
        return Arrays.asList(file.body().split("\r\n"));
    }

    /** Calls that come within one hour and that nobody answers. */
    private static String waiting(String queue, int number) {
        StringBuilder log = new StringBuilder();
        for (int call = 0; call < number; call++) {
            long at = MONDAY + call * 3600L / number;
            log.append(at).append('|').append(at).append('.').append(call).append('|');
            log.append(queue).append("|NONE|ENTERQUEUE||0199001234|1\n");
        }
        return log.toString();
    }

    /** Calls, one a second, each answered and over within it. */
    private static String calls(String queue, int first, int last) {
        StringBuilder log = new StringBuilder();
        for (int number = first; number <= last; number++) {
            long at = MONDAY + number;
            String call = at + "." + number + "|" + queue + "|";
            log.append(at).append('|').append(call).append("NONE|ENTERQUEUE||0199001234|1\n");
            log.append(at).append('|').append(call).append("Local/poste|CONNECT|0|1.2|0\n");
            log.append(at).append('|').append(call).append("Local/poste|COMPLETECALLER|0|0|1\n");
        }
        return log.toString();
    }
}

package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file that is held, and the administrator who decides about it. */
class ChoiceE2E extends AtRest {

    /** 2021-10-11, 09:00 in Paris. */
    private static final long MONDAY = 1_633_935_600L;

    @Test
    @Tag("NIT-12")
    void of_two_files_that_tell_of_the_same_time_the_administrator_chooses_and_turns_the_choice() {
        Inbox.drop("choix", "matin", calls("choix", 0, 10, 20, 30));
        NightRun.run();
        Inbox.drop("choix", "matin-corrige", calls("choix", 1, 12, 22, 25, 29));
        NightRun.run();
        assertThat(entered("choix")).isEqualTo(4);
        browser.open("/");
        assertThat(new Screen(browser).text())
                .contains("Le fichier « matin-corrige » de la source « choix »");

        FileScreen screen = FileScreen.ofHeld(browser, "choix");

        String page = browser.path();
        assertThat(page).matches("/nuits/fichiers/\\d+");
        assertThat(screen.heading()).isEqualTo("Fichier « matin-corrige »");
        assertThat(screen.title()).endsWith(" – Traitements de nuit – CLU");
        assertThat(screen.state()).isEqualTo("En attente de décision");
        assertThat(screen.text())
                .contains("que raconte aussi 1 autre fichier", "ces jours restent provisoires");
        assertThat(screen.rows("autres"))
                .extracting(
                        row -> row.get(0), row -> row.get(1), row -> row.get(4), row -> row.get(6))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "matin-corrige (ce fichier)", "En attente de décision", "15", "5"),
                        org.assertj.core.groups.Tuple.tuple("matin", "Lu", "12", "4"));
        assertThat(screen.rows("jours")).containsExactly(List.of("lun. 11/10/2021", "5", "4"));
        assertThat(screen.offered())
                .containsExactly("Retenir ce fichier", "Retenir l’autre fichier");
        assertThat(screen.mayStart()).isFalse();
        assertKeepsTheRules();

        screen.decide("", "retenir");
        assertThat(screen.title()).startsWith("Erreur");
        assertThat(screen.errors()).singleElement().asString().startsWith("Motif");
        assertThat(screen.isInvalid("motif")).isTrue();
        assertKeepsTheRules();
        screen.decide("x".repeat(501), "retenir");
        assertThat(screen.errors()).singleElement().asString().contains("501 caractères");
        assertThat(screen.value("motif")).as("input kept").hasSize(501);

        screen.decide("Relevé corrigé par l’exploitant.", "retenir");
        assertThat(browser.path()).isEqualTo(page);
        assertThat(screen.announced()).contains("Votre décision est enregistrée");
        assertThat(screen.rows("decisions")).hasSize(1);
        assertThat(screen.rows("decisions").get(0).subList(1, 4))
                .containsExactly(
                        "admin",
                        "« matin-corrige » compte, à la place de « matin »",
                        "Relevé corrigé par l’exploitant.");
        assertThat(screen.offered()).as("the opposite").containsExactly("Retenir l’autre fichier");
        assertThat(entered("choix")).as("until the next night").isEqualTo(4);
        browser.open("/");
        assertThat(new Screen(browser).text()).doesNotContain("matin-corrige");
        browser.open(page);
        assertThat(screen.announced()).as("said once").isEmpty();

        screen.startNight();
        NightRun.await("/api/v1" + browser.path().replace("/nuits/", "/nights/"));
        assertThat(entered("choix")).isEqualTo(5);
        browser.open(page);
        assertThat(screen.state()).isEqualTo("Lu");
        assertThat(screen.mayStart()).isFalse();

        screen.decide("L’exploitant s’est trompé.", "ecarter");
        assertThat(screen.rows("decisions"))
                .extracting(row -> row.get(2))
                .containsExactly("« matin » compte, à la place de « matin-corrige »");
        NightRun.run();
        assertThat(entered("choix")).isEqualTo(4);
        browser.open(page);
        assertThat(screen.state()).isEqualTo("Écarté");
        assertThat(screen.offered()).containsExactly("Retenir ce fichier");
    }

    @Test
    @Tag("NIT-11")
    void a_file_with_too_many_refused_lines_is_published_all_the_same_with_a_reason() {
        Inbox.drop(
                "lignes",
                "journal",
                calls("lignes", 0, 10)
                        + "panne 0199005555\nencore une panne\n"
                        + calls("lignes", 20));
        NightRun.run();
        FileScreen screen = FileScreen.ofHeld(browser, "lignes");
        String page = browser.path();
        assertThat(screen.text())
                .contains(
                        "2 de ses 11 lignes sont refusées, soit 18,2\u202f%", "Au-delà de 1\u202f%")
                .contains(
                        "les chiffres changent dès le prochain traitement\u202f: 3 appels entrés de plus");
        assertThat(screen.rows("lignes")).hasSize(2);
        assertThat(screen.rows("lignes").get(0).get(1))
                .contains("***")
                .doesNotContain("0199005555");
        assertThat(screen.offered()).containsExactly("Publier malgré les lignes refusées");
        assertKeepsTheRules();

        screen.decide(" ", "publier");
        assertThat(screen.errors()).singleElement().asString().contains("motif manque");

        screen.decide("Lignes de maintenance.", "publier");
        assertThat(screen.announced()).contains("malgré ses lignes refusées");
        assertThat(screen.offered()).containsExactly("Revenir sur cette décision");
        screen.decide("À vérifier d’abord.", "revenir");
        assertThat(screen.rows("decisions")).isEmpty();
        screen.decide("Lignes de maintenance, vérifié.", "publier");

        NightRun.run();
        assertThat(entered("lignes")).isEqualTo(3);
        browser.open(page);
        assertThat(screen.state()).isEqualTo("Lu");
        assertThat(screen.offered()).isEmpty();
        assertThat(screen.rows("decisions").get(0)).contains("Lignes de maintenance, vérifié.");
    }

    @Test
    void who_only_reads_sees_the_file_and_cannot_decide_by_any_way() {
        Inbox.drop("lecteur", "journal", "une\ndeux\n" + calls("lecteur", 0));
        NightRun.run();
        SignInScreen.enterAs(Browser.fresh(), "referent");

        FileScreen screen = FileScreen.ofHeld(browser, "lecteur");

        assertThat(screen.offered()).isEmpty();
        assertThat(screen.text()).contains("Seul un administrateur décide.");
        assertThat(screen.findAll("#motif")).isEmpty();
        HttpResponse<String> answer =
                Rest.asNobody()
                        .send(
                                HttpRequest.newBuilder(Rest.address(browser.path()))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .header("Cookie", browser.cookieHeader())
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        form(
                                                                Map.of(
                                                                        "decision", "decision",
                                                                        "motif", "Parce que.",
                                                                        "publier", "Publier",
                                                                        "jakarta.faces.ViewState",
                                                                                "stateless")))));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("/session-expiree?");
        browser.open(browser.path());
        assertThat(screen.rows("decisions")).isEmpty();
    }

    @Test
    @Plain
    void a_file_that_never_was_is_not_found() {
        browser.open("/nuits/fichiers/999999999");

        assertThat(new Screen(browser).heading()).isEqualTo("Page introuvable");
    }

    private static long entered(String queue) {
        return Rest.as("lecture")
                .array("/api/v1/switchboard/days?from=2021-10-11&to=2021-10-11&queue=" + queue)
                .getValuesAs(jakarta.json.JsonObject.class)
                .stream()
                .mapToLong(day -> day.getJsonNumber("entered").longValue())
                .sum();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Calls that come at these minutes, each answered and over within it. */
    private static String calls(String queue, int... minutes) {
        StringBuilder log = new StringBuilder();
        for (int minute : minutes) {
            long at = MONDAY + minute * 60L;
            String call = "|" + at + "." + minute + "|" + queue + "|";
            log.append(at).append(call).append("NONE|ENTERQUEUE||0199001234|1\n");
            log.append(at + 5).append(call).append("Local/poste|CONNECT|5|1.2|0\n");
            log.append(at + 35).append(call).append("Local/poste|COMPLETECALLER|5|30|1\n");
        }
        return log.toString();
    }
}

package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms that come from elsewhere, from before, twice, or without what their page gave them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FormsIT {

    private static final String NEW_NOTE = "/telephone/notes/nouvelle";
    private static final String NEW_EVIDENCE = "/preuves/nouvelle";
    private static final String PRESENCES = "/telephone/effectifs/presences?semaine=2016-01-04";
    private static final String COMPLAINT = "/reclamations/saisie";
    private static final Pattern TRAINING =
            Pattern.compile("name=\"retirer\"\\s+value=\"(\\d+)\"[^<]*\\D(\\d+).janvier.2016");
    private static final Pattern LED = Pattern.compile("<redirect url=\"([^\"]*)\"");
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";
    private static final Pattern KEPT =
            Pattern.compile("name=\"" + STATE + "\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE_OF_PAGE = Pattern.compile("'nonce-([^']+)'");

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void a_page_holds_a_number_and_the_server_its_state() {
        String session = SecurityIT.enter("referent");
        for (String path : List.of(NEW_NOTE, "/actions/nouvelle", "/preferences", "/telephone")) {
            String page = get(path, session).body();
            Matcher state = KEPT.matcher(page);
            while (state.find()) {
                assertThat(state.group(1)).as(path).matches("-?\\d{1,20}:-?\\d{1,20}");
            }
            assertThat(page).as("nothing serialized").doesNotContain("rO0AB", "H4sIA");
        }
    }

    @Test
    void a_form_without_a_state_or_with_one_of_elsewhere_keeps_nothing() {
        String mine = SecurityIT.enter("referent");
        String text = "Forgé " + UUID.randomUUID();
        Map<String, String> form = note(mine, text);
        Map<String, String> absent = new LinkedHashMap<>(form);
        absent.remove(STATE);

        assertThat(post(absent, mine).statusCode()).as("absent").isEqualTo(200);
        for (String state : List.of("1:1", "rO0ABXNyABFqYXZh", "stateless", "x".repeat(5000))) {
            Map<String, String> wrong = new LinkedHashMap<>(form);
            wrong.put(STATE, state);
            assertExpired(post(wrong, mine));
        }
        assertExpired(post(form, SecurityIT.enter("referent")));
        assertExpired(post(form, SecurityIT.enter("standard")));
        for (String[] origin :
                new String[][] {
                    {"Origin", "https://ailleurs.example"},
                    {"Origin", "null"},
                    {"Origin", "http://localhost.ailleurs.example"},
                    {"Sec-Fetch-Site", "cross-site"},
                    {"Sec-Fetch-Site", "same-site"}
                }) {
            assertThat(post(form, mine, origin).statusCode()).isEqualTo(403);
        }
        assertThat(notes(mine, text)).isZero();
        assertThat(post(form, mine).statusCode()).as("the form itself was right").isEqualTo(302);
        assertThat(notes(mine, text)).isEqualTo(1);
    }

    @Test
    void a_form_that_is_sent_twice_acts_once_at_once_and_later() {
        String session = SecurityIT.enter("referent");
        String text = "Deux fois " + UUID.randomUUID();
        Map<String, String> form = note(session, text);

        List<HttpResponse<String>> answers =
                IntStream.range(0, 4).parallel().mapToObj(press -> post(form, session)).toList();
        HttpResponse<String> replayed = post(form, session);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        assertThat(answers.stream().map(FormsIT::location).distinct()).hasSize(1);
        assertThat(location(replayed)).isEqualTo(location(answers.get(0)));
        assertThat(notes(session, text)).isEqualTo(1);
    }

    /** Without the mark by which the core knows an entry again. */
    @Test
    void a_form_with_a_file_that_is_sent_twice_acts_once() {
        String session = SecurityIT.enter("referent");
        String title = "Deux fois " + UUID.randomUUID();
        Map<String, String> form = evidence(session, title);

        List<HttpResponse<String>> answers =
                IntStream.range(0, 3)
                        .parallel()
                        .mapToObj(press -> sendWithFile(NEW_EVIDENCE, form, "Note", session))
                        .toList();
        HttpResponse<String> replayed = sendWithFile(NEW_EVIDENCE, form, "Note", session);
        HttpResponse<String> other = sendWithFile(NEW_EVIDENCE, form, "Autre note", session);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        assertThat(answers.stream().map(FormsIT::location).distinct())
                .containsExactly(location(replayed));
        assertThat(location(other)).isNotEmpty().isNotEqualTo(location(replayed));
        assertThat(lines("/preuves/liste.csv", session, title))
                .as("two files, two pieces")
                .isEqualTo(2);
    }

    @Test
    void a_script_that_sends_a_form_twice_acts_once_and_is_led_on_both_times() {
        String session = SecurityIT.enter("referent");
        String text = "Deux fois par un script " + UUID.randomUUID();
        Map<String, String> form = note(session, text);
        form.put("jakarta.faces.partial.ajax", "true");
        form.put("jakarta.faces.source", "ajouter");
        form.put("jakarta.faces.partial.event", "click");
        form.put("jakarta.faces.partial.execute", "@all");
        form.put("jakarta.faces.partial.render", "@none");

        HttpResponse<String> first = post(form, session, "Faces-Request", "partial/ajax");
        HttpResponse<String> replayed = post(form, session, "Faces-Request", "partial/ajax");

        String place = found(LED, first.body());
        assertThat(place).contains("/telephone/notes");
        assertThat(found(LED, replayed.body())).isEqualTo(place);
        assertThat(notes(session, text)).isEqualTo(1);
    }

    @Test
    void a_button_of_a_row_removes_the_row_that_was_shown_or_nothing() {
        String mine = SecurityIT.enter("standard");
        String theirs = SecurityIT.enter("standard");
        for (String day : List.of("04/01/2016", "05/01/2016", "06/01/2016")) {
            train(day, mine);
        }
        Map<String, String> shown = form(PRESENCES, mine);
        Map<String, String> rows = trainings(mine);

        forget(form(PRESENCES, theirs), rows.get("6"), theirs);
        String again = forget(shown, rows.get("6"), mine);

        assertThat(get(again, mine).body()).contains("Cette formation n’est plus dans la liste");
        assertThat(trainings(mine)).as("nothing else is removed").containsOnlyKeys("4", "5");
        forget(form(PRESENCES, theirs), rows.get("4"), theirs);
        assertThat(forget(shown, rows.get("5"), mine)).contains("formation=2016-01-05");
        assertThat(trainings(mine)).isEmpty();
    }

    @Test
    void another_text_in_a_form_that_was_kept_is_refused_then_kept_as_one_more() {
        String session = SecurityIT.enter("referent");
        String text = "Une heure debout " + UUID.randomUUID();
        Map<String, String> form = complaint(session, text);
        assertThat(send(COMPLAINT, form, session).statusCode()).isEqualTo(302);
        form.put("texte", text + ", puis deux.");

        HttpResponse<String> refused = send(COMPLAINT, form, session);

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("a déjà été enregistrée depuis ce formulaire")
                .contains(text + ", puis deux.");
        form.put(STATE, found(KEPT, refused.body()));
        assertThat(send(COMPLAINT, form, session).statusCode()).isEqualTo(302);
    }

    /** One database keeps it, the other one refuses it: nobody sees it in a field. */
    @Test
    void a_character_that_a_database_refuses_is_no_part_of_what_is_typed() {
        String session = SecurityIT.enter("referent");
        String text = "Nul " + UUID.randomUUID();
        assertThat(post(note(session, "\0" + text + "\0 ici"), session).statusCode())
                .isEqualTo(302);
        assertThat(get("/telephone/notes.csv", session).body())
                .contains(text + " ici")
                .doesNotContain("\0");
        HttpResponse<String> empty = send(COMPLAINT, complaint(session, "\0"), session);
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).contains("aria-invalid=\"true\"");
        assertThat(get("/recherche?q=%00guichet", session).statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_that_was_refused_may_be_sent_again() {
        String session = SecurityIT.enter("referent");
        String text = "Corrigé " + UUID.randomUUID();
        Map<String, String> form = note(session, text);
        form.put("du", "hier");

        HttpResponse<String> refused = post(form, session);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(post(form, session).statusCode()).as("refused again").isEqualTo(200);
        form.put("du", "03/05/2021");
        assertThat(post(form, session).statusCode()).isEqualTo(302);
        assertThat(notes(session, text)).isEqualTo(1);
    }

    @Test
    void two_tabs_go_on_side_by_side() {
        String session = SecurityIT.enter("referent");
        String one = "Onglet 1 " + UUID.randomUUID();
        String other = "Onglet 2 " + UUID.randomUUID();
        Map<String, String> first = note(session, one);
        Map<String, String> second = note(session, other);
        assertThat(first.get(STATE)).isNotEqualTo(second.get(STATE));

        assertThat(post(second, session).statusCode()).isEqualTo(302);
        assertThat(post(first, session).statusCode()).isEqualTo(302);

        assertThat(notes(session, one)).isEqualTo(1);
        assertThat(notes(session, other)).isEqualTo(1);
    }

    /** Whoever runs no scripts gets the page again; whoever sends another page's nonce is wrong. */
    @Test
    void a_form_without_the_nonce_of_its_page_is_no_incident() {
        String session = SecurityIT.enter("referent");
        Map<String, String> form = note(session, "");
        form.remove(NONCE);
        HttpResponse<String> again = post(form, session);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("<h1").doesNotContain("Incident technique");

        Map<String, String> foreign = note(session, "");
        foreign.put(NONCE, "autre");
        HttpResponse<String> refused = post(foreign, session);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Demande refusée").doesNotContain("Incident technique");
    }

    @Test
    void a_session_that_somebody_offers_is_never_taken() {
        for (String offered :
                List.of("choisie", "0123456789012345678901234567890123456789.localhost")) {
            String cookie = "__Host-clu-session=" + offered;
            HttpResponse<String> page = get("/connexion", cookie);
            assertThat(page.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains(offered));
            HttpResponse<String> in =
                    send(
                            "/connexion",
                            Map.of(
                                    "connexion",
                                    "connexion",
                                    "identifiant",
                                    "standard",
                                    "motdepasse",
                                    "demonstration",
                                    "entrer",
                                    "Se connecter",
                                    STATE,
                                    "stateless"),
                            cookie);
            assertThat(in.statusCode()).isEqualTo(302);
            assertThat(String.join("\n", in.headers().allValues("Set-Cookie")))
                    .contains("__Host-clu-session=")
                    .doesNotContain(offered);
            assertThat(get("/telephone", cookie).statusCode()).isEqualTo(303);
            assertThat(
                            get("/identite/entree", "__Host-clu-identite=" + offered)
                                    .headers()
                                    .allValues("Set-Cookie"))
                    .noneMatch(c -> c.contains(offered));
        }
        String known = SecurityIT.enter("standard");
        HttpResponse<String> anew =
                send(
                        "/connexion",
                        Map.of(
                                "connexion",
                                "connexion",
                                "identifiant",
                                "standard",
                                "motdepasse",
                                "demonstration",
                                "entrer",
                                "Se connecter",
                                STATE,
                                "stateless"),
                        known);
        assertThat(anew.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(known));
        assertThat(get("/telephone", known).statusCode()).as("it is over").isEqualTo(303);
    }

    /** The page takes its words from the form, not from an address that says something else. */
    @Test
    void a_field_that_is_said_twice_or_elsewhere_does_no_harm() {
        String session = SecurityIT.enter("referent");
        String text = "Répété " + UUID.randomUUID();
        Map<String, String> form = note(session, text);

        HttpResponse<String> answer =
                send(NEW_NOTE + "?texte=Ailleurs&texte=Encore&" + STATE + "=1:1", form, session);

        assertThat(answer.statusCode()).isNotEqualTo(500);
        assertThat(get("/telephone/notes.csv", session).body())
                .doesNotContain("Ailleurs")
                .doesNotContain("Encore");
        for (String path :
                List.of("/telephone?du=2021-05-01&du=%23&du=2021-05-02", "/site?mois=1&mois=x")) {
            assertThat(get(path, session).statusCode()).as(path).isEqualTo(200);
        }
    }

    /** Somebody else may have withdrawn it meanwhile. */
    @Test
    void a_choice_that_is_not_offered_is_refused_with_what_to_do() {
        String session = SecurityIT.enter("cert");
        Map<String, String> look = form("/preferences", session);
        look.put("affichage-prefere", "affichage-prefere");
        look.put("theme", "CREPUSCULE");
        look.put("enregistrer-affichage", "Enregistrer");
        Map<String, String> note = form("/cert/notes/nouvelle", session);
        note.put("note", "note");
        note.put("departement", "976");
        note.put("ajouter", "Ajouter");

        String gone = "\u202f: ce choix n’est plus proposé. Faites-en un autre dans la liste.";
        assertThat(send("/preferences", look, session).body()).contains("Thème" + gone);
        assertThat(send("/cert/notes/nouvelle", note, session).body())
                .contains("Département" + gone);

        String admin = SecurityIT.enter("admin");
        Map<String, String> account = form("/admin/comptes/nouveau", admin);
        account.put("compte", "compte");
        account.put("roles", "METEOROLOGUE");
        account.put("creer", "Créer");
        assertThat(send("/admin/comptes/nouveau", account, admin).body())
                .contains("Un des choix cochés n’est plus proposé. Vérifiez les cases");
    }

    private static void train(String day, String session) {
        Map<String, String> form = form(PRESENCES, session);
        form.put("formation", "formation");
        form.put("formation-jour", day);
        form.put("formation-nombre", "2");
        form.put("former", "Ajouter");
        assertThat(send(PRESENCES, form, session).statusCode()).as(day).isEqualTo(302);
    }

    /** By which number the page knows the trainings of January 2016, by their day. */
    private static Map<String, String> trainings(String session) {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher button = TRAINING.matcher(get(PRESENCES, session).body());
        while (button.find()) {
            rows.put(button.group(2), button.group(1));
        }
        return rows;
    }

    private static String forget(Map<String, String> page, String row, String session) {
        Map<String, String> form = new LinkedHashMap<>(page);
        form.put("formations", "formations");
        form.put("retirer", row);
        HttpResponse<String> answer = send(PRESENCES, form, session);
        assertThat(answer.statusCode()).isEqualTo(302);
        return location(answer).replaceFirst("#.*", "");
    }

    private static Map<String, String> complaint(String session, String text) {
        Map<String, String> form = form(COMPLAINT, session);
        String page = get(COMPLAINT, session).body();
        form.put("reclamation", "reclamation");
        form.put("recue-le", "03/05/2021");
        form.put("canal", "PAPER");
        form.put("nature", "COMPLAINT");
        form.put("motif", found(Pattern.compile("<option value=\"(-?\\d+)\"[^>]*>Attente"), page));
        form.put("texte", text);
        form.put("enregistrer", "Enregistrer");
        return form;
    }

    private static Map<String, String> evidence(String session, String title) {
        Map<String, String> form = form(NEW_EVIDENCE, session);
        form.put("preuve", "preuve");
        form.put("titre", title);
        form.put("nature", "FILE");
        form.put("obtenue", "03/05/2021");
        form.put("validite", "NONE");
        form.put("enregistrer", "Enregistrer");
        return form;
    }

    private static HttpResponse<String> sendWithFile(
            String path, Map<String, String> form, String content, String session) {
        StringBuilder body = new StringBuilder();
        form.forEach(
                (field, value) ->
                        body.append("--B\r\nContent-Disposition: form-data; name=\"")
                                .append(field)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        body.append("--B\r\nContent-Disposition: form-data; name=\"fichiers\";")
                .append(" filename=\"note.txt\"\r\nContent-Type: text/plain\r\n\r\n")
                .append(content)
                .append("\r\n--B--\r\n");
        return Rest.asNobody()
                .send(
                        HttpRequest.newBuilder(Rest.address(path))
                                .header("Content-Type", "multipart/form-data; boundary=B")
                                .header("Cookie", session)
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A note on the switchboard, as its page would send it. */
    private static Map<String, String> note(String session, String text) {
        Map<String, String> form = form(NEW_NOTE, session);
        form.put("note", "note");
        form.put("du", "03/05/2021");
        form.put("au", "03/05/2021");
        form.put("texte", text);
        form.put("ajouter", "Ajouter");
        return form;
    }

    /** What every form of a page sends besides what is typed. */
    private static Map<String, String> form(String path, String session) {
        HttpResponse<String> page = get(path, session);
        Map<String, String> form = new LinkedHashMap<>();
        form.put(STATE, found(KEPT, page.body()));
        form.put(
                NONCE,
                found(
                        NONCE_OF_PAGE,
                        page.headers().firstValue("Content-Security-Policy").orElseThrow()));
        return form;
    }

    private static long notes(String session, String text) {
        return lines("/telephone/notes.csv", session, text);
    }

    private static long lines(String path, String session, String text) {
        return get(path, session).body().lines().filter(line -> line.contains(text)).count();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private static void assertExpired(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).startsWith("/session-expiree");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static HttpResponse<String> post(
            Map<String, String> form, String session, String... headers) {
        return send(NEW_NOTE, form, session, headers);
    }

    private static HttpResponse<String> send(
            String path, Map<String, String> form, String session, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Rest.address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", session)
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Rest.asNobody().send(request);
    }

    private static HttpResponse<String> get(String path, String session) {
        return Rest.asNobody()
                .send(HttpRequest.newBuilder(Rest.address(path)).header("Cookie", session).GET());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(
                        field ->
                                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                                        + '='
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Rest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;

/** What a running server says of itself: checks, metrics, the page; and what is made of them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HealthIT {

    private static final Path DASHBOARD = Path.of("../docs/examples/grafana-clu.json");
    private static final Path ALERTS = Path.of("../docs/examples/alerts.yml");
    private static final Path MANUAL = Path.of("../docs/operations.md");

    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b");
    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void a_server_that_serves_is_ready_and_says_how_each_part_is() throws Exception {
        HttpResponse<String> ready = management("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        Map<String, JsonObject> checks = checks(ready.body());
        assertThat(checks)
                .containsKeys(
                        "database answers",
                        "disk has room",
                        "memory has room",
                        "inbox is open",
                        "nights take place",
                        "e-mails leave",
                        "history is sound");
        assertThat(checks.get("database answers").getJsonObject("data").getString("database"))
                .isEqualTo("SOUND");
        assertThat(checks.get("nights take place").getJsonObject("data"))
                .containsKeys("night.switchboard", "night.website", "night.cert");
        assertThat(ready.body())
                .as("nothing of where things are, and no secret")
                .doesNotContain(Clu.home().toString(), "jdbc:", "password", "demonstration");
    }

    @Test
    void a_server_lives_while_its_threads_do_not_wait_for_each_other() throws Exception {
        HttpResponse<String> live = management("/health/live");

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(checks(live.body())).containsKey("threads do not wait for each other");
    }

    @Test
    void the_page_says_the_same_as_the_checks() throws Exception {
        Map<String, JsonObject> checks = checks(management("/health/ready").body());
        String page = page("/admin/etat", SecurityIT.sessionOf("admin")).replaceAll("\\s+", " ");

        String night =
                checks.get("nights take place")
                        .getJsonObject("data")
                        .getString("night.switchboard");
        assertThat(page.contains("Nuit\u202f: Standard téléphonique\u202f: À surveiller."))
                .as("the sentence on top, of a night that is %s", night)
                .isEqualTo(night.equals("CARE"));
        Map.of(
                        "database answers", "Base de données",
                        "disk has room", "Disque",
                        "e-mails leave", "Courriels",
                        "history is sound", "Historique")
                .forEach(
                        (check, part) ->
                                assertThat(page)
                                        .containsPattern(
                                                "<th scope=\"row\">"
                                                        + part
                                                        + "</th> <td><span class=\"etat etat-"
                                                        + sign(checks.get(check))));
    }

    private static String sign(JsonObject check) {
        return check.getJsonObject("data").toString().contains("CARE") ? "alerte" : "succes";
    }

    @Test
    void every_metric_of_the_dashboard_the_alerts_and_the_manual_is_there() throws Exception {
        page("/aide", SecurityIT.sessionOf("admin"));
        Set<String> exposed = exposed();

        List<String> panels = panels();
        List<String> rules = rules();
        assertThat(panels).hasSizeGreaterThan(20);
        assertThat(rules).hasSizeGreaterThan(15);
        for (String expression : Stream.concat(panels.stream(), rules.stream()).toList()) {
            Set<String> named = named(expression);
            if (!expression.startsWith("up{")) {
                assertThat(named).as(expression).isNotEmpty();
            }
            assertThat(exposed).as(expression).containsAll(named);
        }
        String manual = Files.readString(MANUAL).replaceAll("(?s).*### Metrics|### Logs.*", "");
        Set<String> told = new TreeSet<>();
        Matcher names = Pattern.compile("`(clu_[a-z_]+)").matcher(manual);
        while (names.find()) {
            told.add(names.group(1));
        }
        assertThat(told)
                .as("the manual")
                .isEqualTo(
                        exposed.stream()
                                .filter(name -> name.startsWith("clu_"))
                                .map(name -> name.replaceFirst("_(bucket|count|sum|max)$", ""))
                                .collect(Collectors.toCollection(TreeSet::new)))
                .hasSizeGreaterThan(15);
    }

    @Test
    void each_rule_of_an_alert_says_what_is_and_what_to_do() throws IOException {
        for (Map<String, Object> rule : alerts()) {
            assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
            assertThat(rule.get("labels").toString()).matches("\\{severity=(page|ticket)}");
            Map<?, ?> annotations = (Map<?, ?>) rule.get("annotations");
            assertThat(annotations.keySet().toString()).isEqualTo("[summary, action]");
            assertThat(annotations.values())
                    .allMatch(sentence -> sentence.toString().length() > 20);
        }
    }

    @Test
    void pages_are_timed_by_the_pattern_of_their_address() throws Exception {
        String admin = SecurityIT.sessionOf("admin");
        page("/nuits/987654", admin);
        page("/nulle-part/987654", admin);
        Rest.as("lecture").get("/api/v1/indicators/IND.987654");

        String metrics = management("/prometheus").body();

        assertThat(metrics)
                .containsPattern("clu_page_seconds_count\\{[^}]*route=\"/nuits/\\{id\\}\"")
                .containsPattern("clu_page_seconds_count\\{[^}]*route=\"nowhere\"")
                .containsPattern(
                        "clu_page_seconds_count\\{[^}]*route=\"/api/v1/indicators/\\{code\\}\"")
                .containsPattern("clu_page_within_total\\{[^}]*le=\"0\\.3\"")
                .containsPattern("clu_requests_total\\{[^}]*end=\"missing\"")
                .doesNotContain("987654");
    }

    private static String page(String path, String session) {
        return Rest.asNobody()
                .send(HttpRequest.newBuilder(Rest.address(path)).header("Cookie", session).GET())
                .body();
    }

    private static Map<String, JsonObject> checks(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                    .collect(
                            Collectors.toMap(
                                    check -> check.getString("name"),
                                    check -> check,
                                    (one, other) -> one,
                                    HashMap::new));
        }
    }

    private static List<String> panels() throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(Files.readString(DASHBOARD)))) {
            return reader.readObject().getJsonArray("panels").getValuesAs(JsonObject.class).stream()
                    .flatMap(
                            panel ->
                                    panel
                                            .getJsonArray("targets")
                                            .getValuesAs(JsonObject.class)
                                            .stream())
                    .map(target -> target.getString("expr"))
                    .toList();
        }
    }

    private static List<String> rules() throws IOException {
        return alerts().stream().map(rule -> rule.get("expr").toString()).toList();
    }

    private static List<Map<String, Object>> alerts() throws IOException {
        Map<String, List<Map<String, ?>>> file = new Yaml().load(Files.readString(ALERTS));
        return file.get("groups").stream().flatMap(group -> rulesOf(group).stream()).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rulesOf(Map<String, ?> group) {
        return (List<Map<String, Object>>) group.get("rules");
    }

    /** The metrics that an expression asks for. */
    private static Set<String> named(String expression) {
        return METRIC.matcher(expression.replaceAll("\"[^\"]*\"", ""))
                .results()
                .map(found -> found.group())
                .filter(name -> !FUNCTIONS.contains(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> exposed() throws Exception {
        return management("/prometheus")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    private static HttpResponse<String> management(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:"
                                                        + System.getProperty("clu.it.management")
                                                        + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}

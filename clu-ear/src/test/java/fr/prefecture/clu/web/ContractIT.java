package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.Contract;
import fr.prefecture.clu.it.Contract.Operation;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The running server against the document that it hands out: each operation, well and badly asked.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("TEL-68")
class ContractIT {

    private static final Map<String, String> MAY = Map.of("from", "2021-05-03", "to", "2021-05-31");

    private Contract contract;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_document_of_this_server() {
        NightRun.until(
                () ->
                        Rest.as("lecture")
                                .get("/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31"),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
        contract = Contract.asServed();
    }

    @Test
    void every_reading_answers_as_its_document_says() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : reading()) {
            if (operation.id().equals("night")) {
                continue;
            }
            HttpResponse<String> answer = reader(operation).get(address(operation));
            softly.assertThat(answer.statusCode())
                    .as(operation + " " + answer.body())
                    .isEqualTo(200);
            softly.assertThat(contract.faults(operation, answer))
                    .as(operation.toString())
                    .isEmpty();
        }
        softly.assertAll();
    }

    /** An answer without any element would keep to every schema. */
    @Test
    void the_lists_that_were_looked_at_are_not_empty() {
        for (String id :
                List.of(
                        "switchboardDays",
                        "switchboardHalfHours",
                        "switchboardFigures",
                        "switchboardQueues",
                        "switchboardSources",
                        "websiteDays",
                        "indicators",
                        "indicatorMonths")) {
            Operation operation = operation(id);
            assertThat(Rest.as("lecture").array(address(operation))).as(id).isNotEmpty();
        }
    }

    @Test
    void csv_has_the_fields_of_the_document_as_its_columns() {
        for (Operation operation : reading()) {
            if (operation.said().toString().contains("text/csv")) {
                HttpResponse<String> answer =
                        Rest.as("lecture").get(address(operation), "text/csv");
                assertThat(contract.faults(operation, answer)).as(operation.toString()).isEmpty();
                String heading = answer.body().split("\r\n", 2)[0];
                if (!heading.isEmpty()) {
                    assertThat(List.of(heading.split(",", -1)))
                            .as(operation.toString())
                            .isEqualTo(contract.columns(operation));
                }
            }
        }
    }

    @Test
    void figures_that_have_not_changed_are_not_sent_again_as_the_document_says() {
        for (Operation operation : reading()) {
            if (operation.said().getJsonObject("responses").containsKey("304")) {
                String tag =
                        Rest.as("lecture")
                                .get(address(operation))
                                .headers()
                                .firstValue("ETag")
                                .orElseThrow();
                Rest rest = Rest.as("lecture");
                HttpResponse<String> again =
                        rest.send(
                                rest.request(address(operation))
                                        .header("If-None-Match", tag)
                                        .GET());
                assertThat(again.statusCode()).as(operation.toString()).isEqualTo(304);
                assertThat(contract.faults(operation, again)).isEmpty();
            }
        }
    }

    @Test
    @Tag("TEL-69")
    void a_parameter_that_is_unknown_repeated_or_empty_is_a_problem_of_the_document() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : reading()) {
            String address = address(operation);
            String next = address.contains("?") ? "&" : "?";
            softly.check(() -> assertProblem(operation, address + next + "inconnu=1", 400));
            for (JsonObject parameter : contract.parameters(operation, "query")) {
                String name = parameter.getString("name");
                String with =
                        contract.address(operation, asked(operation, name, example(parameter)));
                softly.check(() -> assertProblem(operation, with + "&" + name + "=2", 400));
                softly.check(
                        () ->
                                assertProblem(
                                        operation,
                                        contract.address(operation, asked(operation, name, "")),
                                        400));
            }
        }
        softly.assertAll();
    }

    @Test
    @Tag("TEL-69")
    void a_value_that_is_not_understood_is_a_problem_that_names_its_parameter() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : reading()) {
            for (JsonObject parameter : contract.parameters(operation, "query")) {
                String name = parameter.getString("name");
                for (String value :
                        List.of("#{7*7}", "<script>", "=1+1", "\u202e2021", "x".repeat(200))) {
                    softly.check(
                            () -> {
                                HttpResponse<String> answer =
                                        read(
                                                operation,
                                                contract.address(
                                                        operation, asked(operation, name, value)));
                                assertThat(answer.statusCode())
                                        .as(operation + " " + name + "=" + value)
                                        .isEqualTo(400);
                                assertThat(contract.faults(operation, answer)).isEmpty();
                                assertThat(answer.body()).doesNotContain("<script>alert", "=49");
                            });
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void nobody_a_stranger_to_the_role_and_a_wrong_method_are_refused_as_the_document_says() {
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : contract.operations()) {
            String address = address(operation);
            HttpRequest.Builder request = Rest.asNobody().request(address);
            HttpResponse<String> nobody =
                    Rest.asNobody()
                            .send(
                                    request.method(
                                            operation.method(),
                                            HttpRequest.BodyPublishers.noBody()));
            softly.assertThat(nobody.statusCode()).as(operation.toString()).isEqualTo(401);
            softly.assertThat(contract.faults(operation, nobody))
                    .as(operation.toString())
                    .isEmpty();
            Rest rest = reader(operation);
            HttpResponse<String> wrong =
                    rest.send(
                            rest.request(address)
                                    .method("DELETE", HttpRequest.BodyPublishers.noBody()));
            softly.assertThat(wrong.statusCode()).as(operation.toString()).isEqualTo(405);
            softly.assertThat(contract.faults(operation, wrong)).as(operation.toString()).isEmpty();
        }
        for (Operation operation : reading()) {
            if (operation.said().getJsonObject("responses").containsKey("406")
                    && !operation.id().equals("night")) {
                HttpResponse<String> answer =
                        reader(operation).get(address(operation), "image/png");
                softly.assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(406);
                softly.assertThat(contract.faults(operation, answer))
                        .as(operation.toString())
                        .isEmpty();
            }
        }
        softly.assertThat(Rest.as("cert").get(address(operation("switchboardDays"))).statusCode())
                .isEqualTo(403);
        softly.assertAll();
    }

    @Test
    void a_night_starts_and_is_followed_as_the_document_says() {
        Operation start = operation("startNight");
        Operation follow = operation("night");

        HttpResponse<String> started =
                NightRun.until(
                        () -> Rest.as("admin").post(contract.address(start, Map.of())),
                        answer -> answer.statusCode() != 409);

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(contract.faults(start, started)).isEmpty();
        String path = URI.create(started.headers().firstValue("Location").orElseThrow()).getPath();
        NightRun.await(path);
        HttpResponse<String> night = Rest.as("admin").get(path);
        assertThat(contract.faults(follow, night)).isEmpty();
        HttpResponse<String> none =
                Rest.as("admin").get(contract.address(follow, Map.of("night", "987654321")));
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(contract.faults(follow, none)).isEmpty();
    }

    @Test
    @Tag("TEL-110")
    void a_night_that_is_over_is_neither_stopped_nor_taken_up_as_the_document_says() {
        Operation start = operation("startNight");
        HttpResponse<String> started =
                NightRun.until(
                        () -> Rest.as("admin").post(contract.address(start, Map.of())),
                        answer -> answer.statusCode() != 409);
        String path = URI.create(started.headers().firstValue("Location").orElseThrow()).getPath();
        NightRun.await(path);
        String night = path.substring(path.lastIndexOf('/') + 1);
        boolean done = Rest.as("admin").get(path).body().contains("\"DONE\"");
        SoftAssertions softly = new SoftAssertions();
        Map.of("stopNight", "night", "restartNight", "night", "retryFile", "file")
                .forEach(
                        (id, parameter) -> {
                            Operation one = operation(id);
                            String known = contract.address(one, Map.of(parameter, night));
                            String unknown = contract.address(one, Map.of(parameter, "987654321"));
                            boolean ended = !id.equals("restartNight") || done;
                            if (!id.equals("retryFile") && ended) {
                                HttpResponse<String> over = Rest.as("admin").post(known);
                                softly.assertThat(over.statusCode()).as(known).isEqualTo(409);
                                softly.assertThat(contract.faults(one, over)).as(known).isEmpty();
                            }
                            HttpResponse<String> none = Rest.as("admin").post(unknown);
                            softly.assertThat(none.statusCode()).as(unknown).isEqualTo(404);
                            softly.assertThat(contract.faults(one, none)).as(unknown).isEmpty();
                            softly.assertThat(Rest.as("referent").post(known).statusCode())
                                    .as(known)
                                    .isEqualTo(403);
                        });
        softly.assertAll();
    }

    /** TEL-67 from without: a figure is what its day rows add up to. */
    @Test
    @Tag("TEL-67")
    void the_figures_of_a_period_are_the_sums_of_its_days() {
        String query = "?from=2021-05-03&to=2021-05-31&queue=standard";
        List<JsonObject> days =
                Rest.as("lecture")
                        .array("/api/v1/switchboard/days" + query)
                        .getValuesAs(JsonObject.class);
        Map<String, JsonObject> figures = new LinkedHashMap<>();
        Rest.as("lecture")
                .array("/api/v1/switchboard/figures" + query + "&target=60")
                .getValuesAs(JsonObject.class)
                .forEach(figure -> figures.put(figure.getString("figure"), figure));

        assertThat(figures.keySet())
                .containsExactlyElementsOf(contract.words("CallFigure", "figure"));
        long answered = days.stream().mapToLong(day -> day.getInt("answered")).sum();
        long entered = days.stream().mapToLong(day -> day.getInt("entered")).sum();
        long inTime =
                days.stream()
                        .mapToLong(day -> day.getJsonObject("answeredWithin").getInt("60"))
                        .sum();
        assertThat(figures.get("decroches").getInt("value")).isEqualTo((int) answered);
        assertThat(figures.get("taux-de-decroche").getInt("numerator")).isEqualTo((int) answered);
        assertThat(figures.get("taux-de-decroche").getInt("denominator")).isEqualTo((int) entered);
        assertThat(figures.get("niveau-de-service").getInt("numerator")).isEqualTo((int) inTime);
        assertThat(figures.get("niveau-de-service").getInt("target")).isEqualTo(60);
        assertThat(figures.get("recus").getInt("days")).isEqualTo(days.size());
    }

    private void assertProblem(Operation operation, String address, int status) {
        HttpResponse<String> answer = read(operation, address);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(status);
        assertThat(contract.faults(operation, answer)).as(address).isEmpty();
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject problem = reader.readObject();
            assertThat(problem.getString("type")).startsWith("urn:clu:problem:");
            assertThat(problem.getString("instance")).isEqualTo(address.split("\\?", 2)[0]);
        }
    }

    private String address(Operation operation) {
        return contract.address(operation, asked(operation, "", ""));
    }

    /** The days of the shipped log; months where months are asked for. */
    private Map<String, String> asked(Operation operation, String name, String value) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!operation.path().contains("/indicators")) {
            asked.putAll(MAY);
        }
        if (operation.id().equals("night")) {
            asked.put("night", "1");
        }
        if (!name.isEmpty()) {
            asked.put(name, value);
        }
        return asked;
    }

    private static String example(JsonObject parameter) {
        return parameter.get("example") instanceof jakarta.json.JsonString text
                ? text.getString()
                : parameter.get("example").toString();
    }

    private List<Operation> reading() {
        return contract.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList();
    }

    private Operation operation(String id) {
        return contract.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Nights are not for readers. By the session of somebody who is logged in: to log in for each
     * request takes long.
     */
    private static HttpResponse<String> read(Operation operation, String address) {
        if (operation.path().contains("/nights/")) {
            return reader(operation).get(address);
        }
        Rest rest = Rest.asNobody();
        return rest.send(
                rest.request(address)
                        .header("Cookie", SecurityIT.sessionOf("referent"))
                        .header("Accept", "application/json")
                        .GET());
    }

    private static Rest reader(Operation operation) {
        return Rest.as(operation.path().contains("/nights/") ? "admin" : "lecture");
    }
}

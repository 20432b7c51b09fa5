package fr.prefecture.clu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import fr.prefecture.clu.cert.Checkpoint;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.indicators.IndicatorFrequency;
import fr.prefecture.clu.indicators.IndicatorKind;
import fr.prefecture.clu.indicators.PeriodState;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.DayState;
import fr.prefecture.clu.switchboard.HalfHourRow;
import fr.prefecture.clu.switchboard.Unrecorded;
import fr.prefecture.clu.web.shared.RestContract;
import fr.prefecture.clu.website.DayReason;
import fr.prefecture.clu.website.FeedKind;
import fr.prefecture.clu.website.UpdateKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the interface does and what its document says are the same, both ways. */
@Tag("TEL-68")
class ContractTest {

    private static final String PREFIX = "/api";
    private static final Pattern PLACE =
            Pattern.compile("\\{(\\w+)(?:: *[^{}]*(?:\\{[^}]*}[^{}]*)*)?}");

    private final JsonObject document = RestContract.document();

    /** A method of a resource: how it is asked for, by whom, and what it answers in. */
    record Served(Set<String> roles, Set<String> formats) {}

    @Test
    void every_address_is_in_the_document_and_every_one_of_the_document_answers() {
        assertThat(described().keySet()).isEqualTo(served().keySet());
    }

    @Test
    void the_roles_of_the_document_are_those_that_are_let_in() {
        Map<String, Served> served = served();
        described()
                .forEach(
                        (operation, one) ->
                                assertThat(strings(one, "x-roles"))
                                        .as(operation)
                                        .containsExactlyInAnyOrderElementsOf(
                                                served.get(operation).roles()));
    }

    @Test
    void the_formats_of_the_document_are_those_that_are_made() {
        Map<String, Served> served = served();
        described()
                .forEach(
                        (operation, one) -> {
                            if (one.getJsonObject("responses").containsKey("200")) {
                                assertThat(
                                                one.getJsonObject("responses")
                                                        .getJsonObject("200")
                                                        .getJsonObject("content")
                                                        .keySet())
                                        .as(operation)
                                        .isEqualTo(served.get(operation).formats());
                            }
                        });
    }

    static Stream<String> operations() {
        return new ContractTest().described().keySet().stream();
    }

    /** The refusal of an unknown parameter names those that are known. */
    @ParameterizedTest
    @MethodSource("operations")
    @Tag("TEL-69")
    void the_parameters_of_the_document_are_those_that_are_known(String operation) {
        String[] parts = operation.split(" ", 2);
        JsonObject one = described().get(operation);
        String path = parts[1].substring(PREFIX.length());
        for (JsonObject place : parameter(one, "path")) {
            path = path.replace("{}", plain(place.get("example")));
        }
        MockHttpResponse refused =
                new Exchange()
                        .as(Roles.GRANTABLE.toArray(String[]::new))
                        .send(parts[0], path + "?inconnu=1");

        JsonObject problem = Exchange.json(refused);

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(faults("Problem", problem)).isEmpty();
        List<String> known =
                parameter(one, "query").stream().map(p -> p.getString("name")).toList();
        if (known.isEmpty()) {
            assertThat(problem.getString("type")).isEqualTo("urn:clu:problem:parameter-none");
        } else {
            assertThat(problem.getString("type")).isEqualTo("urn:clu:problem:parameter-unknown");
            assertThat(problem.getString("detail")).endsWith(String.join(", ", known) + ".");
        }
    }

    @Test
    void what_is_answered_has_the_shape_that_the_document_gives() {
        Exchange exchange = new Exchange().as(Roles.READER);
        exchange.days =
                List.of(
                        new DayRow(
                                LocalDate.of(2021, 5, 3),
                                Optional.empty(),
                                DayState.PROVISIONAL,
                                Counts.NONE));
        exchange.halfHours =
                List.of(
                        new HalfHourRow(
                                OffsetDateTime.parse("2021-05-03T09:30:00+02:00"),
                                Optional.of("standard"),
                                DayState.FINAL,
                                Counts.NONE));
        Map.of(
                        "days?from=2021-05-03&to=2021-05-03", "CallDay",
                        "halfhours?from=2021-05-03&to=2021-05-03", "CallHalfHour",
                        "figures?from=2021-05-03&to=2021-05-03", "CallFigure",
                        "queues", "CallQueue",
                        "sources", "CallSource")
                .forEach(
                        (query, shape) -> {
                            MockHttpResponse answer = exchange.get("/v1/switchboard/" + query);
                            List<JsonObject> elements = array(Exchange.body(answer));
                            assertThat(elements).as(query).isNotEmpty();
                            elements.forEach(
                                    element ->
                                            assertThat(faults(shape, element)).as(query).isEmpty());
                        });
    }

    @Test
    @Tag("TEL-103")
    void what_is_not_recorded_has_the_shape_that_the_document_gives() {
        Exchange exchange = new Exchange().as(Roles.READER);
        Counts silent = Counts.NONE.without(EnumSet.allOf(Unrecorded.class));
        exchange.days =
                List.of(
                        new DayRow(
                                LocalDate.of(2021, 5, 3),
                                Optional.of("standard"),
                                DayState.FINAL,
                                silent));
        Map.of("days", "CallDay", "figures", "CallFigure")
                .forEach(
                        (query, shape) -> {
                            List<JsonObject> elements =
                                    array(
                                            Exchange.body(
                                                    exchange.get(
                                                            "/v1/switchboard/"
                                                                    + query
                                                                    + "?from=2021-05-03&to=2021-05-03")));
                            assertThat(elements).isNotEmpty();
                            elements.forEach(
                                    element ->
                                            assertThat(faults(shape, element)).as(query).isEmpty());
                        });
    }

    @Test
    void every_example_has_the_shape_that_it_is_an_example_of() {
        Set<String> seen = new TreeSet<>();
        described()
                .values()
                .forEach(
                        one ->
                                one.getJsonObject("responses")
                                        .values()
                                        .forEach(answer -> examples(resolved(answer), seen)));
        assertThat(seen).contains("CallDay", "Night", "Problem").hasSize(shapes().size());
    }

    private void examples(JsonObject answer, Set<String> seen) {
        if (!answer.containsKey("content")) {
            return;
        }
        answer.getJsonObject("content")
                .values()
                .forEach(
                        content -> {
                            JsonObject schema = content.asJsonObject().getJsonObject("schema");
                            JsonValue example = content.asJsonObject().get("example");
                            boolean many = schema.containsKey("items");
                            String shape =
                                    (many ? schema.getJsonObject("items") : schema)
                                            .getString("$ref", "");
                            if (!shape.isEmpty()) {
                                String name = shape.substring(shape.lastIndexOf('/') + 1);
                                seen.add(name);
                                List<JsonObject> elements =
                                        many
                                                ? example.asJsonArray()
                                                        .getValuesAs(JsonObject.class)
                                                : List.of(example.asJsonObject());
                                elements.forEach(
                                        one -> assertThat(faults(name, one)).as(name).isEmpty());
                            }
                        });
    }

    @Test
    void the_words_of_the_document_are_those_of_the_code() {
        assertThat(words("CallFigure", "figure"))
                .containsExactlyElementsOf(
                        Arrays.stream(CallFigure.values()).map(CallFigure::parameter).toList());
        assertThat(words("CallFigure", "kind")).isEqualTo(names(CallFigure.Kind.values()));
        assertThat(words("CallDay", "state")).isEqualTo(names(DayState.values()));
        assertThat(new HashSet<>(words("SiteDay", "reason")))
                .isEqualTo(new HashSet<>(names(DayReason.values())));
        assertThat(words("SiteUpdate", "kind")).isEqualTo(names(UpdateKind.values()));
        assertThat(words("SiteUpdate", "feed")).isEqualTo(names(FeedKind.values()));
        assertThat(words("CertPeriod", "state")).isEqualTo(names(Checkpoint.State.values()));
        assertThat(words("Indicator", "kind")).isEqualTo(names(IndicatorKind.values()));
        assertThat(words("Indicator", "unit")).isEqualTo(names(FigureUnit.values()));
        assertThat(words("Indicator", "frequency")).isEqualTo(names(IndicatorFrequency.values()));
        assertThat(words("IndicatorMonth", "state")).isEqualTo(names(PeriodState.values()));
        assertThat(words("IndicatorMonth", "verdict"))
                .isEqualTo(names(FigureTarget.Verdict.values()));
        assertThat(words("Night", "state")).isEqualTo(names(Execution.State.values()));
        assertThat(shapes().getJsonObject("CertPeriod").getJsonObject("properties").keySet())
                .containsAll(Arrays.stream(Quantity.values()).map(Quantity::code).toList());
        assertThat(
                        document.getJsonObject("components")
                                .getJsonObject("parameters")
                                .getJsonObject("Target")
                                .getJsonObject("schema")
                                .getJsonArray("enum")
                                .toString())
                .isEqualTo(Counter.WAIT_STEPS.toString().replace(" ", ""));
    }

    @Test
    @Tag("TEL-69")
    void every_problem_of_the_code_is_one_of_the_document() throws IOException {
        Set<String> thrown = new TreeSet<>();
        Pattern bad = Pattern.compile("\"(api\\.(?:parameter|date|month|step)\\.\\w+)\"");
        try (Stream<java.nio.file.Path> files =
                Files.list(java.nio.file.Path.of("src/main/java/fr/prefecture/clu/web/api"))) {
            files.map(ContractTest::read)
                    .flatMap(text -> bad.matcher(text).results())
                    .map(MatchResult::group)
                    .forEach(
                            key ->
                                    thrown.add(
                                            type(
                                                    key.replace("\"", "")
                                                            .substring("api.".length()))));
        }
        assertThat(thrown).hasSizeGreaterThan(8);
        assertThat(words("Problem", "type"))
                .containsAll(thrown)
                .contains(
                        type("period.reversed"),
                        type("period.outside"),
                        type("period.tooLong"),
                        type("switchboard.queue.unknown"),
                        type("switchboard.source.unknown"),
                        type("night.alreadyRunning"),
                        type("night.stop.over"),
                        type("night.restart.over"),
                        type("night.retry.over"));
    }

    @Test
    void the_document_is_handed_out_as_it_is_kept() {
        MockHttpResponse answer = new Exchange().as(Roles.READER).get("/v1/openapi.json");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Exchange.json(answer)).isEqualTo(document);
        assertThat(document.getString("openapi")).startsWith("3.1.");
        assertThat(new Exchange().get("/v1/openapi.json").getStatus()).isEqualTo(401);
    }

    @Test
    void every_reference_leads_somewhere() {
        Pattern.compile("\"\\$ref\": *\"#/components/(\\w+)/(\\w+)\"")
                .matcher(new String(RestContract.bytes(), StandardCharsets.UTF_8))
                .results()
                .forEach(
                        reference ->
                                assertThat(
                                                document.getJsonObject("components")
                                                        .getJsonObject(reference.group(1)))
                                        .containsKey(reference.group(2)));
    }

    // --- what the code serves

    private static Map<String, Served> served() {
        Map<String, Served> served = new TreeMap<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.prefecture.clu.web.api")) {
            if (!type.isAnnotatedWith(Path.class)) {
                continue;
            }
            Class<?> resource = type.reflect();
            for (Method method : resource.getDeclaredMethods()) {
                String verb =
                        method.isAnnotationPresent(GET.class)
                                ? "GET"
                                : method.isAnnotationPresent(POST.class) ? "POST" : "";
                if (!verb.isEmpty()) {
                    RolesAllowed roles =
                            Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                                    .orElse(resource.getAnnotation(RolesAllowed.class));
                    served.put(
                            verb + " " + path(resource, method),
                            new Served(
                                    Set.of(roles.value()),
                                    Set.of(resource.getAnnotation(Produces.class).value())));
                }
            }
        }
        return served;
    }

    private static String path(Class<?> resource, Method method) {
        String path =
                PREFIX
                        + resource.getAnnotation(Path.class).value()
                        + Optional.ofNullable(method.getAnnotation(Path.class))
                                .map(Path::value)
                                .orElse("");
        return PLACE.matcher(path).replaceAll("{}");
    }

    // --- what the document says

    private Map<String, JsonObject> described() {
        Map<String, JsonObject> described = new TreeMap<>();
        document.getJsonObject("paths")
                .forEach(
                        (path, item) ->
                                item.asJsonObject()
                                        .forEach(
                                                (method, one) ->
                                                        described.put(
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + PLACE.matcher(path)
                                                                                .replaceAll("{}"),
                                                                one.asJsonObject())));
        return described;
    }

    private List<JsonObject> parameter(JsonObject operation, String place) {
        return operation.getJsonArray("parameters").stream()
                .map(this::resolved)
                .filter(parameter -> parameter.getString("in").equals(place))
                .toList();
    }

    private JsonObject resolved(JsonValue given) {
        String reference = given.asJsonObject().getString("$ref", "");
        return reference.isEmpty()
                ? given.asJsonObject()
                : document.getValue(reference.substring(1)).asJsonObject();
    }

    private JsonObject shapes() {
        return document.getJsonObject("components").getJsonObject("schemas");
    }

    private List<String> words(String shape, String property) {
        return strings(
                shapes().getJsonObject(shape).getJsonObject("properties").getJsonObject(property),
                "enum");
    }

    private static List<String> strings(JsonObject of, String name) {
        return of.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static String type(String key) {
        return "urn:clu:problem:"
                + key.replaceAll("([A-Z])", "-$1").replace('.', '-').toLowerCase(Locale.ROOT);
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonObject> array(String body) {
        try (jakarta.json.JsonReader reader =
                jakarta.json.Json.createReader(new java.io.StringReader(body))) {
            return new ArrayList<>(reader.readArray().getValuesAs(JsonObject.class));
        }
    }

    /** What is wrong with an object, for the schema of that name. */
    private List<String> faults(String shape, JsonObject object) {
        String schema =
                ("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$ref\":\"#/$defs/"
                                + shape
                                + "\",\"$defs\":"
                                + shapes()
                                + "}")
                        .replace("#/components/schemas/", "#/$defs/");
        Validator.Result result =
                new ValidatorFactory()
                        .withJsonNodeFactory(new JakartaJsonNode.Factory())
                        .validate(schema, object.toString());
        return result.getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .collect(Collectors.toList());
    }
}

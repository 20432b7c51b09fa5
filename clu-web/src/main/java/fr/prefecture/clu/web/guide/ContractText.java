package fr.prefecture.clu.web.guide;

import fr.prefecture.clu.web.shared.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An OpenAPI document in words for people: its operations, what they take, answer and refuse. */
public final class ContractText {

    private static final String COMPONENTS = "#/components/";
    private static final String SCHEMAS = COMPONENTS + "schemas/";
    private static final List<String> METHODS = List.of("get", "post");

    private final JsonObject document;

    ContractText(JsonObject document) {
        this.document = document;
    }

    /**
     * Operations on one subject.
     *
     * @param anchor where it stands on the page
     */
    public record Subject(String anchor, String name, String about, List<Operation> operations) {}

    /**
     * @param example of the answer, in lines; empty where there is none
     * @param exampleOf how the answer that it is an example of looks; empty where that has no name
     */
    public record Operation(
            String id,
            String summary,
            String method,
            String path,
            String about,
            List<String> roles,
            List<Parameter> parameters,
            List<Answer> answers,
            String example,
            String exampleOf) {}

    public record Parameter(
            String name, String place, String need, String type, String about, String example) {}

    public record Answer(String status, String about, String formats, String headers) {}

    /** An object of an answer. */
    public record Shape(String name, String about, List<Field> fields) {}

    public record Field(String name, String type, String about) {}

    /** A way to say who asks. */
    public record LogIn(String name, String about) {}

    String about() {
        return said(document.getJsonObject("info"));
    }

    String version() {
        return document.getJsonObject("info").getString("version");
    }

    List<LogIn> logIns() {
        return component("securitySchemes").entrySet().stream()
                .map(
                        scheme ->
                                new LogIn(
                                        Texts.of(
                                                scheme.getKey().equals("basic")
                                                        ? "guide.api.logIn.basic"
                                                        : "guide.api.logIn.session"),
                                        said(scheme.getValue().asJsonObject())))
                .toList();
    }

    List<Subject> subjects() {
        return document.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(
                        tag -> {
                            List<Operation> operations = operations(tag.getString("name"));
                            return new Subject(
                                    "sujet-" + operations.get(0).id(),
                                    tag.getString("name"),
                                    said(tag),
                                    operations);
                        })
                .toList();
    }

    private List<Operation> operations(String tag) {
        List<Operation> operations = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach(
                        (path, item) ->
                                METHODS.stream()
                                        .filter(item.asJsonObject()::containsKey)
                                        .forEach(
                                                method -> {
                                                    JsonObject one =
                                                            item.asJsonObject()
                                                                    .getJsonObject(method);
                                                    if (strings(one.getJsonArray("tags"))
                                                            .contains(tag)) {
                                                        operations.add(
                                                                operation(method, path, one));
                                                    }
                                                }));
        return operations;
    }

    private Operation operation(String method, String path, JsonObject one) {
        Optional<JsonObject> json =
                one.getJsonObject("responses").entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .findFirst()
                        .map(response -> resolved(response.getValue()))
                        .map(response -> response.getJsonObject("content"))
                        .map(content -> content.getJsonObject("application/json"));
        return new Operation(
                one.getString("operationId"),
                one.getString("summary"),
                method.toUpperCase(Locale.ROOT),
                path,
                said(one),
                strings(one.getJsonArray("x-roles")).stream()
                        .map(role -> Texts.of("Roles." + role))
                        .toList(),
                one.getJsonArray("parameters").stream().map(this::parameter).toList(),
                one.getJsonObject("responses").entrySet().stream().map(this::answer).toList(),
                json.map(content -> content.get("example")).map(ContractText::lines).orElse(""),
                json.map(content -> content.getJsonObject("schema"))
                        .map(ContractText::shapeOf)
                        .orElse(""));
    }

    private Parameter parameter(JsonValue given) {
        JsonObject one = resolved(given);
        boolean inPath = one.getString("in").equals("path");
        return new Parameter(
                one.getString("name"),
                Texts.of(inPath ? "guide.api.place.path" : "guide.api.place.query"),
                Texts.of(
                        one.getBoolean("required")
                                ? "guide.api.need.required"
                                : "guide.api.need.optional"),
                type(one.getJsonObject("schema")),
                said(one),
                plain(one.get("example")));
    }

    private Answer answer(Map.Entry<String, JsonValue> response) {
        JsonObject one = resolved(response.getValue());
        return new Answer(
                response.getKey(), said(one), names(one, "content"), names(one, "headers"));
    }

    private static String names(JsonObject one, String member) {
        return one.containsKey(member) ? String.join(", ", one.getJsonObject(member).keySet()) : "";
    }

    List<Shape> shapes() {
        return component("schemas").entrySet().stream()
                .map(
                        schema -> {
                            JsonObject one = schema.getValue().asJsonObject();
                            return new Shape(
                                    schema.getKey(),
                                    said(one),
                                    one.getJsonObject("properties").entrySet().stream()
                                            .map(ContractText::field)
                                            .toList());
                        })
                .toList();
    }

    private static Field field(Map.Entry<String, JsonValue> property) {
        JsonObject one = property.getValue().asJsonObject();
        return new Field(property.getKey(), type(one), said(one));
    }

    /**
     * A type, and null where it may be missing; then the only values, or how the text is written.
     */
    private static String type(JsonObject schema) {
        List<String> types =
                schema.get("type").getValueType() == JsonValue.ValueType.ARRAY
                        ? strings(schema.getJsonArray("type"))
                        : List.of(schema.getString("type"));
        String type =
                types.stream()
                        .map(ContractText::word)
                        .reduce((one, other) -> Texts.of("guide.api.or", one, other))
                        .orElseThrow();
        if (schema.containsKey("enum")) {
            return Texts.of(
                    "guide.api.oneOf",
                    type,
                    schema.getJsonArray("enum").stream()
                            .map(ContractText::plain)
                            .collect(Collectors.joining(", ")));
        }
        return switch (schema.getString("format", "")) {
            case "date" -> type + ' ' + Texts.of("guide.api.format.day");
            case "date-time" -> type + ' ' + Texts.of("guide.api.format.instant");
            default -> type;
        };
    }

    private static String word(String type) {
        return Texts.of(
                switch (type) {
                    case "string" -> "guide.api.type.string";
                    case "integer" -> "guide.api.type.integer";
                    case "number" -> "guide.api.type.number";
                    case "boolean" -> "guide.api.type.boolean";
                    case "null" -> "guide.api.type.null";
                    default -> "guide.api.type.object";
                });
    }

    private static String shapeOf(JsonObject schema) {
        JsonObject one = schema.containsKey("items") ? schema.getJsonObject("items") : schema;
        String reference = one.getString("$ref", "");
        return reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : "";
    }

    private JsonObject resolved(JsonValue given) {
        String reference = given.asJsonObject().getString("$ref", "");
        if (!reference.startsWith(COMPONENTS)) {
            return given.asJsonObject();
        }
        String[] place = reference.substring(COMPONENTS.length()).split("/", 2);
        return component(place[0]).getJsonObject(place[1]);
    }

    private JsonObject component(String kind) {
        return document.getJsonObject("components").getJsonObject(kind);
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static String plain(JsonValue value) {
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return Texts.of("guide.api.type.null");
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static String lines(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer =
                Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(text)) {
            writer.write(value);
        }
        return text.toString().strip();
    }

    /** The word of JSON for nothing is no word of a sentence. */
    private static String said(JsonObject one) {
        return one.getString("description", "").replaceAll("\\bnull\\b", "vide");
    }
}

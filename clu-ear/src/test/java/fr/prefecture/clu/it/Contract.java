package fr.prefecture.clu.it;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the running server says that it does, and whether an answer of it keeps to that. */
public final class Contract {

    private final JsonObject document;

    private Contract(JsonObject document) {
        this.document = document;
    }

    public static Contract asServed() {
        return new Contract(Rest.as("lecture").object("/api/v1/openapi.json"));
    }

    /** A thing that can be asked for. */
    public record Operation(String method, String path, JsonObject said) {

        public String id() {
            return said.getString("operationId");
        }

        @Override
        public String toString() {
            return method + ' ' + path;
        }
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach(
                        (path, item) ->
                                item.asJsonObject()
                                        .forEach(
                                                (method, said) ->
                                                        operations.add(
                                                                new Operation(
                                                                        method.toUpperCase(
                                                                                Locale.ROOT),
                                                                        path,
                                                                        said.asJsonObject()))));
        return operations;
    }

    /** Those that stand in the address before the question mark, or behind it. */
    public List<JsonObject> parameters(Operation operation, String place) {
        return operation.said().getJsonArray("parameters").stream()
                .map(this::resolved)
                .filter(parameter -> parameter.getString("in").equals(place))
                .toList();
    }

    /** The address with the examples of all its parameters but those that may be left out. */
    public String address(Operation operation, Map<String, String> instead) {
        String path = operation.path();
        for (JsonObject place : parameters(operation, "path")) {
            String name = place.getString("name");
            path =
                    path.replace(
                            "{" + name + "}",
                            instead.getOrDefault(name, plain(place.get("example"))));
        }
        String query =
                parameters(operation, "query").stream()
                        .filter(
                                parameter ->
                                        parameter.getBoolean("required")
                                                || instead.containsKey(parameter.getString("name")))
                        .map(
                                parameter ->
                                        pair(
                                                parameter.getString("name"),
                                                instead.getOrDefault(
                                                        parameter.getString("name"),
                                                        plain(parameter.get("example")))))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + '?' + query;
    }

    private static String pair(String name, String value) {
        return name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What in an answer is not as the document says; nothing when all of it is. */
    public List<String> faults(Operation operation, HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        JsonObject responses = operation.said().getJsonObject("responses");
        String status = Integer.toString(answer.statusCode());
        if (!responses.containsKey(status)) {
            return List.of("undescribed status " + status + ": " + answer.body());
        }
        JsonObject said = resolved(responses.get(status));
        if (said.containsKey("headers")) {
            said.getJsonObject("headers")
                    .forEach(
                            (name, header) ->
                                    faults.addAll(
                                            faultsOfHeader(name, header.asJsonObject(), answer)));
        }
        String type =
                answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
        if (!said.containsKey("content")) {
            if (!answer.body().isEmpty()) {
                faults.add("a body where none is described");
            }
        } else if (!said.getJsonObject("content").containsKey(type)) {
            faults.add("undescribed type " + type);
        } else if (type.endsWith("json")) {
            JsonObject schema =
                    said.getJsonObject("content").getJsonObject(type).getJsonObject("schema");
            faults.addAll(faults(schema, answer.body()));
        }
        return faults;
    }

    private List<String> faultsOfHeader(
            String name, JsonObject header, HttpResponse<String> answer) {
        return answer.headers()
                .firstValue(name)
                .map(
                        value ->
                                faults(
                                                header.getJsonObject("schema"),
                                                jakarta.json.Json.createValue(value).toString())
                                        .stream()
                                        .map(fault -> name + fault)
                                        .toList())
                .orElse(List.of("no header " + name));
    }

    /** The fields of an element, in the order in which CSV has them. */
    public List<String> columns(Operation operation) {
        JsonObject schema =
                resolved(operation.said().getJsonObject("responses").get("200"))
                        .getJsonObject("content")
                        .getJsonObject("application/json")
                        .getJsonObject("schema");
        JsonObject element = resolved(schema.getJsonObject("items"));
        List<String> columns = new ArrayList<>();
        element.getJsonObject("properties")
                .forEach(
                        (name, property) -> {
                            JsonObject steps =
                                    property.asJsonObject()
                                            .getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
                                            .asJsonObject();
                            if (steps.isEmpty()) {
                                columns.add(name);
                            } else {
                                steps.keySet().forEach(step -> columns.add(name + '.' + step));
                            }
                        });
        return columns;
    }

    /** The words that a property of an object may have. */
    public List<String> words(String shape, String property) {
        JsonArray words =
                document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(shape)
                        .getJsonObject("properties")
                        .getJsonObject(property)
                        .getJsonArray("enum");
        return words.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private List<String> faults(JsonObject schema, String instance) {
        String whole =
                ("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"allOf\":["
                                + schema
                                + "],\"$defs\":"
                                + document.getJsonObject("components").getJsonObject("schemas")
                                + "}")
                        .replace("#/components/schemas/", "#/$defs/");
        Validator.Result result =
                new ValidatorFactory()
                        .withJsonNodeFactory(new JakartaJsonNode.Factory())
                        .validate(whole, instance);
        return result.getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    private JsonObject resolved(JsonValue given) {
        String reference = given.asJsonObject().getString("$ref", "");
        return reference.isEmpty()
                ? given.asJsonObject()
                : document.getValue(reference.substring(1)).asJsonObject();
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}

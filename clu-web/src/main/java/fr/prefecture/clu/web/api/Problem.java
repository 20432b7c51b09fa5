package fr.prefecture.clu.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/**
 * Why a request was refused, as a problem document (RFC 9457).
 *
 * @param type {@code about:blank} where the status says it all
 * @param detail what is wrong and what to do, in French
 * @param instance the address that was asked for
 * @param parameter the parameter at fault
 * @param incident the number under which the server's log tells what happened
 */
record Problem(
        int status,
        String type,
        String title,
        String detail,
        String instance,
        Optional<String> parameter,
        Optional<String> incident) {

    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param reference the number of the request
     */
    JsonObject toJson(String reference) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("type", type)
                        .add("title", title)
                        .add("status", status)
                        .add("detail", detail)
                        .add("instance", instance)
                        .add("reference", reference);
        parameter.ifPresent(name -> json.add("parameter", name));
        incident.ifPresent(number -> json.add("incident", number));
        return json.build();
    }
}

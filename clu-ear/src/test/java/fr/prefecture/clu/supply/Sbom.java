package fr.prefecture.clu.supply;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The list of parts that the build writes, in CycloneDX's form. */
final class Sbom {

    static final Path FILE = Path.of("target/clu-sbom.json");

    /**
     * A part of the archive.
     *
     * @param name as {@code group:artifact}
     * @param purl its package URL
     * @param sha256 in hexadecimal digits
     * @param licences SPDX identifiers or, where there is none, names as their authors give them
     */
    record Part(String name, String purl, String sha256, Set<String> licences) {}

    private Sbom() {}

    /** Without our own modules. */
    static List<Part> parts() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newInputStream(FILE))) {
            JsonObject bom = reader.readObject();
            if (!bom.getString("bomFormat").equals("CycloneDX")) {
                throw new IOException(FILE + " is no list of CycloneDX");
            }
            return bom.getJsonArray("components").stream()
                    .map(each -> part(each.asJsonObject()))
                    .filter(part -> !part.name().startsWith("fr.prefecture.clu:"))
                    .toList();
        }
    }

    private static Part part(JsonObject component) {
        return new Part(
                component.getString("group", "") + ":" + component.getString("name"),
                component.getString("purl"),
                objects(component, "hashes")
                        .filter(hash -> hash.getString("alg").equals("SHA-256"))
                        .map(hash -> hash.getString("content"))
                        .findFirst()
                        .orElse(""),
                licences(component));
    }

    private static Set<String> licences(JsonObject component) {
        Set<String> licences = new TreeSet<>();
        objects(component, "licenses")
                .forEach(
                        choice -> {
                            if (choice.containsKey("expression")) {
                                licences.add(choice.getString("expression"));
                            } else {
                                JsonObject licence = choice.getJsonObject("license");
                                licences.add(
                                        licence.getString("id", licence.getString("name", "")));
                            }
                        });
        return licences;
    }

    private static Stream<JsonObject> objects(JsonObject parent, String name) {
        return parent.containsKey(name)
                ? parent.getJsonArray(name).stream().map(each -> each.asJsonObject())
                : Stream.empty();
    }
}

package fr.prefecture.clu.web.privacy;

import fr.prefecture.clu.privacy.Person;
import fr.prefecture.clu.privacy.PersonFile;
import fr.prefecture.clu.privacy.Trace;
import fr.prefecture.clu.web.shared.Subjects;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is kept of somebody as a file that people and programs read. */
final class PersonJson {

    private PersonJson() {}

    static byte[] of(PersonFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter writer =
                Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(out, StandardCharsets.UTF_8)) {
            writer.writeObject(
                    Json.createObjectBuilder()
                            .add("description", Texts.of("privacy.file.description", file.at()))
                            .add("personne", person(file.person()))
                            .add("registre", register())
                            .add("donnees", sections(file))
                            .add("actes", deeds(file))
                            .add("mentions", mentions(file))
                            .build());
        }
        return out.toByteArray();
    }

    private static JsonObjectBuilder person(Person person) {
        return Json.createObjectBuilder()
                .add("nom", person.name())
                .add("courriel", person.email())
                .add("identifiant", person.login());
    }

    private static JsonArrayBuilder register() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (RegisterLine line : RegisterLine.all()) {
            all.add(
                    Json.createObjectBuilder()
                            .add("intitule", line.title())
                            .add("contenu", line.what())
                            .add("base", line.basis())
                            .add("lecteurs", line.readers())
                            .add("duree", String.join(" ", line.terms())));
        }
        return all;
    }

    private static JsonArrayBuilder sections(PersonFile file) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (PersonFile.Section section : file.sections()) {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            for (Map<String, String> row : section.rows()) {
                JsonObjectBuilder written = Json.createObjectBuilder();
                row.forEach(written::add);
                rows.add(written);
            }
            all.add(
                    Json.createObjectBuilder()
                            .add("intitule", Texts.of("PersonalData." + section.data().name()))
                            .add("table", section.table())
                            .add(
                                    "certitude",
                                    Texts.of(
                                            section.sure()
                                                    ? "privacy.file.sure"
                                                    : "privacy.file.namesake"))
                            .add("lignes", rows));
        }
        return all;
    }

    private static JsonArrayBuilder deeds(PersonFile file) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (PersonFile.Line line : file.lines()) {
            all.add(
                    Json.createObjectBuilder()
                            .add("quand", line.at().toString())
                            .add("objet", Subjects.text(line.subject()))
                            .add("acte", Texts.of("ChangeKind." + line.kind())));
        }
        return all;
    }

    private static JsonArrayBuilder mentions(PersonFile file) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Trace trace : file.traces()) {
            if (trace.mentions() > 0) {
                all.add(
                        Json.createObjectBuilder()
                                .add("intitule", Texts.of("PersonalData." + trace.data().name()))
                                .add("textes", trace.mentions()));
            }
        }
        return all;
    }
}

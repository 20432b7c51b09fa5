package fr.prefecture.clu.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

class ExportTest {

    private static final Instant AT = Instant.parse("2026-12-12T02:30:00Z");

    private final Seal.Pair pair = Seal.draw();
    private final Dictionary dictionary = Dictionary.read();

    @TempDir Path home;

    @Test
    @Tag("SAV-12")
    void every_table_and_column_is_described_in_french_or_named_as_a_secret_and_nothing_else_is()
            throws SQLException {
        Set<String> missing = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        try (Database database = Database.empty();
                Connection connection = database.dataSource().getConnection()) {
            for (StoredTable table : new StoredSchema(connection).tables()) {
                tables.add(table.name());
                Map<String, String> leads = Exporting.leads(connection, table.name());
                for (String column : table.names()) {
                    String whole = table.name() + "." + column;
                    columns.add(whole);
                    used.add(dictionary.columns().contains(whole) ? whole : column);
                    Optional<String> meaning =
                            dictionary.column(
                                    table.name(), column, Optional.ofNullable(leads.get(column)));
                    if (meaning.filter(text -> !text.isBlank()).isEmpty()
                            && !Dictionary.SECRET.contains(whole)
                            && !Dictionary.AS_FILES.contains(whole)) {
                        missing.add(whole);
                    }
                }
            }
        }
        assertThat(missing).as("without a meaning in columns.tsv").isEmpty();
        assertThat(dictionary.tables()).isEqualTo(tables);
        assertThat(used).as("explained, and nowhere").containsAll(dictionary.columns());
        assertThat(columns).containsAll(Dictionary.SECRET).containsAll(Dictionary.AS_FILES);
    }

    @ParameterizedTest
    @EnumSource(FilledDatabase.Kind.class)
    @Tag("SAV-12")
    void an_export_holds_every_table_with_its_description_and_every_file_as_it_is(
            FilledDatabase.Kind kind) throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.filled(kind);
        mail(source, "Subject: essai\r\n\r\nBonjour");
        source.run(
                "update shared_change_text set state_after = '=SOMME(A1)'",
                "update shared_attachment set name = 'relevé.PDF'");
        Files.createDirectories(home.resolve("archive/cert"));
        Files.writeString(home.resolve("archive/cert/s21.csv"), "une semaine");
        Map<String, byte[]> entries = export(source);

        Map<?, ?> described = new Yaml().load(text(entries, "datapackage.json"));
        List<?> resources = (List<?>) described.get("resources");
        assertThat(resources).hasSameSizeAs(source.tables());
        List<String> paths = new ArrayList<>();
        for (Object one : resources) {
            Map<?, ?> resource = (Map<?, ?>) one;
            String path = (String) resource.get("path");
            paths.add(path);
            List<String> names = new ArrayList<>();
            for (Object field : (List<?>) ((Map<?, ?>) resource.get("schema")).get("fields")) {
                names.add((String) ((Map<?, ?>) field).get("name"));
                assertThat((String) ((Map<?, ?>) field).get("description")).isNotBlank();
            }
            assertThat((String) resource.get("description")).isNotBlank();
            assertThat(text(entries, path)).startsWith(String.join(",", names) + "\r\n");
        }
        assertThat(entries.keySet()).containsAll(paths);
        assertThat(text(entries, "donnees/shared_change_text.csv")).endsWith("1,é,'=SOMME(A1)\r\n");
        assertThat(text(entries, "donnees/account_user.csv")).doesNotContain("password,");
        assertThat(text(entries, "donnees/listening_staff_secret.csv"))
                .isEqualTo("campaign_id\r\n1\r\n");
        assertThat(entries.get("pieces/é.pdf")).containsExactly(0, 255, 127);
        assertThat(text(entries, "courriels/1.eml")).isEqualTo("Subject: essai\r\n\r\nBonjour");
        assertThat(text(entries, "fichiers/archive/cert/s21.csv")).isEqualTo("une semaine");
        assertThat(text(entries, "LISEZMOI.txt")).contains("2026-12-12T02:30:00Z", "donnees/");
        assertThat(text(entries, "dictionnaire.csv"))
                .contains("account_user,login,string,identifiant de connexion\r\n");
        assertThat(text(entries, "inventaire.csv")).contains("fichier,pieces/é.pdf,3,");
    }

    private static void mail(FilledDatabase database, String text)
            throws IOException, SQLException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        try (Connection connection = database.connect();
                PreparedStatement update =
                        connection.prepareStatement("update mail_message_part set content = ?")) {
            update.setBytes(1, packed.toByteArray());
            update.executeUpdate();
        }
    }

    private Map<String, byte[]> export(FilledDatabase source) throws IOException, SQLException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (Connection connection = source.connect()) {
            new Exporting(
                            new KeptFiles(
                                    Map.of(
                                            "inbox", home.resolve("inbox"),
                                            "history", home.resolve("history"),
                                            "archive", home.resolve("archive"),
                                            "dossiers", home.resolve("dossiers"),
                                            "templates", home.resolve("templates"),
                                            "outbox", home.resolve("outbox"))),
                            List.of(pair.key()),
                            AT,
                            rows -> {})
                    .write(connection, sealed);
        }
        Map<String, byte[]> entries = new TreeMap<>();
        try (InputStream opened =
                        Seal.open(new ByteArrayInputStream(sealed.toByteArray()), pair.identity());
                ZipInputStream zip = new ZipInputStream(opened)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> entries, String name) {
        assertThat(entries).containsKey(name);
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }
}

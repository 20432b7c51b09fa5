package fr.prefecture.clu.backup;

import fr.prefecture.clu.shared.ColumnKind;
import fr.prefecture.clu.shared.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** SAV-12: writes everything in open formats, with its description, as a stream. */
final class Exporting {

    private static final String DATA = "donnees/";
    private static final String CSV = ".csv";

    /** What a spreadsheet would take for a formula, in a text. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "[\\s\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@|\uff1d\uff0b\uff0d\uff20\uff5c].*",
                    Pattern.DOTALL);

    private final KeptFiles files;
    private final List<String> keys;
    private final Instant at;
    private final LongConsumer progress;
    private final Dictionary dictionary = Dictionary.read();

    /**
     * @param keys who can open it
     * @param progress is told now and then how many rows have been written
     */
    Exporting(KeptFiles files, List<String> keys, Instant at, LongConsumer progress) {
        this.files = files;
        this.keys = keys;
        this.at = at;
        this.progress = progress;
    }

    /** A column as it leaves. */
    private record Described(StoredTable.Column column, String meaning) {}

    /** The target is closed. */
    void write(Connection connection, OutputStream target) throws IOException, SQLException {
        Inventory inventory = new Inventory();
        try (SealedZip zip = new SealedZip(target, keys, at)) {
            new Moment(files, (path, content) -> put(zip, Saving.FILES + path, content, inventory))
                    .read(connection, look -> database(zip, look, inventory));
            try (OutputStream entry = zip.entry(Saving.INVENTORY)) {
                Records.Written records = Records.to(entry);
                inventory.write(records);
                records.end();
            }
        }
    }

    private void database(SealedZip zip, Connection look, Inventory inventory)
            throws IOException, SQLException {
        Map<String, List<Described>> described = new TreeMap<>();
        for (StoredTable table : new StoredSchema(look).tables()) {
            List<Described> columns = described(look, table);
            described.put(table.name(), columns);
            table(zip, table, columns, look, inventory);
        }
        text(zip, "LISEZMOI.txt", readMe());
        dictionary(zip, described);
        text(zip, "datapackage.json", dataPackage(described));
        contents(zip, look, inventory);
        mails(zip, look, inventory);
    }

    private List<Described> described(Connection connection, StoredTable table)
            throws SQLException {
        Map<String, String> leads = leads(connection, table.name());
        return table.columns().stream()
                .filter(one -> !isLeftOut(table.name() + "." + one.name()))
                .map(
                        one ->
                                new Described(
                                        one,
                                        dictionary
                                                .column(
                                                        table.name(),
                                                        one.name(),
                                                        Optional.ofNullable(leads.get(one.name())))
                                                .orElse("")))
                .toList();
    }

    private static boolean isLeftOut(String column) {
        return Dictionary.SECRET.contains(column) || Dictionary.AS_FILES.contains(column);
    }

    /** Which table each column leads to. */
    static Map<String, String> leads(Connection connection, String table) throws SQLException {
        String name =
                connection.getMetaData().storesUpperCaseIdentifiers()
                        ? table.toUpperCase(Locale.ROOT)
                        : table;
        Map<String, String> leads = new TreeMap<>();
        try (ResultSet found =
                connection
                        .getMetaData()
                        .getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (found.next()) {
                leads.put(
                        found.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        found.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return leads;
    }

    private void table(
            SealedZip zip,
            StoredTable table,
            List<Described> columns,
            Connection connection,
            Inventory inventory)
            throws IOException, SQLException {
        StoredTable leaving =
                new StoredTable(table.name(), columns.stream().map(Described::column).toList());
        RowSum sum = new RowSum();
        long before = inventory.rows();
        try (OutputStream entry = zip.entry(DATA + table.name() + CSV)) {
            Records.Written records = Records.to(entry);
            records.add(leaving.names());
            if (!leaving.columns().isEmpty()) {
                leaving.rows(
                        connection,
                        row -> {
                            List<String> harmless = harmless(leaving, row);
                            records.add(harmless);
                            sum.add(harmless);
                            progress.accept(before + sum.rows());
                        });
            }
            records.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        inventory.table(table.name(), sum);
    }

    private static List<String> harmless(StoredTable table, List<String> row) {
        List<String> harmless = new ArrayList<>(row);
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i);
            if (text != null
                    && table.columns().get(i).kind() == ColumnKind.TEXT
                    && FORMULA.matcher(text).matches()) {
                harmless.set(i, "'" + text);
            }
        }
        return harmless;
    }

    /** Attached files and their like, each once, by what they hold. */
    private static void contents(SealedZip zip, Connection connection, Inventory inventory)
            throws IOException, SQLException {
        Map<String, String> names =
                named(
                        connection,
                        "select c.sha256, min(a.name) from shared_content c left join"
                                + " shared_attachment a on a.sha256 = c.sha256 group by c.sha256");
        for (Map.Entry<String, String> one : names.entrySet()) {
            try (PreparedStatement parts =
                    connection.prepareStatement(
                            "select content from shared_content_part where sha256 = ? order by"
                                    + " part")) {
                parts.setString(1, one.getKey());
                try (InputStream content = new Parts(parts)) {
                    put(zip, "pieces/" + one.getKey() + ending(one.getValue()), content, inventory);
                }
            }
        }
    }

    /** E-mails as they left. */
    private static void mails(SealedZip zip, Connection connection, Inventory inventory)
            throws IOException, SQLException {
        Map<String, String> messages =
                named(connection, "select distinct message_id, '' from mail_message_part");
        for (String message : messages.keySet()) {
            try (PreparedStatement parts =
                    connection.prepareStatement(
                            "select content from mail_message_part where message_id = ? order by"
                                    + " part")) {
                parts.setLong(1, Long.parseLong(message));
                try (InputStream content = new GZIPInputStream(new Parts(parts))) {
                    put(zip, "courriels/" + message + ".eml", content, inventory);
                }
            }
        }
    }

    private static void put(SealedZip zip, String path, InputStream content, Inventory inventory)
            throws IOException {
        Inventory.Amount amount = zip.file(path, content);
        inventory.file(path, amount.count(), amount.sum());
    }

    private static Map<String, String> named(Connection connection, String query)
            throws SQLException {
        Map<String, String> named = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                named.put(found.getString(1), Objects.requireNonNullElse(found.getString(2), ""));
            }
        }
        return named;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,5}") ? ending : "";
    }

    /** The parts of one thing, one after the other. */
    private static final class Parts extends InputStream {
        private final ResultSet rows;
        private byte[] part = new byte[0];
        private int at;

        Parts(PreparedStatement statement) throws SQLException {
            statement.setFetchSize(1);
            rows = statement.executeQuery();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                while (at == part.length) {
                    if (!rows.next()) {
                        return -1;
                    }
                    part = rows.getBytes(1);
                    at = 0;
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
            int read = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, offset, read);
            at += read;
            return read;
        }
    }

    // --- the description

    private static void text(SealedZip zip, String name, String text) throws IOException {
        try (OutputStream entry = zip.entry(name)) {
            entry.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String readMe() throws IOException {
        try (InputStream text = Exporting.class.getResourceAsStream("lisezmoi.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{organisme}", Settings.organisation())
                    .replace("{instant}", at.toString())
                    .replace("{version}", Release.name());
        }
    }

    private void dictionary(SealedZip zip, Map<String, List<Described>> tables) throws IOException {
        try (OutputStream entry = zip.entry("dictionnaire.csv")) {
            Records.Written records = Records.to(entry);
            records.add("table", "colonne", "type", "sens");
            tables.forEach(
                    (name, columns) -> {
                        records.add(name, null, null, dictionary.table(name).orElse(""));
                        columns.forEach(
                                one ->
                                        records.add(
                                                name,
                                                one.column().name(),
                                                type(one.column().kind()),
                                                one.meaning()));
                    });
            records.end();
        }
    }

    /** A type of Frictionless Table Schema. */
    private static String type(ColumnKind kind) {
        return switch (kind) {
            case WHOLE -> "integer";
            case DECIMAL -> "number";
            case TRUTH -> "boolean";
            case DAY -> "date";
            case HOUR -> "time";
            case INSTANT -> "datetime";
            case TEXT, BYTES -> "string";
        };
    }

    /** A Frictionless Data Package: programs read from it what is where. */
    private String dataPackage(Map<String, List<Described>> tables) {
        StringBuilder json = new StringBuilder(1 << 16);
        json.append("{\n  \"profile\": \"tabular-data-package\",\n  \"name\": \"clu-export\",\n")
                .append("  \"title\": ")
                .append(quoted("Export de CLU, " + Settings.organisation()))
                .append(",\n  \"created\": ")
                .append(quoted(at.toString()))
                .append(",\n  \"resources\": [");
        String comma = "\n";
        for (Map.Entry<String, List<Described>> one : tables.entrySet()) {
            json.append(comma).append(resource(one.getKey(), one.getValue()));
            comma = ",\n";
        }
        return json.append("\n  ]\n}\n").toString();
    }

    private String resource(String table, List<Described> columns) {
        List<String> fields =
                columns.stream()
                        .map(
                                one ->
                                        "{\"name\": %s, \"type\": %s, \"description\": %s}"
                                                .formatted(
                                                        quoted(one.column().name()),
                                                        quoted(type(one.column().kind())),
                                                        quoted(one.meaning())))
                        .toList();
        return """
            {"profile": "tabular-data-resource", "name": %s, "path": %s, "description": %s, \
        "encoding": "utf-8", "format": "csv", "schema": {"missingValues": [""], "fields": [
              %s]}}"""
                .formatted(
                        quoted(table.replace('_', '-')),
                        quoted(DATA + table + CSV),
                        quoted(dictionary.table(table).orElse("")),
                        String.join(",\n      ", fields));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(
                        sign -> {
                            if (sign == '"' || sign == '\\') {
                                json.append('\\').append((char) sign);
                            } else if (sign < ' ') {
                                json.append("\\u%04x".formatted(sign));
                            } else {
                                json.append((char) sign);
                            }
                        });
        return json.append('"').toString();
    }
}

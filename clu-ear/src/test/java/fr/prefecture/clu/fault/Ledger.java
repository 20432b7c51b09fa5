package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * All that the nights of an installation have kept, as sorted lines of text: tables with names and
 * content hashes in place of numbers of rows, without the hours at which things were done; and the
 * files in inbox and archive. Two installations that have read the same files are equal in it,
 * whatever befell them.
 */
record Ledger(List<String> lines) {

    private static final String NAME_OF_ARCHIVED = "/\\d+-([0-9a-f]{12}\\.)";

    static Ledger of(Database database, Path home) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connect()) {
            Tables tables = new Tables(connection, lines);
            tables.read();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        addFiles(lines, "inbox", home.resolve("inbox"));
        addFiles(lines, "archive", home.resolve("archive"));
        return new Ledger(lines.stream().sorted().toList());
    }

    /** What concerns the sources whose names begin so, with the beginning taken off. */
    Ledger ofSource(String prefix) {
        return new Ledger(
                lines.stream()
                        .filter(line -> line.contains("|" + prefix))
                        .map(
                                line ->
                                        line.replace("|" + prefix, "|SOURCE")
                                                .replace("/" + prefix, "/SOURCE"))
                        .sorted()
                        .toList());
    }

    /** What only one of the two has. */
    List<String> differences(Ledger other) {
        List<String> missing = new ArrayList<>(lines);
        other.lines.forEach(missing::remove);
        List<String> added = new ArrayList<>(other.lines);
        lines.forEach(added::remove);
        List<String> differences = new ArrayList<>();
        missing.forEach(line -> differences.add("- " + line));
        added.forEach(line -> differences.add("+ " + line));
        return differences;
    }

    /** The names that lie in an inbox. */
    static Set<String> inbox(Path home) {
        return files(home.resolve("inbox")).stream()
                .map(file -> home.resolve("inbox").relativize(file).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void addFiles(List<String> lines, String what, Path folder) {
        for (Path file : files(folder)) {
            String name = "/" + folder.relativize(file);
            String source = folder.relativize(file).getName(1).toString();
            lines.add(
                    "%s|%s|%s|%s"
                            .formatted(
                                    what,
                                    source,
                                    name.replaceAll(NAME_OF_ARCHIVED, "/#-$1"),
                                    hash(file)));
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of what a file holds, unpacked if it is packed. */
    private static String hash(Path file) {
        try (InputStream in =
                file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file), 1 << 16)
                        : Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return "unreadable: " + e.getMessage();
        }
    }

    /** Reads the tables of one database. */
    private static final class Tables {
        private final Connection connection;
        private final List<String> lines;

        Tables(Connection connection, List<String> lines) {
            this.connection = connection;
            this.lines = lines;
        }

        void read() throws SQLException {
            add("source", "select name, zone from switchboard_source");
            add(
                    "queue",
                    "select s.name, q.name from switchboard_queue q"
                            + " join switchboard_source s on s.id = q.source_id");
            add(
                    "file",
                    "select f.source, f.job, f.sha256, f.delivered_sha256, f.file_name, f.byte_count,"
                            + " f.start_offset, f.committed_offset, f.open_state, f.state, c.sha256,"
                            + " r.sha256, f.line_count, f.blank, f.refused, f.duplicates, f.orphans,"
                            + " f.message_key, f.message_detail, f.archive_name from night_file f"
                            + " left join night_file c on c.id = f.continues"
                            + " left join night_file r on r.id = f.replaces");
            add(
                    "copy",
                    "select f.source, f.sha256, c.sha256 from night_file_copy t"
                            + " join night_file f on f.id = t.file_id"
                            + " join night_file c on c.id = t.copy_id");
            add(
                    "refusal",
                    "select f.source, f.sha256, r.line_number, r.masked_text, r.reason"
                            + " from night_refusal r join night_file f on f.id = r.file_id");
            add(
                    "log",
                    "select f.source, f.sha256, l.first_event, l.last_event,"
                            + " case when l.first_event is not null then l.first_day end,"
                            + " case when l.first_event is not null then l.last_day end,"
                            + " l.edges, l.published, l.waiting"
                            + " from switchboard_log l join night_file f on f.id = l.file_id");
            addContributions();
            for (String table :
                    List.of("switchboard_day", "switchboard_month", "switchboard_year")) {
                List<String> columns = columns(table, Set.of("queue_id"));
                if (!columns.isEmpty()) {
                    add(
                            table,
                            "select s.name, q.name, t."
                                    + String.join(", t.", columns)
                                    + " from "
                                    + table
                                    + " t join switchboard_queue q on q.id = t.queue_id"
                                    + " join switchboard_source s on s.id = q.source_id");
                }
            }
            for (String table : List.of("switchboard_source_month", "switchboard_cover")) {
                List<String> columns = columns(table, Set.of("source_id"));
                if (!columns.isEmpty()) {
                    add(
                            table,
                            "select s.name, t."
                                    + String.join(", t.", columns)
                                    + " from "
                                    + table
                                    + " t join switchboard_source s on s.id = t.source_id"
                                    // An empty log covers the day before its night.
                                    + (table.endsWith("cover") ? " where t.said <> ''" : ""));
                }
            }
            addWebsite();
            addCert();
            add(
                    "open",
                    "select s.name, o.entered_at, o.entered_on, o.visits"
                            + " from switchboard_open_visit o"
                            + " join switchboard_source s on s.id = o.source_id");
        }

        /** The days of the sites, and from where each update is known. */
        private void addWebsite() throws SQLException {
            String ofSite = " join website_site s on s.id = t.site_id";
            add("site", "select name, zone, gazette_words, final_until from website_site");
            add(
                    "rule",
                    "select s.name, t.valid_from, t.weekdays, t.holidays_expected, t.minimum,"
                            + " t.target from website_rule t"
                            + ofSite);
            add("section", "select s.name, t.name from website_section t" + ofSite);
            add(
                    "page",
                    "select s.name, x.name, t.path, t.gazette from website_page t"
                            + " join website_section x on x.id = t.section_id"
                            + ofSite);
            add(
                    "origin",
                    "select s.name, f.sha256, t.feed, t.published, t.covered_from,"
                            + " t.covered_to from website_origin t"
                            + " join night_file f on f.id = t.id"
                            + ofSite);
            add(
                    "update",
                    "select s.name, f.sha256, t.path, u.moment, u.timed, u.happened_on, u.kind,"
                            + " u.urgent from website_update u"
                            + " join website_page t on t.id = u.page_id"
                            + " join night_file f on f.id = u.origin_id"
                            + ofSite);
            add(
                    "website_day",
                    "select s.name, t.happened_on, t.expected, t.reason, t.label, t.minimum"
                            + " from website_day t"
                            + ofSite);
            add(
                    "website_day_section",
                    "select s.name, t.happened_on, x.name, t.updates, t.gazette, t.urgent"
                            + " from website_day_section t"
                            + " join website_section x on x.id = t.section_id"
                            + ofSite);
            add(
                    "snapshot",
                    "select s.name, p.path, t.last_modified from website_snapshot t"
                            + " join website_page p on p.id = t.page_id"
                            + ofSite);
        }

        /** What files tell of the centre, in the order that says whose word counts. */
        private void addCert() throws SQLException {
            add(
                    "told",
                    "select f.source, f.sha256, o.published, (select count(*) from cert_origin e"
                            + " where e.told_at < o.told_at or e.told_at = o.told_at and e.id < o.id)"
                            + " from cert_origin o join night_file f on f.id = o.reference"
                            + " where o.kind = 'FILE'");
            add(
                    "statement",
                    "select f.source, f.sha256, x.code, y.code, t."
                            + String.join(
                                    ", t.",
                                    columns(
                                            "cert_statement",
                                            Set.of("origin_id", "territory_id", "title_type_id")))
                            + " from cert_statement t join cert_origin o on o.id = t.origin_id"
                            + " join night_file f on f.id = o.reference and o.kind = 'FILE'"
                            + " join cert_territory x on x.id = t.territory_id"
                            + " join cert_title_type y on y.id = t.title_type_id");
        }

        /**
         * Where a file was cut into stretches is no figure: their sums are, but for what sums to
         * nothing.
         */
        private void addContributions() throws SQLException {
            List<String> counters =
                    columns(
                            "switchboard_contribution",
                            Set.of(
                                    "file_id",
                                    "from_offset",
                                    "queue_id",
                                    "half_hour",
                                    "entered_on"));
            String keys =
                    "f.source, f.sha256, q.name, t.half_hour, t.entered_on,"
                            + " case when t.from_offset < 0 then 'joined' else 'read' end";
            add(
                    "contribution",
                    "select "
                            + keys
                            + ", "
                            + sums(counters, "sum(t.%s)", ", ")
                            + " from switchboard_contribution t"
                            + " join night_file f on f.id = t.file_id"
                            + " join switchboard_queue q on q.id = t.queue_id group by "
                            + keys
                            + " having "
                            + sums(counters, "sum(t.%s) <> 0", " or "));
        }

        private static String sums(List<String> counters, String pattern, String between) {
            return counters.stream().map(pattern::formatted).collect(Collectors.joining(between));
        }

        private List<String> columns(String table, Set<String> butNot) throws SQLException {
            List<String> columns = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet found =
                            statement.executeQuery(
                                    "select column_name from information_schema.columns"
                                            + " where lower(table_name) = '"
                                            + table
                                            + "' order by ordinal_position")) {
                while (found.next()) {
                    String name = found.getString(1).toLowerCase(Locale.ROOT);
                    if (!butNot.contains(name)) {
                        columns.add(name);
                    }
                }
            }
            return columns;
        }

        private void add(String what, String query) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    StringBuilder line = new StringBuilder(what);
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        line.append('|').append(text(rows.getObject(i)));
                    }
                    lines.add(line.toString().replaceAll(NAME_OF_ARCHIVED, "/#-$1"));
                }
            }
        }

        private static String text(Object cell) {
            return cell instanceof byte[] bytes
                    ? HexFormat.of().formatHex(bytes)
                    : String.valueOf(cell);
        }
    }
}

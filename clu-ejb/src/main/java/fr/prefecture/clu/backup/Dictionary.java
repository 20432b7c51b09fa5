package fr.prefecture.clu.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SAV-12: what each table and each column means, in French, for whoever takes the data elsewhere.
 * One meaning does for all columns of a name, unless a table says otherwise.
 */
final class Dictionary {

    /** Nothing of these leaves: with them somebody could come in, or undo a promise of silence. */
    static final Set<String> SECRET =
            Set.of(
                    "account_user.password",
                    "account_user.passwords_before",
                    "account_ticket.digest",
                    "account_ticket.id_token",
                    "listening_staff_secret.secret",
                    "listening_staff_mark.mark",
                    "shared_pseudonym.salt",
                    "shared_change_text.salt");

    /** What leaves as files beside the tables. */
    static final Set<String> AS_FILES =
            Set.of("shared_content_part.content", "mail_message_part.content");

    private final Map<String, String> tables;
    private final Map<String, String> columns;

    private Dictionary(Map<String, String> tables, Map<String, String> columns) {
        this.tables = tables;
        this.columns = columns;
    }

    static Dictionary read() {
        return new Dictionary(read("tables.tsv"), read("columns.tsv"));
    }

    private static Map<String, String> read(String name) {
        Map<String, String> meanings = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Dictionary.class.getResourceAsStream(name),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(line -> meanings.put(line[0], line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }

    Optional<String> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * @param leadsTo the table that the column leads to
     */
    Optional<String> column(String table, String column, Optional<String> leadsTo) {
        return Optional.ofNullable(columns.get(table + "." + column))
                .or(() -> leadsTo.map("ligne de la table %s dont il s’agit"::formatted))
                .or(() -> Optional.ofNullable(columns.get(column)));
    }

    /** Every name that it explains, of tables or of columns. */
    Set<String> tables() {
        return tables.keySet();
    }

    Set<String> columns() {
        return columns.keySet();
    }
}

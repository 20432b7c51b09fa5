package fr.prefecture.clu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final Path DOCUMENT = Path.of("../docs/privacy.md");

    /** What a column is called that says who somebody is. */
    private static final Pattern OF_A_PERSON =
            Pattern.compile(
                    ".*_by|.*login|.*email.*|.*phone.*|display_name|person_name|chair_name|sender_.*"
                            + "|auditors?|holder|rapporteur|author|owner|contact|postal_address"
                            + "|provider_subject|bounce_address");

    /** Columns that are called so, and hold something else. */
    private static final Set<String> SOMETHING_ELSE =
            Set.of(
                    // keys of the history, which names nobody
                    "shared_change.changed_by",
                    "shared_chain_check.checked_by",
                    // erased by the history itself
                    "shared_pseudonym.login",
                    // goes with the account
                    "account_ticket.email",
                    // an account of a database of a switchboard
                    "switchboard_pbx.login",
                    // who holds a content: a thing
                    "shared_content_hold.holder",
                    // by which day
                    "indicators_board_figure.aim_by");

    /** From that many letters on a column of the register is free text, or is explained here. */
    private static final int LONG = 1000;

    private static final Set<String> NO_FREE_TEXT =
            Set.of(
                    "account_digest.alert_keys",
                    "account_digest.page_text",
                    "account_user.password",
                    // the words of the action, without their accents
                    "actions_item.searched",
                    "home_letter.page_text",
                    "home_letter.paper_text",
                    "imports_import.mapping",
                    "indicators_gift.file_names",
                    "letters_version.content",
                    "mail_received.remarks",
                    "mail_received.unkept_files",
                    "quality_audit.opening_hours",
                    "shared_change.state_after",
                    "shared_change.state_before",
                    "shared_change_text.state_after",
                    "shared_change_text.state_before");

    private final Database database = Database.empty();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("VIE-2")
    void each_table_of_the_schema_is_in_the_register_or_holds_nothing_of_anybody() {
        Set<String> there = new TreeSet<>(schema().keySet());
        Set<String> registered =
                PersonalData.all().flatMap(HeldTable::tables).collect(Collectors.toSet());
        Set<String> known = new HashSet<>(registered);
        known.addAll(Impersonal.TABLES);

        assertThat(there).as("a new table is classified").isSubsetOf(known);
        assertThat(known).as("a table that is classified exists").isSubsetOf(there);
        assertThat(registered).doesNotContainAnyElementsOf(Impersonal.TABLES);
        List<String> twice = PersonalData.all().map(HeldTable::name).toList();
        assertThat(twice).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    }

    @Test
    @Tag("VIE-2")
    void a_column_that_names_somebody_is_in_the_register() {
        Map<String, Map<String, Integer>> schema = schema();
        List<String> missing = new ArrayList<>();
        schema.forEach(
                (table, columns) ->
                        columns.keySet().stream()
                                .filter(column -> OF_A_PERSON.matcher(column).matches())
                                .filter(column -> !held(table).contains(column))
                                .map(column -> table + '.' + column)
                                .filter(column -> !SOMETHING_ELSE.contains(column))
                                .forEach(missing::add));
        assertThat(missing).isEmpty();
        PersonalData.all()
                .forEach(
                        table ->
                                assertThat(schema.get(table.name()).keySet())
                                        .as(table.name())
                                        .containsAll(table.columns().keySet()));
    }

    @Test
    @Tag("VIE-2")
    void long_free_text_beside_people_is_in_the_register() {
        List<String> missing = new ArrayList<>();
        Set<String> registered =
                PersonalData.all().map(HeldTable::name).collect(Collectors.toSet());
        schema().forEach(
                        (table, columns) -> {
                            if (registered.contains(table)) {
                                columns.forEach(
                                        (column, length) -> {
                                            if (length >= LONG && !held(table).contains(column)) {
                                                missing.add(table + '.' + column);
                                            }
                                        });
                            }
                        });
        missing.removeAll(NO_FREE_TEXT);
        assertThat(missing).isEmpty();
    }

    private static Set<String> held(String table) {
        return PersonalData.table(table).map(one -> one.columns().keySet()).orElse(Set.of());
    }

    @Test
    @Tag("VIE-1")
    void each_entry_says_who_reads_it_and_each_rule_serves_one() {
        assertThat(PersonalData.values())
                .allSatisfy(
                        data -> {
                            assertThat(data.readers()).isNotEmpty();
                            assertThat(Roles.ofPeople()).containsAll(data.readers());
                            assertThat(data.tableNames()).isNotEmpty();
                        });
        Set<PurgeRule> serving =
                Stream.of(PersonalData.values())
                        .flatMap(data -> data.rules().stream())
                        .collect(Collectors.toCollection(HashSet::new));
        serving.add(PurgeRule.REPORTS);
        assertThat(serving).containsExactlyInAnyOrder(PurgeRule.values());
    }

    @Test
    @Tag("VIE-3")
    void the_document_has_the_same_entries_rules_and_tables() throws IOException {
        Map<String, String> said = new TreeMap<>();
        Map<String, String> terms = new TreeMap<>();
        Set<String> impersonal = new TreeSet<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("| `")) {
                List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
                assertThat(cells).as(line).filteredOn(String::isEmpty).hasSize(2);
                String code = cells.get(1).replace("`", "");
                if (cells.size() == 9) {
                    said.put(code, String.join(" | ", cells.subList(3, 8)));
                } else {
                    terms.put(code, cells.get(2));
                }
            } else if (line.startsWith("`")) {
                Stream.of(line.split("[`, .]+", -1))
                        .filter(table -> !table.isEmpty())
                        .forEach(impersonal::add);
            }
        }
        assertThat(said).isEqualTo(entries());
        assertThat(terms)
                .isEqualTo(
                        Stream.of(PurgeRule.values())
                                .collect(
                                        Collectors.toMap(
                                                Enum::name, rule -> rule.kept().toString())));
        assertThat(impersonal).isEqualTo(new TreeSet<>(Impersonal.TABLES));
    }

    private static Map<String, String> entries() {
        Map<String, String> entries = new TreeMap<>();
        for (PersonalData data : PersonalData.values()) {
            entries.put(
                    data.name(),
                    Stream.of(
                                    data.concerned().name(),
                                    data.basis().name(),
                                    String.join(", ", data.readers()),
                                    data.rules().isEmpty()
                                            ? "–"
                                            : data.rules().stream()
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", ")),
                                    String.join(", ", data.tableNames()))
                            .collect(Collectors.joining(" | ")));
        }
        return entries;
    }

    /** Columns of text by table, with the most letters that they take; 0 for other columns. */
    private Map<String, Map<String, Integer>> schema() {
        Map<String, Map<String, Integer>> schema = new HashMap<>();
        List<?> rows =
                database.entityManager()
                        .createNativeQuery(
                                "select lower(table_name), lower(column_name), data_type,"
                                        + " character_maximum_length from information_schema.columns"
                                        + " where table_schema = 'PUBLIC' and lower(table_name) <>"
                                        + " 'flyway_schema_history'")
                        .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            boolean text =
                    String.valueOf(cells[2]).toUpperCase(Locale.ROOT).startsWith("CHARACTER");
            schema.computeIfAbsent(String.valueOf(cells[0]), table -> new HashMap<>())
                    .put(String.valueOf(cells[1]), text ? ((Number) cells[3]).intValue() : 0);
        }
        assertThat(schema).as(Arrays.toString(rows.toArray())).hasSizeGreaterThan(150);
        return schema;
    }
}

package fr.prefecture.clu.shared;

import static fr.prefecture.clu.shared.ChainExamples.line;
import static fr.prefecture.clu.shared.ChainExamples.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {

    private static final Instant MORNING = Instant.parse("2021-05-31T08:00:00Z");
    private static final String EXAMPLE = "shared.example";

    private final Database database = Database.empty().as("referent").at(MORNING);
    private final Changes changes = database.boundary(Changes.class);
    private final History history = database.boundary(History.class);
    private final ChainLinks links = database.boundary(ChainLinks.class);
    private final Pseudonyms pseudonyms = database.boundary(Pseudonyms.class);

    @AfterEach
    void close() {
        database.close();
    }

    private ChainCheckRow check(ChainHead... noted) {
        return database.transaction(() -> links.check(List.of(noted)));
    }

    private ChainVerdict.Break broken(ChainHead... noted) {
        return check(noted).verdict().broken().orElseThrow();
    }

    /** Lines 1 to {@code number} of an example, ten minutes apart, chained. */
    private void chained(int number) {
        for (int i = 1; i <= number; i++) {
            int n = i;
            database.at(MORNING.plus(Duration.ofMinutes(10L * i)));
            database.transaction(() -> changes.created(EXAMPLE, n, "n=" + n));
        }
        assertThat(check().isSound()).isTrue();
    }

    private long id(int n) {
        return Long.parseLong(
                texts(
                                database.dataSource(),
                                "select id from shared_change where subject_key = '" + n + "'")
                        .get(0));
    }

    private void sql(String... commands) {
        ChainExamples.sql(database.dataSource(), commands);
    }

    @Test
    @Tag("HIS-13")
    void lines_are_chained_without_a_gap_and_the_head_follows_from_all_of_them() {
        chained(3);
        String three = check().verdict().head();
        database.transaction(() -> changes.created(EXAMPLE, 4, "n=4"));
        ChainCheckRow four = check();

        assertThat(four.verdict().links()).isEqualTo(4);
        assertThat(four.verdict().head()).hasSize(64).isNotEqualTo(three);
        assertThat(texts(database.dataSource(), "select place from shared_change_link order by 1"))
                .containsExactly("1", "2", "3", "4");
        assertThat(database.transaction(() -> database.boundary(ChainChecks.class).latest()))
                .contains(four);
    }

    @Test
    @Tag("HIS-13")
    void more_lines_than_are_read_at_once_are_chained_and_read() {
        sql(LongStream.rangeClosed(1, 4500).mapToObj(i -> line(i, MORNING)).toArray(String[]::new));

        assertThat(check().verdict().links()).isEqualTo(4500);
        sql("update shared_change set state_after = 'n=0' where id = 4321");
        assertThat(broken().change()).isEqualTo(4321);
    }

    @Test
    @Tag("HIS-13")
    void many_writers_at_once_leave_a_chain_without_a_gap() throws Exception {
        ChainExamples.writeAtOnce(database.dataSource(), 8, 60, MORNING);

        assertThat(check().verdict().links()).isEqualTo(480);
        assertThat(check().isSound()).isTrue();
    }

    @Test
    @Tag("HIS-14")
    void a_changed_line_is_named_whatever_was_changed_of_it() {
        for (String change :
                List.of(
                        "state_after = 'n=33'",
                        "state_after = null",
                        "state_before = ''",
                        "changed_by = 'system'",
                        "subject_key = '33'",
                        "subject = 'shared.other'",
                        "kind = 'REMOVED'",
                        "text_digest = ''",
                        "changed_at = dateadd(second, 1, changed_at)")) {
            sql("delete from shared_change", "delete from shared_change_link");
            chained(5);
            sql("update shared_change set " + change + " where id = " + id(3));

            ChainVerdict.Break broken = broken();
            assertThat(broken.fault()).as(change).isEqualTo(ChainFault.ALTERED);
            assertThat(broken.place()).as(change).isEqualTo(3);
        }
    }

    @Test
    @Tag("HIS-14")
    void a_removed_line_a_removed_link_and_two_exchanged_lines_are_named() {
        chained(5);
        sql("delete from shared_change where id = " + id(4));
        assertThat(broken())
                .extracting(ChainVerdict.Break::fault, ChainVerdict.Break::place)
                .containsExactly(ChainFault.MISSING, 4L);

        sql("delete from shared_change_link where place = 2");
        assertThat(broken())
                .extracting(ChainVerdict.Break::fault, ChainVerdict.Break::place)
                .as("the first one")
                .containsExactly(ChainFault.GAP, 2L);
    }

    @Test
    @Tag("HIS-14")
    void two_lines_that_changed_places_are_named() {
        chained(5);
        long two = id(2);
        long four = id(4);
        sql(
                "update shared_change set id = -1 where id = " + two,
                "update shared_change set id = " + two + " where id = " + four,
                "update shared_change set id = " + four + " where id = -1");
        assertThat(broken())
                .extracting(ChainVerdict.Break::fault, ChainVerdict.Break::place)
                .containsExactly(ChainFault.ALTERED, 2L);

        sql(
                "update shared_change set id = -1 where id = " + two,
                "update shared_change set id = " + two + " where id = " + four,
                "update shared_change set id = " + four + " where id = -1");
        assertThat(check().isSound()).isTrue();
        sql(
                "update shared_change_link set change_id = -1 where place = 2",
                "update shared_change_link set change_id = " + two + " where place = 4",
                "update shared_change_link set change_id = " + four + " where place = 2");
        assertThat(broken().place()).isEqualTo(2);
    }

    @Test
    @Tag("HIS-14")
    void a_line_that_is_put_in_among_older_ones_is_named_and_never_chained() {
        chained(3);
        sql(line(7, MORNING.minus(Duration.ofDays(3))));

        ChainVerdict.Break broken = broken();
        assertThat(broken.fault()).isEqualTo(ChainFault.INSERTED);
        assertThat(broken.change()).isEqualTo(7);
        assertThat(broken.at()).contains(MORNING.minus(Duration.ofDays(3)));
        assertThat(check().verdict().links()).isEqualTo(3);
    }

    @Test
    @Tag("HIS-13")
    void a_line_of_a_long_transaction_is_chained_after_later_ones() {
        chained(3);
        sql(line(7, MORNING.plus(Duration.ofMinutes(5))));

        ChainCheckRow check = check();
        assertThat(check.isSound()).isTrue();
        assertThat(check.verdict().links()).isEqualTo(4);
    }

    @Test
    @Tag("HIS-11")
    @Tag("HIS-14")
    void words_about_people_stand_apart_and_others_in_their_place_are_named() {
        database.transaction(
                () -> changes.changed("committee.member", 7, "Mme Exemple; A", "Mme Exemple; B"));
        assertThat(check().isSound()).isTrue();
        assertThat(
                        texts(
                                database.dataSource(),
                                "select coalesce(state_before, '') || coalesce(state_after, '')"
                                        + " from shared_change"))
                .containsExactly("");
        assertThat(database.transaction(() -> changes.of("committee.member", 7)))
                .singleElement()
                .satisfies(row -> assertThat(row.before()).isEqualTo("Mme Exemple; A"))
                .satisfies(row -> assertThat(row.after()).isEqualTo("Mme Exemple; B"));
        assertThat(found("exemple; b")).containsExactly("7");

        sql("update shared_change_text set state_after = 'Mme Exemple; C'");
        assertThat(broken())
                .extracting(ChainVerdict.Break::fault, ChainVerdict.Break::place)
                .containsExactly(ChainFault.WORDS, 1L);
    }

    @Test
    @Tag("HIS-10")
    @Tag("HIS-14")
    void the_history_holds_no_login_and_nobody_elses_can_be_put_behind_a_key() {
        database.transaction(() -> changes.changed("account.user", "lea.martin", "A", "B"));
        assertThat(
                        texts(
                                database.dataSource(),
                                "select changed_by || subject_key || coalesce(state_after, '') from"
                                        + " shared_change"))
                .allSatisfy(line -> assertThat(line).doesNotContain("referent", "lea", "B"));
        assertThat(database.transaction(() -> changes.of("account.user", "lea.martin")))
                .singleElement()
                .satisfies(row -> assertThat(row.by()).isEqualTo("referent"))
                .satisfies(row -> assertThat(row.key()).isEqualTo("lea.martin"));
        assertThat(check().isSound()).isTrue();

        sql("update shared_pseudonym set login = 'innocent' where login = 'referent'");
        assertThat(broken().fault()).isEqualTo(ChainFault.PERSON);
    }

    @Test
    @Tag("HIS-12")
    void who_is_erased_is_nobody_any_more_and_the_chain_stays_sound() {
        database.transaction(() -> changes.created(EXAMPLE, 1, "n=1"));
        database.as("admin");
        database.transaction(() -> changes.changed("account.user", "referent", "Mme X", "Mme Y"));
        database.transaction(() -> changes.created("committee.member", 7, "Mme Exemple; A"));
        String head = check().verdict().head();

        assertThat(database.transaction(() -> pseudonyms.erase("referent"))).isEqualTo(1);
        assertThat(database.transaction(() -> pseudonyms.eraseWords("committee.member", 7)))
                .isEqualTo(1);
        assertThat(database.transaction(() -> pseudonyms.erase("nobody"))).isZero();

        ChainCheckRow check = check();
        assertThat(check.isSound()).isTrue();
        assertThat(check.verdict().head()).isEqualTo(head);
        assertThat(check.verdict().erased()).isEqualTo(2);
        assertThat(database.transaction(() -> changes.of(EXAMPLE, 1)).get(0).by())
                .isEqualTo(Changes.ERASED);
        assertThat(database.transaction(() -> changes.of("committee.member", 7)).get(0).after())
                .isEqualTo(Changes.ERASED);
        assertThat(
                        database.transaction(
                                () ->
                                        history.lines(
                                                ChangeQuery.of(Set.of("account.user")),
                                                Optional.empty(),
                                                9)))
                .singleElement()
                .satisfies(line -> assertThat(line.row().key()).isEqualTo(Changes.ERASED))
                .satisfies(line -> assertThat(line.row().after()).isEqualTo(Changes.ERASED));
        assertThat(database.transaction(() -> history.people(Set.of(EXAMPLE, "account.user"))))
                .containsExactly("admin");
        assertThat(
                        texts(
                                database.dataSource(),
                                "select login from shared_pseudonym union all select state_after"
                                        + " from shared_change_text union all select state_after"
                                        + " from shared_change where state_after is not null"))
                .containsExactlyInAnyOrder("admin", "n=1");

        database.as("referent");
        database.transaction(() -> changes.created(EXAMPLE, 2, "n=2"));
        assertThat(database.transaction(() -> changes.of(EXAMPLE, 2)).get(0).by())
                .isEqualTo("referent");
        assertThat(database.transaction(() -> changes.of(EXAMPLE, 1)).get(0).by())
                .as("the same login later is somebody else")
                .isEqualTo(Changes.ERASED);
    }

    @Test
    @Tag("HIS-15")
    void a_chain_that_was_cut_off_or_made_anew_is_seen_by_the_noted_head_alone(@TempDir Path home)
            throws Exception {
        chained(5);
        ChainHeads heads = new ChainHeads(home.resolve("history").resolve("heads.txt"));
        assertThat(heads.read()).isEmpty();
        heads.note(check().head());
        heads.note(check().head());
        Files.writeString(
                home.resolve("history").resolve("heads.txt"),
                "what somebody typed\n",
                StandardOpenOption.APPEND);
        ChainHead[] noted = heads.read().toArray(ChainHead[]::new);
        assertThat(noted).singleElement().satisfies(one -> assertThat(one.place()).isEqualTo(5));
        assertThat(check(noted).isSound()).isTrue();

        sql(
                "delete from shared_change where id in (" + id(4) + ", " + id(5) + ")",
                "delete from shared_change_link where place > 3");
        assertThat(check().isSound()).as("the database alone does not know").isTrue();
        assertThat(broken(noted))
                .extracting(
                        ChainVerdict.Break::fault,
                        ChainVerdict.Break::place,
                        ChainVerdict.Break::at)
                .containsExactly(ChainFault.SHORTENED, 3L, Optional.of(noted[0].at()));

        database.transaction(() -> changes.created(EXAMPLE, 6, "n=6"));
        database.transaction(() -> changes.created(EXAMPLE, 7, "n=7"));
        assertThat(check().isSound()).isTrue();
        assertThat(broken(noted))
                .extracting(ChainVerdict.Break::fault, ChainVerdict.Break::place)
                .containsExactly(ChainFault.REWRITTEN, 5L);
    }

    @Test
    @Tag("HIS-14")
    void the_administrator_is_alerted_until_a_check_finds_it_sound_again() {
        ChainAlerts alerts = database.boundary(ChainAlerts.class);
        chained(3);
        assertThat(alerts.alerts()).isEmpty();

        sql("update shared_change set state_after = 'n=22' where id = " + id(2));
        check();
        assertThat(alerts.alerts())
                .singleElement()
                .satisfies(one -> assertThat(one.arguments()).containsExactly(2L))
                .satisfies(one -> assertThat(one.roles()).containsExactly(Roles.ADMINISTRATOR));

        sql("update shared_change set state_after = 'n=2' where id = " + id(2));
        check();
        assertThat(alerts.alerts()).isEmpty();
    }

    @Test
    @Tag("HIS-16")
    void a_database_in_a_file_has_one_account() {
        assertThat(database.transaction(() -> database.boundary(ChainChecks.class).guard()))
                .isEqualTo(HistoryGuard.ONE_ACCOUNT_ONLY);
    }

    @Test
    @Tag("HIS-10")
    @Tag("HIS-11")
    @Tag("HIS-13")
    void a_history_of_before_gets_keys_and_a_chain_and_reads_as_it_did() {
        JdbcDataSource former = new JdbcDataSource();
        former.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(former)
                .locations("classpath:db/migration/common")
                .target("202612051310")
                .load()
                .migrate();
        ChainExamples.sql(
                former,
                "insert into shared_change values (1, timestamp with time zone '2021-05-31"
                        + " 08:00:00+00:00', 'referent', 'shared.example', '1', 'CREATED', null,"
                        + " 'n=1')",
                "insert into shared_change values (3, timestamp with time zone '2021-05-31"
                        + " 08:00:00+00:00', 'system', 'account.user', 'referent', 'CREATED',"
                        + " null, 'Mme Exemple')",
                "insert into shared_change values (2, timestamp with time zone '2021-06-01"
                        + " 08:00:00+00:00', 'referent', 'committee.member', '7', 'CHANGED',"
                        + " 'Mme Exemple', 'Mme Autre')");

        try (Database migrated = Database.on(former)) {
            Changes told = migrated.boundary(Changes.class);
            assertThat(migrated.transaction(() -> told.of(EXAMPLE, 1)).get(0).by())
                    .isEqualTo("referent");
            assertThat(migrated.transaction(() -> told.of("account.user", "referent")))
                    .singleElement()
                    .satisfies(row -> assertThat(row.by()).isEqualTo(Changes.SYSTEM))
                    .satisfies(row -> assertThat(row.after()).isEqualTo("Mme Exemple"));
            assertThat(migrated.transaction(() -> told.of("committee.member", 7)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.before()).isEqualTo("Mme Exemple"))
                    .satisfies(row -> assertThat(row.after()).isEqualTo("Mme Autre"));
            assertThat(texts(former, "select change_id from shared_change_link order by place"))
                    .as("chained by the migration")
                    .containsExactly("1", "2", "3");
            assertThat(
                            migrated.transaction(
                                            () ->
                                                    migrated.boundary(ChainLinks.class)
                                                            .check(List.of()))
                                    .isSound())
                    .isTrue();
            assertThat(
                            texts(
                                    former,
                                    "select changed_by || subject_key || coalesce(state_after, '')"
                                            + " from shared_change where id > 1"))
                    .allSatisfy(line -> assertThat(line).doesNotContain("referent", "Mme"));
        }
        ChainExamples.sql(former, "shutdown");
    }

    @Test
    @Tag("HIS-13")
    void a_command_reads_the_chain_without_a_server_and_says_so_by_its_status(@TempDir Path home) {
        chained(3);
        ChainHeads heads = new ChainHeads(home.resolve("heads.txt"));
        String url = database.dataSource().getURL();
        assertThat(said(url, heads)).startsWith("0 ").contains("lines: 3", "history: sound");

        sql("update shared_change set state_after = 'n=22' where id = " + id(2));
        assertThat(said(url, heads))
                .startsWith("1 ")
                .contains("history: BROKEN, ALTERED at link 2, line " + id(2) + " of 2021-05-31T");
        assertThat(said("jdbc:h2:mem:none;IFEXISTS=TRUE", heads))
                .startsWith("2 ")
                .contains("could not be read");
    }

    private static String said(String url, ChainHeads heads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = CheckHistory.check(url, "", "", heads, out, out);
        return status + " " + bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> found(String words) {
        return database
                .transaction(
                        () ->
                                history.lines(
                                        new ChangeQuery(
                                                Set.of("committee.member", EXAMPLE),
                                                "",
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                words,
                                                ""),
                                        Optional.empty(),
                                        9))
                .stream()
                .map(line -> line.row().key())
                .toList();
    }
}

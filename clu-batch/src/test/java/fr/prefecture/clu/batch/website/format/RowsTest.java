package fr.prefecture.clu.batch.website.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    private static final Times TIMES =
            new Times(
                    ZoneId.of("Europe/Paris"),
                    Instant.parse("2026-01-01T00:00:00Z").getEpochSecond());

    @Test
    void the_date_of_publication_is_taken_before_that_of_the_edition() throws RefusedEntry {
        List<String> header =
                List.of("date_edition", "date_publication", "action", "page", "revision");
        assertThat(
                        read(
                                        header,
                                        "2021-05-03T10:00:00+02:00",
                                        "2021-05-04T11:00:00+02:00",
                                        "A",
                                        "content/a.md",
                                        "64826948dd")
                                .orElseThrow())
                .isEqualTo(
                        new Entry(
                                "content/a.md",
                                "",
                                Moment.second(
                                        Instant.parse("2021-05-04T09:00:00Z").getEpochSecond()),
                                Entry.Done.CREATED,
                                false));
    }

    @ParameterizedTest
    @CsvSource({
        "A, CREATED",
        "Ajout, CREATED",
        "Créée, CREATED",
        "m, CHANGED",
        "Mise à jour, CHANGED",
        "'', CHANGED",
        "Restauration, RESTORED",
        "D, DELETED",
        "supprimé, DELETED"
    })
    void an_action_is_a_letter_or_a_french_word(String action, Entry.Done done)
            throws RefusedEntry {
        assertThat(
                        read(List.of("Date", "Page", "Action"), "03/05/2021", "a", action)
                                .orElseThrow()
                                .done())
                .isEqualTo(done);
    }

    @Test
    void an_unknown_action_and_a_missing_page_are_refused() {
        assertRefused(
                () -> read(List.of("date", "page", "action"), "03/05/2021", "a", "peut-être"),
                Reason.ACTION_UNKNOWN);
        assertRefused(() -> read(List.of("date", "page"), "03/05/2021", " "), Reason.PAGE_MISSING);
        assertRefused(
                () -> read(List.of("date", "page"), "03/05/2021", "x".repeat(501)),
                Reason.PAGE_TOO_LONG);
    }

    @Test
    void the_address_goes_before_the_title_and_loses_host_fragment_and_strokes()
            throws RefusedEntry {
        assertThat(
                        read(
                                        List.of("date", "page", "url", "rubrique", "urgent"),
                                        "03/05/2021",
                                        "Titre",
                                        "https://www.exemple.gouv.fr/etrangers/titre/#haut",
                                        "Droit au séjour",
                                        "Oui")
                                .orElseThrow())
                .isEqualTo(
                        new Entry(
                                "etrangers/titre",
                                "Droit au séjour",
                                Moment.day(18_750),
                                Entry.Done.CHANGED,
                                true));
    }

    @Test
    void headings_that_tell_no_date_or_no_page_are_not_recognised() {
        assertThat(Columns.of(List.of("date", "auteur"))).isEmpty();
        assertThat(Columns.of(List.of("page", "auteur"))).isEmpty();
        assertThat(Columns.of(List.of("\uFEFFDate de publication", "Adresse"))).isPresent();
    }

    @Test
    void of_typo3s_log_only_changes_of_content_count() throws RefusedEntry {
        List<String> header = List.of("uid", "type", "action", "recuid", "tstamp", "details");
        assertThat(read(header, "1", "1", "2", "77", "1620032400", "").orElseThrow())
                .isEqualTo(
                        new Entry(
                                "page-77",
                                "",
                                Moment.second(1_620_032_400),
                                Entry.Done.CHANGED,
                                false));
        assertThat(read(header, "1", "5", "0", "77", "1620032400", "error")).isEmpty();
        assertThat(read(header, "1", "255", "1", "0", "1620032400", "log-in")).isEmpty();
    }

    @Test
    void of_simple_history_only_changes_of_posts_count_and_their_time_is_utc() throws RefusedEntry {
        List<String> header = List.of("Date (UTC)", "Date (local)", "Message key", "post_id");
        assertThat(
                        read(
                                        header,
                                        "2021-05-03 22:30:00",
                                        "2021-05-04 00:30:00",
                                        "post_updated",
                                        "12")
                                .orElseThrow()
                                .when())
                .isEqualTo(Moment.second(Instant.parse("2021-05-03T22:30:00Z").getEpochSecond()));
        assertThat(read(header, "2021-05-03 22:30:00", "", "user_logged_in", "")).isEmpty();
    }

    @Test
    void of_a_dump_of_watchdog_only_content_counts() throws RefusedEntry {
        Dump.Insert insert =
                Dump.read(
                                "INSERT INTO `watchdog` VALUES"
                                        + " (1,0,'system','%module module installed.','a:1:{s:7:\\\"%module\\\";}',6,'','http://d86.dd:8083/install.php','','127.0.0.1',1340835875),\n"
                                        + "(37,1,'content','@type: added %title.','a:2:{s:5:\\\"@type\\\";}',5,'<a href=\\\"/node/1\\\" hreflang=\\\"en\\\">View; it''s</a>','http://d86.dd:8083/node/add/page','','127.0.0.1',1507066134)")
                        .orElseThrow();
        Rows rows = new Rows(insert.columns(), TIMES);
        assertThat(insert.rows()).hasSize(2);
        assertThat(rows.read(insert.rows().get(0))).isEmpty();
        assertThat(rows.read(insert.rows().get(1)).orElseThrow())
                .isEqualTo(
                        new Entry(
                                "node/1",
                                "",
                                Moment.second(1_507_066_134),
                                Entry.Done.CREATED,
                                false));
    }

    @Test
    void a_dump_that_names_its_columns_is_read_by_them_and_other_statements_are_passed_over()
            throws RefusedEntry {
        assertThat(Dump.read("CREATE TABLE sys_log (uid int)")).isEmpty();
        Dump.Insert insert =
                Dump.read(
                                "insert into sys_log (tstamp, type, action, recuid)"
                                        + " values (1620032400,1,1,5)")
                        .orElseThrow();
        assertThat(
                        new Rows(insert.columns(), TIMES)
                                .read(insert.rows().get(0))
                                .orElseThrow()
                                .page())
                .isEqualTo("page-5");
        assertRefused(
                () -> Dump.read("insert into sys_log values (1,'open"), Reason.LINE_MALFORMED);
    }

    private static Optional<Entry> read(List<String> header, String... cells) throws RefusedEntry {
        return new Rows(Columns.of(header).orElseThrow(), TIMES).read(List.of(cells));
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedEntry.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

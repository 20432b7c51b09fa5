package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BinTest {

    private static final Instant NOW = Instant.parse("2021-05-31T08:00:00Z");
    private static final LocalDate BRIDGE = LocalDate.of(2021, 5, 14);
    private static final String KIND = "test.thing";

    private final Database database = Database.empty().at(NOW).as("referent").in(Roles.QUALITY);
    private final ClosingDays days = database.boundary(ClosingDays.class);
    private final Attachments attachments = database.boundary(Attachments.class);
    private final Bin bin = database.boundary(Bin.class);
    private final Changes changes = database.boundary(Changes.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COR-1")
    @Tag("COR-2")
    void what_is_removed_comes_back_as_it_was_and_the_history_tells_both() {
        closed();
        List<String> before = Tables.read(database, "shared_closing_day");

        long id = database.transaction(() -> days.reopen(BRIDGE)).orElseThrow();

        assertThat(Tables.read(database, "shared_closing_day")).isEmpty();
        assertThat(database.transaction(bin::rows))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.title()).isEqualTo("Pont 2021-05-14");
                            assertThat(row.by()).isEqualTo("referent");
                            assertThat(row.at()).isEqualTo(NOW);
                            assertThat(row.until()).isEqualTo(NOW.plus(Duration.ofDays(30)));
                        });
        database.transaction(() -> bin.restore(id));

        assertThat(Tables.read(database, "shared_closing_day")).isEqualTo(before);
        assertThat(Tables.read(database, "shared_binned", "shared_binned_field")).isEmpty();
        assertThat(database.transaction(() -> changes.of("shared.closingDay", BRIDGE)))
                .extracting(row -> row.kind() + " " + row.before() + " " + row.after())
                .containsExactly("RESTORED null Pont", "REMOVED Pont null", "CREATED null Pont");
    }

    @Test
    @Tag("COR-1")
    void nothing_is_kept_of_what_was_gone_already() {
        assertThat(database.transaction(() -> days.reopen(BRIDGE))).isEmpty();
        assertThat(database.transaction(() -> attachments.discard(1, "/", Set.of(Roles.QUALITY))))
                .isEmpty();
        assertThat(database.transaction(bin::rows)).isEmpty();
    }

    @Test
    @Tag("COR-3")
    void it_comes_back_once() {
        closed();
        long id = database.transaction(() -> days.reopen(BRIDGE)).orElseThrow();
        database.transaction(() -> bin.restore(id));

        refused("shared.bin.gone", id);
        assertThat(Tables.read(database, "shared_closing_day")).hasSize(1);
    }

    @Test
    @Tag("COR-4")
    void it_does_not_come_back_to_what_is_gone_and_stays_in_the_bin() {
        sql("create table test_parent (id bigint primary key)");
        sql(
                "create table test_child (id bigint primary key, parent_id bigint references"
                        + " test_parent (id), held numeric(9,2), on_day date, at_hour time, flag"
                        + " boolean, said varchar(20), moment timestamp with time zone)");
        sql("insert into test_parent values (1)");
        sql(
                "insert into test_child values (7, 1, 12.50, date '2021-05-31', time '14:30:00',"
                        + " true, null, timestamp with time zone '2021-05-31 10:00:00.123456+02:00')");
        List<String> before = Tables.read(database, "test_child");
        long id =
                database.transaction(
                        () ->
                                bin.keep(
                                        Removal.byQuality("test.child", 7, "Sept", "7", "", "/"),
                                        List.of(Removal.Rows.of("test_child", 7))));
        sql("delete from test_child");
        sql("delete from test_parent");

        refused("shared.bin.parentGone", id);
        assertThat(database.transaction(bin::rows)).hasSize(1);

        sql("insert into test_parent values (1)");
        database.transaction(() -> bin.restore(id));
        assertThat(Tables.read(database, "test_child")).isEqualTo(before);
    }

    @Test
    @Tag("COR-5")
    void it_does_not_come_back_where_another_one_took_its_place() {
        closed();
        long id = database.transaction(() -> days.reopen(BRIDGE)).orElseThrow();
        closed();
        List<String> now = Tables.read(database, "shared_closing_day");

        refused("shared.bin.taken", id);
        assertThat(Tables.read(database, "shared_closing_day")).isEqualTo(now);
        database.transaction(() -> days.reopen(BRIDGE));
        database.transaction(() -> bin.restore(id));
        assertThat(Tables.read(database, "shared_closing_day")).hasSize(1);
    }

    @Test
    @Tag("COR-7")
    void who_could_not_remove_it_neither_sees_it_nor_brings_it_back() {
        long file = given("Note").id();
        long id =
                database.transaction(() -> attachments.discard(file, "/x", Set.of(Roles.CERT)))
                        .orElseThrow();
        database.in(Roles.ADMINISTRATOR);

        assertThat(database.transaction(bin::rows)).isEmpty();
        refused("shared.bin.gone", id);

        database.in(Roles.STAFF, Roles.CERT);
        assertThat(database.transaction(bin::rows)).hasSize(1);
        database.transaction(() -> bin.restore(id));
    }

    @Test
    @Tag("COR-8")
    void what_a_removed_file_holds_stays_as_long_as_the_bin_has_it() {
        AttachmentRow file = given("Note");
        long id = discarded(file);

        assertThat(content(file)).isEqualTo("Note");
        database.transaction(() -> bin.restore(id));
        assertThat(database.transaction(() -> attachments.find(file.id()))).contains(file);
        assertThat(content(file)).isEqualTo("Note");
        assertThat(Tables.read(database, "shared_content_hold")).isEmpty();

        database.transaction(() -> attachments.remove(file.id()));
        assertThat(content(file)).isEmpty();
    }

    @Test
    @Tag("COR-9")
    void after_thirty_days_it_goes_for_good_with_what_only_it_held() {
        AttachmentRow file = given("Note");
        long id = discarded(file);
        AttachmentRow other = given("Note");
        database.at(NOW.plus(Duration.ofDays(30)).minusSeconds(1));
        database.transaction(bin::empty);
        assertThat(database.transaction(bin::rows)).hasSize(1);

        database.at(NOW.plus(Duration.ofDays(30)));
        assertThat(database.transaction(bin::rows)).as("even before it is emptied").isEmpty();
        refused("shared.bin.gone", id);
        database.transaction(bin::empty);

        assertThat(Tables.read(database, "shared_binned", "shared_binned_field")).isEmpty();
        assertThat(content(other)).as("another file has it").isEqualTo("Note");
        database.transaction(() -> attachments.remove(other.id()));
        assertThat(content(other)).isEmpty();

        AttachmentRow last = given("Seule");
        discarded(last);
        database.at(NOW.plus(Duration.ofDays(60)));
        database.transaction(bin::empty);
        assertThat(content(last)).isEmpty();
    }

    @Test
    @Tag("COR-11")
    void the_page_of_what_was_removed_is_known_to_whoever_may_bring_it_back() {
        closed();
        database.transaction(
                () ->
                        bin.keep(
                                new Removal(
                                        "test.thing",
                                        "1",
                                        "Un",
                                        "un",
                                        "/preuves/1",
                                        "/preuves",
                                        Set.of(Roles.QUALITY)),
                                List.of(new Removal.Rows("shared_closing_day", "id > ?", 0))));

        assertThat(database.transaction(() -> bin.at("/preuves/1")))
                .hasValueSatisfying(row -> assertThat(row.title()).isEqualTo("Un"));
        assertThat(database.transaction(() -> bin.at("/preuves/2"))).isEmpty();
        database.in(Roles.SECRETARY_GENERAL);
        assertThat(database.transaction(() -> bin.at("/preuves/1"))).isEmpty();
    }

    private void closed() {
        database.transaction(() -> days.close(BRIDGE, "Pont"));
    }

    private AttachmentRow given(String text) {
        return database.transaction(
                () ->
                        attachments.keep(
                                KIND,
                                "1",
                                "note.txt",
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                "referent"));
    }

    private long discarded(AttachmentRow file) {
        return database.transaction(
                        () -> attachments.discard(file.id(), "/x", Set.of(Roles.QUALITY)))
                .orElseThrow();
    }

    private String content(AttachmentRow file) {
        return new String(
                PictureExamples.read(database.boundary(Contents.class).open(file.sha256())),
                StandardCharsets.UTF_8);
    }

    private void refused(String key, long id) {
        assertThatThrownBy(() -> database.transaction(() -> bin.restore(id)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    private void sql(String statement) {
        database.transaction(
                () -> {
                    database.entityManager().createNativeQuery(statement).executeUpdate();
                });
    }
}

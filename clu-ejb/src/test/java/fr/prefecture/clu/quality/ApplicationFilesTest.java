package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.shared.Contents;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ApplicationFilesTest {

    private static final Instant NOW = Instant.parse("2021-11-30T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2021, 11, 30);
    private static final YearMonth NOVEMBER = YearMonth.of(2021, 11);
    private static final ApplicationOrder ORDER = order(TODAY);

    private final Database database = Database.empty().as("referent").at(NOW);
    private final ApplicationFiles files = database.boundary(ApplicationFiles.class);
    private final ApplicationRuns runs = database.boundary(ApplicationRuns.class);

    private static ApplicationOrder order(LocalDate asOf) {
        return new ApplicationOrder(3, 2, asOf, NOVEMBER.minusMonths(11), NOVEMBER);
    }

    @BeforeEach
    void a_structure_applies() {
        database.transaction(
                () ->
                        List.of(
                                        "insert into quality_framework (id, version, code, name)"
                                                + " values (1, 1, 'qual-e-pref', 'Qual-e-pref')",
                                        "insert into quality_edition (id, version, framework_id,"
                                                + " code, title, valid_from, source_text, status)"
                                                + " values (2, 1, 1, '2019', 'Qual-e-pref',"
                                                + " '2019-02-04', '', 'CONFIRMED')",
                                        "insert into quality_structure (id, version, code, name,"
                                                + " kind, edition_id) values (3, 1, 'prefecture',"
                                                + " 'Préfecture', 'PREFECTURE', 2)",
                                        "insert into quality_module (id, version, edition_id, code,"
                                                + " name, compulsory, position, source_text, status,"
                                                + " withdrawn) values (4, 1, 2, '1', 'Relation',"
                                                + " true, 1, '', 'CONFIRMED', false)",
                                        "insert into quality_commitment (id, version, module_id,"
                                                + " code, wording, position, source_text, status,"
                                                + " withdrawn) values (5, 1, 4, '1', 'Nous', 1, '',"
                                                + " 'CONFIRMED', false)",
                                        "insert into quality_scope (id, version, structure_id,"
                                                + " module_id, unit_name, site) values (6, 1, 3, 4,"
                                                + " 'Accueil', 'Hall'), (7, 1, 3, 4, 'Standard',"
                                                + " 'Hall')")
                                .forEach(
                                        sql ->
                                                database.entityManager()
                                                        .createNativeQuery(sql)
                                                        .executeUpdate()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long asked() {
        return database.transaction(() -> files.request(ORDER));
    }

    private ApplicationFileRow claimed(String token) {
        return database.transaction(() -> runs.claim(token)).orElseThrow();
    }

    private ApplicationFileRow row(long id) {
        return database.transaction(() -> files.find(id)).orElseThrow();
    }

    @Test
    @Tag("QUA-56")
    void a_day_to_come_is_refused_and_today_is_not() {
        assertThatThrownBy(
                        () -> database.transaction(() -> files.request(order(TODAY.plusDays(1)))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("quality.application.future");

        assertThat(row(asked()).asOf()).isEqualTo(TODAY);
    }

    @Test
    @Tag("QUA-56")
    void months_that_are_reversed_too_many_or_later_than_the_day_are_refused() {
        assertThatThrownBy(
                        () -> new ApplicationOrder(3, 2, TODAY, NOVEMBER, NOVEMBER.minusMonths(1)))
                .hasMessage("quality.application.monthsReversed");
        assertThatThrownBy(
                        () -> new ApplicationOrder(3, 2, TODAY, NOVEMBER, NOVEMBER.plusMonths(1)))
                .hasMessage("quality.application.monthsLater");
        assertThatThrownBy(
                        () -> new ApplicationOrder(3, 2, TODAY, NOVEMBER.minusMonths(60), NOVEMBER))
                .hasMessage("quality.application.tooManyMonths");
    }

    @Test
    @Tag("QUA-58")
    void a_file_that_is_asked_for_twice_is_made_once_and_again_when_it_is_made() {
        long first = asked();
        assertThat(asked()).isEqualTo(first);
        claimed("here/1");
        assertThat(asked()).as("while it is being made").isEqualTo(first);

        database.transaction(() -> runs.done(first, "here/1", "ab", 12));

        assertThat(asked()).isNotEqualTo(first);
    }

    @Test
    @Tag("QUA-60")
    void of_two_runs_one_gets_a_file_and_the_other_writes_nothing_for_it() {
        long id = asked();
        assertThat(claimed("here/1").id()).isEqualTo(id);
        assertThat(database.transaction(() -> runs.claim("there/1"))).isEmpty();

        assertThat(database.<Boolean>transaction(() -> runs.holds(id, "here/1"))).isTrue();
        assertThat(database.<Boolean>transaction(() -> runs.holds(id, "there/1"))).isFalse();
        assertThat(database.transaction(() -> runs.advance(id, "there/1", 7, 7))).isFalse();
        database.transaction(() -> runs.done(id, "there/1", "ab", 12));

        assertThat(row(id).state()).isEqualTo(ApplicationFile.State.RUNNING);
        assertThat(row(id).piecesDone()).isZero();
    }

    @Test
    @Tag("QUA-60")
    void what_a_fallen_node_was_making_is_made_anew() {
        long id = asked();
        claimed("here/1");
        database.transaction(() -> runs.list(id, "here/1", 9, 900, 1, 2));
        database.transaction(() -> runs.advance(id, "here/1", 4, 400));
        database.transaction(() -> runs.release("there"));
        assertThat(database.transaction(runs::isDue)).isFalse();

        database.transaction(() -> runs.release("here"));

        assertThat(claimed("here/2").piecesDone()).isZero();
        assertThat(database.transaction(() -> runs.advance(id, "here/1", 5, 500))).isFalse();
    }

    @Test
    @Tag("QUA-60")
    void a_run_that_says_nothing_for_ten_minutes_has_lost_its_file() {
        asked();
        claimed("here/1");
        database.at(NOW.plusSeconds(600));
        assertThat(database.transaction(runs::isDue)).isFalse();

        database.at(NOW.plusSeconds(601));

        assertThat(claimed("there/1").state()).isEqualTo(ApplicationFile.State.RUNNING);
    }

    @Test
    @Tag("QUA-59")
    void what_was_listed_can_be_read_until_the_file_is_made_although_its_evidence_went()
            throws IOException {
        Attachments attachments = database.boundary(Attachments.class);
        AttachmentRow given =
                database.transaction(
                        () ->
                                attachments.keep(
                                        "quality.evidence",
                                        "1",
                                        "charte.txt",
                                        new ByteArrayInputStream(
                                                "charte".getBytes(StandardCharsets.UTF_8)),
                                        "referent"));
        long id = asked();
        claimed("here/1");
        assertThat(database.transaction(() -> runs.hold(id, "here/1", List.of(given.sha256()))))
                .isEmpty();

        database.transaction(() -> attachments.remove(given.id()));
        assertThat(text(given.sha256())).isEqualTo("charte");

        database.transaction(() -> runs.done(id, "here/1", "ab", 12));
        assertThat(text(given.sha256())).isEmpty();
    }

    @Test
    @Tag("QUA-59")
    void what_went_before_it_could_be_held_is_told() {
        long id = asked();
        claimed("here/1");

        assertThat(database.transaction(() -> runs.hold(id, "here/1", List.of("0".repeat(64)))))
                .containsExactly("0".repeat(64));
    }

    @Test
    void a_file_is_not_deleted_while_it_is_being_made() {
        long id = asked();
        assertThatThrownBy(() -> database.transaction(() -> files.delete(id)))
                .hasMessage("quality.application.underWay");

        claimed("here/1");
        database.transaction(() -> runs.failed(id, "here/1", "quality.application.failed.disk"));
        database.transaction(() -> files.delete(id));

        assertThat(database.transaction(() -> files.find(id))).isEqualTo(Optional.empty());
    }

    @Test
    @Tag("QUA-5")
    void a_structure_of_whom_nothing_is_asked_has_no_file() {
        database.transaction(
                () ->
                        database.entityManager()
                                .createNativeQuery("delete from quality_scope")
                                .executeUpdate());

        assertThatThrownBy(this::asked).hasMessage("quality.application.noPerimeter");
    }

    @Test
    @Tag("QUA-5")
    void what_is_asked_of_a_structure_is_said_once_however_many_units_and_sites_answer_for_it() {
        Commitments commitments = database.boundary(Commitments.class);
        assertThat(database.transaction(() -> commitments.askedOf(3, 2)))
                .extracting(CommitmentRow::id)
                .containsExactly(5L);
    }

    private String text(String sha256) throws IOException {
        Contents contents = database.boundary(Contents.class);
        database.entityManager().getTransaction().begin();
        try (InputStream content = contents.open(sha256)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            database.entityManager().getTransaction().commit();
        }
    }
}

package fr.prefecture.clu.quality;

import static fr.prefecture.clu.quality.EvidenceExamples.C2;
import static fr.prefecture.clu.quality.EvidenceExamples.file;
import static fr.prefecture.clu.quality.EvidenceExamples.kept;
import static fr.prefecture.clu.quality.EvidenceExamples.note;
import static fr.prefecture.clu.quality.EvidenceExamples.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.shared.Contents;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EliminationsTest {

    private static final LocalDate OLD = LocalDate.of(2016, 5, 31);
    private static final LocalDate TODAY = LocalDate.of(2021, 5, 31);

    private final Database database = Database.empty().as("referent");
    private final Evidences evidences = database.boundary(Evidences.class);
    private final EvidenceFiles files = database.boundary(EvidenceFiles.class);
    private final Eliminations eliminations = database.boundary(Eliminations.class);
    private final EliminationLines lines = database.boundary(EliminationLines.class);
    private final RetentionRules rules = database.boundary(RetentionRules.class);

    @BeforeEach
    void begin() {
        EvidenceExamples.frameworks(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "enregistrement, 2016-05-31, , true",
        "enregistrement, 2016-06-01, , false",
        "enregistrement, 2016-05-31, 2021-05-30, true",
        "enregistrement, 2016-05-31, 2021-05-31, false",
        "document-perime, 2010-01-01, , false",
        "document-perime, 2010-01-01, 2016-05-30, true",
        "document-perime, 2010-01-01, 2016-05-31, false",
        "manuel, 2010-01-01, 2021-05-30, true",
        "manuel, 2010-01-01, 2021-05-31, false",
        "releve, 1990-01-01, 1991-01-01, false",
        "'', 1990-01-01, 1991-01-01, false"
    })
    @Tag("QUA-25")
    void a_piece_is_due_once_its_years_are_over_and_it_is_valid_no_more(
            String rule, LocalDate obtained, LocalDate until, boolean due) {
        long id = keep(valid(kept(file(C2), "Ancien", rule), obtained, until));
        assertThat(eliminations.due())
                .extracting(one -> one.row().id())
                .isEqualTo(due ? List.of(id) : List.of());
        assertThat(evidences.find(id).orElseThrow().state() == EvidenceState.TO_ELIMINATE)
                .isEqualTo(due);
    }

    @Test
    @Tag("QUA-26")
    void the_rules_that_ship_name_their_source_and_wait_for_somebody_to_confirm_them() {
        assertThat(rules.all())
                .hasSize(6)
                .allSatisfy(
                        rule -> {
                            assertThat(rule.terms().source()).isNotBlank();
                            assertThat(rule.terms().status())
                                    .isEqualTo(FigureTarget.Status.TO_VALIDATE);
                        });
    }

    @Test
    @Tag("QUA-26")
    void a_rule_without_source_or_with_senseless_years_is_refused() {
        assertThatThrownBy(() -> terms(5, " ", Optional.empty()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("quality.retention.source");
        assertThatThrownBy(() -> terms(-1, "Archives", Optional.empty()))
                .hasMessage("quality.retention.years");
        assertThatThrownBy(() -> terms(101, "Archives", Optional.empty()))
                .hasMessage("quality.retention.years");
        assertThatThrownBy(() -> terms(5, "Archives", Optional.of(0)))
                .hasMessage("quality.retention.months");
        assertThatThrownBy(() -> rules.add("Pas un code", terms(5, "Archives", Optional.empty())))
                .hasMessage("quality.retention.code");
        assertThatThrownBy(() -> rules.add("releve", terms(5, "Archives", Optional.empty())))
                .hasMessage("quality.retention.twice");
    }

    @Test
    @Tag("QUA-32")
    void nobody_changes_a_rule_that_they_have_not_seen() {
        RetentionRow rule = rules.all().get(0);
        RetentionTerms said = terms(3, "Tableau de gestion", Optional.of(6));
        database.transaction(() -> rules.change(rule.id(), rule.version(), said));
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> rules.change(rule.id(), rule.version(), said)))
                .hasMessage("quality.retention.changedSince");
        assertThat(rules.all())
                .filteredOn(one -> one.id() == rule.id())
                .singleElement()
                .satisfies(one -> assertThat(one.terms()).isEqualTo(said));
    }

    @Test
    @Tag("QUA-27")
    void what_goes_to_the_archives_or_stays_for_ever_is_on_no_slip() {
        database.transaction(
                () ->
                        rules.add(
                                "a-verser",
                                new RetentionTerms(
                                        "À verser",
                                        1,
                                        RetentionStart.OBTAINED,
                                        FinalDisposition.TRANSFER,
                                        Optional.empty(),
                                        "Archives",
                                        FigureTarget.Status.CONFIRMED)));
        long transfer = keep(valid(kept(file(C2), "À verser", "a-verser"), OLD, null));
        long forever = keep(valid(kept(file(C2), "Relevé", "releve"), OLD, null));
        assertThat(eliminations.due()).isEmpty();
        assertThat(eliminations.toTransfer())
                .extracting(one -> one.row().id())
                .containsExactly(transfer);
        assertThatThrownBy(() -> make(transfer, forever)).hasMessage("quality.elimination.empty");
    }

    @Test
    @Tag("QUA-29")
    void slips_are_numbered_without_gap_and_a_piece_is_on_one_at_a_time() {
        long first = old("Premier");
        long second = old("Second");
        long slip = make(first);
        assertThat(eliminations.find(slip).orElseThrow().number()).isEqualTo("BE-2021-001");
        assertThatThrownBy(() -> make(first)).hasMessage("quality.elimination.empty");
        long other = make(first, second);
        assertThat(eliminations.find(other).orElseThrow().number()).isEqualTo("BE-2021-002");
        assertThat(lines.of(other))
                .extracting(EliminationLineRow::evidenceId)
                .containsExactly(second);
        assertThat(eliminations.due()).isEmpty();
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                evidences.change(
                                                        first,
                                                        evidences
                                                                .find(first)
                                                                .orElseThrow()
                                                                .version(),
                                                        file(C2),
                                                        List.of())))
                .hasMessage("quality.evidence.onSlip");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                evidences.attach(
                                                        first,
                                                        "b.txt",
                                                        note("b.txt", "b").content())))
                .hasMessage("quality.evidence.onSlip");
    }

    @Test
    @Tag("QUA-29")
    void a_slip_stays_as_it_was_made() {
        long id = old("Premier");
        long slip = make(id);
        RetentionRow rule =
                rules.all().stream()
                        .filter(one -> one.code().equals("enregistrement"))
                        .findFirst()
                        .orElseThrow();
        String name = rule.terms().name();
        database.transaction(
                () ->
                        rules.change(
                                rule.id(), rule.version(), terms(9, "Archives", Optional.empty())));
        EliminationLineRow line = lines.of(slip).get(0);
        assertThat(line.rule()).isEqualTo(name);
        assertThat(line.years()).isEqualTo(5);
        assertThat(line.dueOn()).isEqualTo(TODAY);
        assertThat(line.files()).isEqualTo(1);
        assertThat(line.size()).isEqualTo("Premier".length());
    }

    @Test
    @Tag("QUA-30")
    void contents_are_removed_once_the_visa_is_recorded_and_the_trace_stays() {
        long id = old("Premier");
        String hash = files.of(id).get(0).sha256();
        long slip = make(id);
        assertThat(files.of(id)).hasSize(1);
        database.at(Instant.parse("2021-06-10T08:00:00Z"));
        assertThatThrownBy(() -> sign(slip, TODAY.minusDays(1), "Archives"))
                .hasMessage("quality.elimination.visa.day");
        assertThatThrownBy(() -> sign(slip, LocalDate.of(2021, 6, 11), "Archives"))
                .hasMessage("quality.elimination.visa.day");
        assertThatThrownBy(() -> sign(slip, LocalDate.of(2021, 6, 8), " "))
                .hasMessage("quality.elimination.visa.text");
        sign(slip, LocalDate.of(2021, 6, 8), "Directrice des archives, réf. 12");
        sign(slip, LocalDate.of(2021, 6, 9), "Une autre fois");
        EvidenceSheet sheet = evidences.sheet(id).orElseThrow();
        assertThat(sheet.row().state()).isEqualTo(EvidenceState.ELIMINATED);
        assertThat(sheet.row().files()).isEmpty();
        assertThat(sheet.slipNumber()).isEqualTo("BE-2021-001");
        assertThat(sheet.eliminatedOn()).contains(LocalDate.of(2021, 6, 10));
        assertThat(sheet.traces())
                .singleElement()
                .satisfies(
                        trace -> {
                            assertThat(trace.name()).isEqualTo("Premier.txt");
                            assertThat(trace.sha256()).isEqualTo(hash);
                        });
        assertThat(text(hash)).isEmpty();
        assertThat(eliminations.find(slip).orElseThrow().visaOn())
                .contains(LocalDate.of(2021, 6, 8));
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> evidences.withdraw(id, sheet.row().version(), "Non")))
                .hasMessage("quality.evidence.eliminated");
    }

    @Test
    @Tag("QUA-31")
    void what_the_archives_keep_stays_and_is_not_proposed_again() {
        long gone = old("Premier");
        long kept = old("Second");
        long slip = make(gone, kept);
        database.transaction(
                () -> eliminations.sign(slip, TODAY, "Archives, réf. 12", Set.of(kept)));
        assertThat(files.of(gone)).isEmpty();
        assertThat(files.of(kept)).hasSize(1);
        assertThat(eliminations.due()).isEmpty();
        EvidenceSheet sheet = evidences.sheet(kept).orElseThrow();
        assertThat(sheet.retained()).isTrue();
        assertThat(sheet.slipId()).isEmpty();
        assertThat(sheet.row().state()).isEqualTo(EvidenceState.VALID);
        assertThat(eliminations.slips())
                .singleElement()
                .satisfies(row -> assertThat(row.kept()).isEqualTo(1));
    }

    @Test
    @Tag("QUA-24")
    void a_content_that_another_piece_has_too_stays() {
        long gone = old("Même");
        long young = keep(file(C2));
        database.transaction(
                () -> evidences.attach(young, "copie.txt", note("", "Même").content()));
        sign(make(gone), TODAY, "Archives");
        assertThat(text(files.of(young).get(0).sha256())).isEqualTo("Même");
    }

    @Test
    @Tag("QUA-33")
    void a_content_that_is_held_can_be_read_although_its_piece_was_eliminated() {
        Contents contents = database.boundary(Contents.class);
        long id = old("Premier");
        String hash = files.of(id).get(0).sha256();
        database.transaction(() -> contents.hold(hash, "quality.file.1"));
        sign(make(id), TODAY, "Archives");
        assertThat(files.of(id)).isEmpty();
        assertThat(text(hash)).isEqualTo("Premier");
        database.transaction(() -> contents.release("quality.file.1"));
        assertThat(text(hash)).isEmpty();
        assertThat(database.boundary(Attachments.class).ofKind(EvidenceFiles.KIND)).isEmpty();
    }

    private String text(String sha256) {
        try (InputStream in = database.boundary(Contents.class).open(sha256)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RetentionTerms terms(int years, String source, Optional<Integer> months) {
        return new RetentionTerms(
                "Document",
                years,
                RetentionStart.OBTAINED,
                FinalDisposition.SELECTION,
                months,
                source,
                FigureTarget.Status.CONFIRMED);
    }

    private long old(String title) {
        return database.transaction(
                () ->
                        evidences.enter(
                                title,
                                valid(kept(file(C2), title, "enregistrement"), OLD, null),
                                List.of(note(title + ".txt", title))));
    }

    private long keep(EvidenceTerms terms) {
        return database.transaction(() -> evidences.keep(terms));
    }

    private long make(Long... ids) {
        return database.transaction(() -> eliminations.make(Set.of(ids)));
    }

    private void sign(long slip, LocalDate on, String said) {
        database.transaction(() -> eliminations.sign(slip, on, said, Set.of()));
    }
}

package fr.prefecture.clu.quality;

import static fr.prefecture.clu.quality.EvidenceExamples.A;
import static fr.prefecture.clu.quality.EvidenceExamples.C1_1;
import static fr.prefecture.clu.quality.EvidenceExamples.C2;
import static fr.prefecture.clu.quality.EvidenceExamples.OBTAINED;
import static fr.prefecture.clu.quality.EvidenceExamples.PREFECTURE;
import static fr.prefecture.clu.quality.EvidenceExamples.SUB_PREFECTURE;
import static fr.prefecture.clu.quality.EvidenceExamples.file;
import static fr.prefecture.clu.quality.EvidenceExamples.kept;
import static fr.prefecture.clu.quality.EvidenceExamples.note;
import static fr.prefecture.clu.quality.EvidenceExamples.ofOne;
import static fr.prefecture.clu.quality.EvidenceExamples.terms;
import static fr.prefecture.clu.quality.EvidenceExamples.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidencesTest {

    private final Database database = Database.empty().as("referent");
    private final Evidences evidences = database.boundary(Evidences.class);
    private final EvidenceFiles files = database.boundary(EvidenceFiles.class);

    @BeforeEach
    void begin() {
        EvidenceExamples.frameworks(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("QUA-12")
    void a_piece_is_kept_with_what_it_proves_of_several_frameworks() {
        long id = keep(ofOne(file(C1_1, A), PREFECTURE));
        EvidenceRow row = evidences.find(id).orElseThrow();
        assertThat(row.title()).isEqualTo("Contrôle des informations pratiques");
        assertThat(row.service()).isEqualTo("Communication");
        assertThat(row.commitmentIds()).containsExactlyInAnyOrder(C1_1, A);
        assertThat(row.structureId()).contains(PREFECTURE);
        assertThat(row.state()).isEqualTo(EvidenceState.VALID);
        assertThat(evidences.all()).containsExactly(row);
        assertThat(database.boundary(Changes.class).of(Evidences.SUBJECT, id)).hasSize(1);
    }

    @Test
    @Tag("QUA-12")
    void a_piece_without_title_or_of_a_day_to_come_is_refused() {
        refused(kept(file(C2), " ", ""), "quality.evidence.title.wrong");
        refused(kept(file(C2), "x".repeat(201), ""), "quality.evidence.title.wrong");
        refused(
                valid(file(C2), LocalDate.of(2021, 6, 1), null),
                "quality.evidence.obtained.future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "www.exemple.example", "javascript:alert(1)", "https://", "ftp://a.b/"})
    @Tag("QUA-13")
    void a_link_that_leads_to_no_page_of_the_web_is_refused(String link) {
        refused(terms(EvidenceKind.LINK, link, C2), "quality.evidence.link");
    }

    @ParameterizedTest
    @CsvSource({
        "/comite/reunions/12/releve, committee.minutes, 12",
        "http://localhost:8080/comite/reunions/12/releve?x=1, committee.minutes, 12",
        "/indicateurs/telephone.taux, indicators.sheet, telephone.taux",
        "/audits/7, quality.audit, 7"
    })
    @Tag("QUA-13")
    void a_document_of_the_product_is_led_to_by_its_page(String typed, String kind, String key) {
        EvidenceRow row =
                evidences.find(keep(terms(EvidenceKind.DOCUMENT, typed, C2))).orElseThrow();
        EvidenceDocument document = row.document().orElseThrow();
        assertThat(document.kind()).isEqualTo(kind);
        assertThat(document.key()).isEqualTo(key);
        assertThat(row.link()).isEqualTo(document.address()).startsWith("/").doesNotContain("?");
        assertThat(row.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/comite/reunions", "/deconnexion", "::", "/audits/x"})
    @Tag("QUA-13")
    void what_the_product_does_not_make_is_no_document(String link) {
        refused(terms(EvidenceKind.DOCUMENT, link, C2), "quality.evidence.document");
    }

    @Test
    @Tag("QUA-13")
    void a_photograph_says_what_it_shows_and_is_one() {
        EvidenceTerms mute =
                new EvidenceTerms(
                        "Panneau",
                        EvidenceKind.PHOTOGRAPH,
                        "",
                        OBTAINED,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        "",
                        Set.of(),
                        "",
                        " ");
        refused(mute, "quality.evidence.description.missing");
        long id = keep(terms(EvidenceKind.PHOTOGRAPH, "", C2));
        assertThatThrownBy(() -> attach(id, "panneau.txt", "Panneau"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("shared.attachment.noPicture");
    }

    @Test
    @Tag("QUA-14")
    void a_validity_does_not_end_before_it_begins() {
        refused(
                valid(file(C2), OBTAINED, OBTAINED.minusDays(1)),
                "quality.evidence.validity.reversed");
        assertThat(keep(valid(file(C2), OBTAINED, OBTAINED))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-30, EXPIRED",
        "2021-05-31, EXPIRING",
        "2021-06-30, EXPIRING",
        "2021-07-01, VALID"
    })
    @Tag("QUA-15")
    void the_end_of_a_validity_is_near_for_thirty_days(LocalDate until, EvidenceState state) {
        long id = keep(valid(file(C2), OBTAINED, until));
        assertThat(evidences.find(id).orElseThrow().state()).isEqualTo(state);
    }

    @Test
    @Tag("QUA-17")
    void a_piece_proves_for_its_structure_from_the_day_it_was_obtained_until_its_last_day() {
        LocalDate last = OBTAINED.plusMonths(3);
        long own = keep(valid(ofOne(file(C2), PREFECTURE), OBTAINED, last));
        long everybody = keep(file(C2));
        assertThat(inForce(PREFECTURE, OBTAINED.minusDays(1))).isEmpty();
        assertThat(inForce(PREFECTURE, OBTAINED)).containsExactlyInAnyOrder(own, everybody);
        assertThat(inForce(PREFECTURE, last)).containsExactlyInAnyOrder(own, everybody);
        assertThat(inForce(PREFECTURE, last.plusDays(1))).containsExactly(everybody);
        assertThat(inForce(SUB_PREFECTURE, OBTAINED)).containsExactly(everybody);
    }

    @Test
    @Tag("QUA-20")
    void a_form_that_is_sent_twice_is_one_piece() {
        long first = enter("a", file(C2), note("a.txt", "Note"));
        long second = enter("a", file(C2), note("a.txt", "Note"));
        long third = enter("b", file(C2), note("a.txt", "Note"));
        assertThat(second).isEqualTo(first).isNotEqualTo(third);
        assertThat(evidences.all()).hasSize(2);
        assertThat(files.of(first)).hasSize(1);
        assertThat(files.of(first).get(0).sha256()).isEqualTo(files.of(third).get(0).sha256());
    }

    @Test
    @Tag("QUA-20")
    void something_else_under_an_entry_that_is_kept_is_refused_with_its_files() {
        long kept = enter("a", file(C2), note("a.txt", "Note"));

        for (GivenFile[] others :
                new GivenFile[][] {
                    {note("a.txt", "Autre")},
                    {note("b.txt", "Note")},
                    {note("a.txt", "Note"), note("b.txt", "Autre")}
                }) {
            assertThatThrownBy(() -> enter("a", file(C2), others))
                    .hasMessage("quality.evidence.entered.otherwise");
        }
        assertThatThrownBy(() -> enter("a", file(C2, C1_1), note("a.txt", "Note")))
                .hasMessage("quality.evidence.entered.otherwise");

        assertThat(evidences.all()).hasSize(1);
        assertThat(files.of(kept)).hasSize(1);
        assertThat(enter("a", file(C2), note("a.txt", "Note"))).isEqualTo(kept);
    }

    @Test
    @Tag("QUA-20")
    void a_piece_with_as_many_files_as_it_may_have_is_one_when_it_is_sent_twice() {
        Supplier<GivenFile[]> given =
                () ->
                        IntStream.range(0, EvidenceFiles.MOST)
                                .mapToObj(i -> note(i + ".txt", "Note " + i))
                                .toArray(GivenFile[]::new);
        long kept = enter("a", file(C2), given.get());

        assertThat(enter("a", file(C2), given.get())).isEqualTo(kept);
        assertThat(files.of(kept)).hasSize(EvidenceFiles.MOST);
    }

    @Test
    @Tag("QUA-20")
    void a_piece_with_a_file_that_is_refused_is_not_kept_at_all() {
        assertThatThrownBy(() -> enter("a", file(C2), note("a.txt", "Note"), note("b.pdf", "Note")))
                .hasMessage("shared.attachment.otherType");
        assertThat(evidences.all()).isEmpty();
        assertThat(files.all()).isEmpty();
        assertThatThrownBy(() -> enter("a", file(C2))).hasMessage("quality.evidence.file.missing");
    }

    @Test
    @Tag("QUA-24")
    void a_piece_that_is_taken_back_proves_nothing_and_may_come_back_for_thirty_days() {
        long id = enter("a", file(C2), note("a.txt", "Note"));
        withdraw(id, "Mauvais fichier");
        assertThat(inForce(PREFECTURE, OBTAINED)).isEmpty();
        EvidenceSheet sheet = evidences.sheet(id).orElseThrow();
        assertThat(sheet.row().state()).isEqualTo(EvidenceState.WITHDRAWN);
        assertThat(sheet.withdrawal().orElseThrow().reversibleUntil())
                .isEqualTo(LocalDate.of(2021, 6, 30));
        assertThat(sheet.row().files()).hasSize(1);
        assertThatThrownBy(() -> attach(id, "b.txt", "b")).hasMessage("quality.evidence.withdrawn");
        database.at(Instant.parse("2021-06-30T08:00:00Z"));
        database.transaction(() -> evidences.bringBack(id));
        database.transaction(() -> evidences.bringBack(id));
        assertThat(inForce(PREFECTURE, OBTAINED)).containsExactly(id);
    }

    @Test
    @Tag("QUA-24")
    void a_piece_that_was_taken_back_long_ago_waits_for_the_archives() {
        long id = enter("a", file(C2), note("a.txt", "Note"));
        assertThatThrownBy(() -> withdraw(id, " "))
                .hasMessage("quality.evidence.withdrawal.reason");
        withdraw(id, "Mauvais fichier");
        Eliminations eliminations = database.boundary(Eliminations.class);
        assertThat(eliminations.due()).isEmpty();
        database.at(Instant.parse("2021-07-01T08:00:00Z"));
        assertThatThrownBy(() -> database.transaction(() -> evidences.bringBack(id)))
                .hasMessage("quality.evidence.withdrawal.late");
        assertThat(eliminations.due()).extracting(one -> one.row().id()).containsExactly(id);
        assertThat(files.of(id)).hasSize(1);
    }

    @Test
    @Tag("QUA-28")
    void nothing_that_was_typed_begins_a_line_of_the_history() {
        long id = keep(file(C2));
        database.transaction(
                () ->
                        evidences.change(
                                id,
                                1,
                                kept(file(C2), "Titre\r\nretained=true\nkind=x\u2028y=z", ""),
                                List.of()));

        assertThat(database.boundary(Changes.class).of(Evidences.SUBJECT, id))
                .allSatisfy(
                        change ->
                                assertThat(change.after().lines())
                                        .hasSize(13)
                                        .noneMatch(line -> line.matches("retained=true|kind=x.*")));
    }

    @Test
    @Tag("QUA-28")
    void nobody_changes_a_piece_that_they_have_not_seen() {
        long id = keep(file(C2));
        database.transaction(
                () -> evidences.change(id, 1, kept(file(C2), "Autre titre", ""), List.of()));
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                evidences.change(
                                                        id,
                                                        1,
                                                        kept(file(C1_1), "Titre", ""),
                                                        List.of())))
                .hasMessage("quality.evidence.changedSince");
        assertThatThrownBy(() -> database.transaction(() -> evidences.withdraw(id, 1, "Non")))
                .hasMessage("quality.evidence.changedSince");
        EvidenceRow row = evidences.find(id).orElseThrow();
        assertThat(row.title()).isEqualTo("Autre titre");
        database.transaction(
                () ->
                        evidences.change(
                                id, row.version(), file(C1_1, A), List.of(note("b.txt", "b"))));
        EvidenceRow changed = evidences.find(id).orElseThrow();
        assertThat(changed.commitmentIds()).containsExactlyInAnyOrder(C1_1, A);
        assertThat(EvidenceExamples.names(changed.files())).containsExactly("b.txt");
        assertThat(database.boundary(Changes.class).of(Evidences.SUBJECT, id)).hasSize(4);
    }

    @Test
    @Tag("QUA-30")
    void a_piece_has_twenty_files_at_most_each_taken_for_what_it_holds() {
        long id = keep(file(C2));
        for (int i = 0; i < 20; i++) {
            attach(id, "n" + i + ".txt", "Note " + i);
        }
        assertThatThrownBy(() -> attach(id, "n.txt", "Note"))
                .hasMessage("quality.evidence.file.tooMany");
        long other = keep(file(C2));
        assertThatThrownBy(() -> attach(other, "n.exe", "MZ")).hasMessage("shared.attachment.type");
        long file = files.of(id).get(0).id();
        assertThat(files.find(id, file)).isPresent();
        assertThat(files.find(other, file)).isEmpty();
    }

    @Test
    void what_expires_soon_and_what_is_due_is_brought_to_attention() {
        EvidenceAlerts alerts = database.boundary(EvidenceAlerts.class);
        assertThat(alerts.alerts()).isEmpty();
        keep(valid(file(C2), OBTAINED, LocalDate.of(2021, 6, 15)));
        assertThat(alerts.alerts())
                .extracting(Alert::messageKey)
                .containsExactly("quality.evidence.alert.expiring");
        keep(valid(kept(file(C2), "Ancien", "enregistrement"), LocalDate.of(2015, 1, 1), null));
        assertThat(alerts.alerts())
                .extracting(Alert::messageKey)
                .containsExactly(
                        "quality.evidence.alert.expiring", "quality.elimination.alert.due");
    }

    private List<Long> inForce(long structure, LocalDate on) {
        return evidences.inForce(structure, on).stream().map(EvidenceRow::id).toList();
    }

    private long keep(EvidenceTerms terms) {
        return database.transaction(() -> evidences.keep(terms));
    }

    private long enter(String entry, EvidenceTerms terms, GivenFile... given) {
        return database.transaction(() -> evidences.enter(entry, terms, List.of(given)));
    }

    private void attach(long id, String name, String text) {
        database.transaction(() -> evidences.attach(id, name, note(name, text).content()));
    }

    private void withdraw(long id, String reason) {
        int version = evidences.find(id).orElseThrow().version();
        database.transaction(() -> evidences.withdraw(id, version, reason));
    }

    private void refused(EvidenceTerms terms, String key) {
        assertThatThrownBy(() -> keep(terms)).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}

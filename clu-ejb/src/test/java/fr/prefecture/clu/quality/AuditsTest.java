package fr.prefecture.clu.quality;

import static fr.prefecture.clu.quality.AuditCase.BEGUN;
import static fr.prefecture.clu.quality.AuditCase.refused;
import static fr.prefecture.clu.quality.AuditCase.terms;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ChangeRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuditsTest {

    private final AuditCase it = new AuditCase();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("QUA-41")
    void an_audit_that_ends_before_it_begins_is_refused_as_planned_and_as_held() {
        refused(
                "quality.audit.planned.reversed",
                () -> terms(AuditKind.INTERNAL, BEGUN, BEGUN.minusDays(1)));
        refused(
                "quality.audit.actual.reversed",
                () ->
                        terms(
                                AuditKind.INTERNAL,
                                BEGUN,
                                BEGUN,
                                Optional.of(BEGUN),
                                Optional.of(BEGUN.minusDays(1))));
        refused(
                "quality.audit.actual.noStart",
                () ->
                        terms(
                                AuditKind.INTERNAL,
                                BEGUN,
                                BEGUN,
                                Optional.empty(),
                                Optional.of(BEGUN)));
    }

    @Test
    @Tag("QUA-41")
    void what_was_planned_stays_when_it_takes_place_on_other_days() {
        long id = it.plan(terms(AuditKind.INTERNAL, BEGUN, BEGUN.plusDays(1)));
        LocalDate later = BEGUN.plusDays(3);
        it.database.transaction(
                () ->
                        it.audits.change(
                                id,
                                it.audit(id).version(),
                                terms(
                                        AuditKind.INTERNAL,
                                        BEGUN,
                                        BEGUN.plusDays(1),
                                        Optional.of(later),
                                        Optional.of(later))));
        AuditRow row = it.audit(id);
        assertThat(row.terms().plannedFrom()).isEqualTo(BEGUN);
        assertThat(row.begins()).isEqualTo(later);
        assertThat(row.ends()).isEqualTo(later);
        assertThat(row.structure()).isEqualTo("Préfecture d’essai");
        List<ChangeRow> history = it.changes.of(Audits.SUBJECT, id);
        assertThat(history).hasSize(2);
        assertThat(history.get(0).after()).contains("actualFrom=2021-09-30");
    }

    @Test
    @Tag("QUA-41")
    void nothing_takes_place_in_the_future_and_no_more_people_are_affected_than_there_are() {
        it.refuses(
                "quality.audit.actualFrom.future",
                () ->
                        it.audits.plan(
                                "x",
                                terms(
                                        AuditKind.INTERNAL,
                                        BEGUN,
                                        BEGUN,
                                        Optional.of(LocalDate.of(2021, 10, 5)),
                                        Optional.empty())));
        AuditTerms sound = terms(AuditKind.INTERNAL, BEGUN, BEGUN);
        refused(
                "quality.audit.affected.tooMany",
                () -> counted(sound, Optional.of(88), Optional.of(302)));
        refused(
                "quality.audit.headcount.negative",
                () -> counted(sound, Optional.of(-1), Optional.empty()));
    }

    private static AuditTerms counted(
            AuditTerms terms, Optional<Integer> headcount, Optional<Integer> affected) {
        return new AuditTerms(
                terms.structureId(),
                terms.editionId(),
                terms.kind(),
                terms.plannedFrom(),
                terms.plannedTo(),
                terms.actualFrom(),
                terms.actualTo(),
                terms.auditors(),
                terms.lead(),
                terms.perimeter(),
                headcount,
                affected,
                terms.sites(),
                terms.prefect(),
                terms.secretary(),
                terms.officer(),
                terms.openingHours(),
                terms.plan(),
                terms.evaluation());
    }

    @Test
    @Tag("QUA-41")
    void an_audit_sent_twice_is_one_and_a_change_of_what_another_changed_is_refused() {
        AuditTerms terms = terms(AuditKind.INTERNAL, BEGUN, BEGUN);
        long first = it.database.transaction(() -> it.audits.plan("jeton", terms));
        assertThat(it.database.transaction(() -> it.audits.plan("jeton", terms))).isEqualTo(first);
        int shown = it.audit(first).version();
        AuditTerms moved = terms(AuditKind.INTERNAL, BEGUN, BEGUN.plusDays(2));
        it.refuses("shared.entry.otherwise", () -> it.audits.plan("jeton", moved));
        it.database.transaction(() -> it.audits.change(first, shown, moved));
        it.refuses("quality.audit.changedMeanwhile", () -> it.audits.change(first, shown, moved));
    }

    @Test
    @Tag("QUA-41")
    void findings_keep_the_edition_to_which_their_commitments_belong() {
        long id = it.held();
        it.note(id, FindingKind.WEAK_POINT, "Signalétique");
        AuditTerms known = it.audit(id).terms();
        AuditTerms other =
                new AuditTerms(
                        known.structureId(),
                        AuditCase.OTHER_EDITION,
                        known.kind(),
                        known.plannedFrom(),
                        known.plannedTo(),
                        known.actualFrom(),
                        known.actualTo(),
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "");
        it.refuses(
                "quality.audit.edition.findings",
                () -> it.audits.change(id, it.audit(id).version(), other));
    }

    @Test
    @Tag("QUA-42")
    void the_state_follows_from_the_dates() {
        it.on(BEGUN);
        long id = it.plan(terms(AuditKind.INTERNAL, BEGUN, BEGUN.plusDays(1)));
        assertThat(it.audit(id).state()).isEqualTo(AuditState.PLANNED);
        it.on(BEGUN.plusDays(1));
        assertThat(it.audit(id).state()).isEqualTo(AuditState.LATE);
        change(id, Optional.of(BEGUN), Optional.empty());
        assertThat(it.audit(id).state()).isEqualTo(AuditState.UNDER_WAY);
        change(id, Optional.of(BEGUN), Optional.of(BEGUN.plusDays(1)));
        assertThat(it.audit(id).state()).isEqualTo(AuditState.HELD);
        it.database.transaction(
                () -> it.audits.close(id, it.audit(id).version(), "Lu", BEGUN.plusDays(1)));
        assertThat(it.audit(id).state()).isEqualTo(AuditState.CLOSED);
    }

    private void change(long id, Optional<LocalDate> from, Optional<LocalDate> to) {
        it.database.transaction(
                () ->
                        it.audits.change(
                                id,
                                it.audits.find(id).orElseThrow().version(),
                                terms(AuditKind.INTERNAL, BEGUN, BEGUN.plusDays(1), from, to)));
    }

    @Test
    @Tag("QUA-43")
    void an_audit_is_closed_by_its_minutes_once_it_was_held_and_then_stays_as_it_is() {
        long planned = it.external();
        it.refuses(
                "quality.audit.close.notHeld",
                () -> it.audits.close(planned, it.audit(planned).version(), "Lu", BEGUN));
        long id = it.held();
        int version = it.audit(id).version();
        it.refuses("quality.audit.close.minutes", () -> it.audits.close(id, version, " ", BEGUN));
        it.refuses("quality.audit.close.day", () -> it.audits.close(id, version, "Lu", BEGUN));
        it.database.transaction(() -> it.audits.close(id, version, "Lu", BEGUN.plusDays(1)));
        it.refuses(
                "quality.audit.closed",
                () -> it.findings.note(id, "x", AuditCase.said(FindingKind.STRENGTH, "Accueil")));
        it.refuses(
                "quality.audit.closed",
                () -> it.audits.change(id, it.audit(id).version(), it.audit(id).terms()));
        it.database.transaction(() -> it.audits.reopen(id));
        assertThat(it.audit(id).state()).isEqualTo(AuditState.HELD);
        assertThat(it.audit(id).closing()).isEqualTo("Lu");
        it.note(id, FindingKind.STRENGTH, "Accueil");
    }

    @Test
    @Tag("QUA-50")
    void documents_are_due_one_month_before_and_late_afterwards() {
        it.on(LocalDate.of(2021, 10, 4));
        long id = it.external();
        it.database.transaction(
                () -> {
                    it.documents.ask(id, "Politique qualité", "Secrétariat", Optional.empty());
                    it.documents.ask(id, "POLITIQUE  qualite", "Autre", Optional.empty());
                });
        RequestedDocumentRow one = document(id);
        assertThat(one.dueOn()).isEqualTo(AuditCase.EXTERNAL.minusMonths(1));
        assertThat(one.late()).isFalse();
        it.on(one.dueOn().plusDays(1));
        assertThat(document(id).late()).isTrue();
        it.database.transaction(() -> it.documents.give(one.id(), "PR-12", one.dueOn()));
        it.refuses(
                "quality.document.given.future",
                () -> it.documents.give(one.id(), "", one.dueOn().plusDays(2)));
        assertThat(document(id).late()).isFalse();
        assertThat(document(id).givenOn()).contains(one.dueOn());
        assertThat(document(id).evidence()).isEqualTo("PR-12");
        it.database.transaction(() -> it.documents.takeBack(one.id()));
        assertThat(document(id).isGiven()).isFalse();
        it.refuses(
                "quality.document.due.late",
                () -> it.documents.ask(id, "Bilan", "", Optional.of(AuditCase.EXTERNAL)));
        it.refuses(
                "quality.document.label.missing",
                () -> it.documents.ask(id, " ", "", Optional.empty()));
        it.database.transaction(() -> it.documents.askUsual(id));
        assertThat(it.database.transaction(() -> it.documents.of(id))).hasSize(16);
        it.database.transaction(() -> it.documents.remove(one.id()));
        it.database.transaction(() -> it.documents.remove(one.id()));
        assertThat(it.database.transaction(() -> it.documents.of(id))).hasSize(15);
    }

    private RequestedDocumentRow document(long audit) {
        return it.database.transaction(() -> it.documents.of(audit)).get(0);
    }
}

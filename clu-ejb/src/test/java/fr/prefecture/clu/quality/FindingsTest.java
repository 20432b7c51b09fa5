package fr.prefecture.clu.quality;

import static fr.prefecture.clu.quality.AuditCase.BEGUN;
import static fr.prefecture.clu.quality.AuditCase.EXTERNAL;
import static fr.prefecture.clu.quality.AuditCase.refused;
import static fr.prefecture.clu.quality.AuditCase.said;
import static fr.prefecture.clu.quality.AuditCase.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.actions.ActionTerms;
import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final AuditCase it = new AuditCase();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("QUA-44")
    void a_finding_is_numbered_says_something_and_concerns_a_commitment_of_its_edition() {
        long id = it.held();
        it.note(id, FindingKind.STRENGTH, "Accueil attentif");
        it.note(id, FindingKind.WEAK_POINT, "Signalétique");
        assertThat(it.database.transaction(() -> it.findings.of(id)))
                .extracting(row -> row.number() + " " + row.commitment())
                .containsExactly("1 1.1 Engagement 1.1", "2 1.1 Engagement 1.1");
        refused("quality.finding.text.missing", () -> said(FindingKind.STRENGTH, " \n"));
        refused(
                "quality.audit.text.tooLong",
                () -> said(FindingKind.STRENGTH, "x".repeat(FindingTerms.LONGEST_TEXT + 1)));
        refused(
                "quality.finding.grade.noDeviation",
                () ->
                        new FindingTerms(
                                FindingKind.OPPORTUNITY,
                                Optional.of(DeviationGrade.MAJOR),
                                Optional.empty(),
                                "Borne",
                                ""));
        it.refuses(
                "quality.finding.commitment.unknown",
                () ->
                        it.findings.note(
                                id,
                                "x",
                                new FindingTerms(
                                        FindingKind.STRENGTH,
                                        Optional.empty(),
                                        Optional.of(AuditCase.ELSEWHERE),
                                        "Ailleurs",
                                        "")));
    }

    @Test
    @Tag("QUA-44")
    void a_finding_sent_twice_is_noted_once() {
        long id = it.held();
        FindingTerms terms = said(FindingKind.STRENGTH, "Accueil");
        long first = it.database.transaction(() -> it.findings.note(id, "jeton", terms));
        assertThat(it.database.transaction(() -> it.findings.note(id, "jeton", terms)))
                .isEqualTo(first);
        it.refuses(
                "shared.entry.otherwise",
                () -> it.findings.note(id, "jeton", said(FindingKind.STRENGTH, "Caisse")));
    }

    @Test
    @Tag("QUA-45")
    void of_two_people_on_one_finding_the_second_is_told_and_the_first_text_stays() {
        long finding = it.note(it.held(), FindingKind.WEAK_POINT, "Signalétique");
        int shown = it.finding(finding).version();
        it.database.as("premier");
        it.database.transaction(
                () ->
                        it.findings.change(
                                finding, shown, said(FindingKind.WEAK_POINT, "Le premier")));
        it.database.as("second");
        it.refuses(
                "quality.finding.changedMeanwhile",
                () ->
                        it.findings.change(
                                finding, shown, said(FindingKind.WEAK_POINT, "Le second")));
        FindingRow row = it.finding(finding);
        assertThat(row.terms().text()).isEqualTo("Le premier");
        assertThat(row.changedBy()).isEqualTo("premier");
        it.database.transaction(
                () ->
                        it.findings.change(
                                finding,
                                row.version(),
                                said(FindingKind.WEAK_POINT, "Le second, en connaissance")));
        assertThat(it.changes.of(Findings.SUBJECT, finding).get(0).before())
                .contains("text=Le premier");
    }

    @Test
    @Tag("QUA-46")
    void a_finding_is_taken_off_with_its_sheet_until_it_has_an_action() {
        long audit = it.held();
        long gone = it.note(audit, FindingKind.DEVIATION, "Erreur de saisie");
        it.database.transaction(
                () ->
                        it.deviations.write(
                                gone,
                                Deviations.NONE,
                                sheet(Optional.empty(), "", Optional.empty())));
        it.database.transaction(
                () -> it.findings.remove(gone, it.findings.find(gone).orElseThrow().version()));
        assertThat(it.database.transaction(() -> it.findings.find(gone))).isEmpty();
        assertThat(it.changes.of(Findings.SUBJECT, gone).get(0).before())
                .contains("Erreur de saisie");
        assertThat(it.changes.of(Deviations.SUBJECT, gone).toString()).contains("cause=Oubli");

        long kept = it.note(audit, FindingKind.WEAK_POINT, "Signalétique");
        assertThat(it.finding(kept).number()).as("a number is given once").isEqualTo(2);
        it.database.transaction(() -> it.acting.becomeAction(kept));
        it.refuses(
                "quality.finding.remove.action",
                () -> it.findings.remove(kept, it.finding(kept).version()));
    }

    @Test
    @Tag("QUA-47")
    void a_sheet_is_written_of_a_deviation_only_and_closed_with_what_shows_it() {
        long audit = it.held();
        long deviation = it.note(audit, FindingKind.DEVIATION, "Date absente");
        long weak = it.note(audit, FindingKind.WEAK_POINT, "Signalétique");
        DeviationTerms open = sheet(Optional.of(EXTERNAL.minusDays(2)), "", Optional.empty());
        it.refuses(
                "quality.deviation.noDeviation",
                () -> it.deviations.write(weak, Deviations.NONE, open));
        it.refuses(
                "quality.deviation.due.beforeAudit",
                () ->
                        it.deviations.write(
                                deviation,
                                Deviations.NONE,
                                sheet(Optional.of(BEGUN.minusDays(1)), "", Optional.empty())));
        it.database.transaction(() -> it.deviations.write(deviation, Deviations.NONE, open));
        it.refuses(
                "quality.deviation.changedMeanwhile",
                () -> it.deviations.write(deviation, Deviations.NONE, open));
        it.refuses(
                "quality.finding.kind.sheet",
                () ->
                        it.findings.change(
                                deviation,
                                it.finding(deviation).version(),
                                said(FindingKind.WEAK_POINT, "Date absente")));
        refused(
                "quality.deviation.close.verification",
                () -> sheet(Optional.empty(), "", Optional.of(BEGUN)));

        it.database.transaction(
                () -> it.audits.close(audit, it.audit(audit).version(), "Lu", BEGUN.plusDays(1)));
        LocalDate today = LocalDate.of(2021, 10, 4);
        int shown = it.database.transaction(() -> it.deviations.find(deviation)).get().version();
        it.refuses(
                "quality.deviation.close.day",
                () ->
                        it.deviations.write(
                                deviation,
                                shown,
                                sheet(
                                        Optional.empty(),
                                        "Relecture",
                                        Optional.of(today.plusDays(1)))));
        it.database.transaction(
                () ->
                        it.deviations.write(
                                deviation,
                                shown,
                                sheet(Optional.empty(), "Relecture", Optional.of(today))));
        assertThat(it.finding(deviation).sheet().orElseThrow().isClosed()).isTrue();
    }

    @Test
    @Tag("QUA-48")
    void a_finding_becomes_one_action_due_on_the_day_before_the_external_audit() {
        long audit = it.held();
        it.external();
        long finding = it.note(audit, FindingKind.WEAK_POINT, "Signalétique à revoir");
        long action = it.database.transaction(() -> it.acting.becomeAction(finding));
        assertThat(it.database.transaction(() -> it.acting.becomeAction(finding)))
                .isEqualTo(action);
        ActionRow row = it.finding(finding).action().orElseThrow();
        assertThat(row.due()).contains(LooseDate.day(LocalDate.of(2021, 11, 24)));
        assertThat(row.title()).isEqualTo("Signalétique à revoir");
        assertThat(row.originText()).isEqualTo("Audit interne du 27/09/2021, Préfecture d’essai");
        assertThat(row.originPath()).isEqualTo("/audits/" + audit);
        assertThat(row.originKind()).isEqualTo("quality.finding");
        assertThat(it.finding(finding).isWithoutAction()).isFalse();
        long strength = it.note(audit, FindingKind.STRENGTH, "Accueil");
        it.refuses("quality.finding.action.strength", () -> it.acting.becomeAction(strength));
    }

    @Test
    @Tag("QUA-48")
    void what_the_sheet_says_goes_before_and_without_an_external_audit_there_is_no_day() {
        long audit = it.held();
        long weak = it.note(audit, FindingKind.WEAK_POINT, "Sans audit externe");
        it.database.transaction(() -> it.acting.becomeAction(weak));
        assertThat(it.finding(weak).action().orElseThrow().due()).isEmpty();
        long deviation = it.note(audit, FindingKind.DEVIATION, "Date absente");
        it.database.transaction(
                () ->
                        it.deviations.write(
                                deviation,
                                Deviations.NONE,
                                sheet(
                                        Optional.of(LocalDate.of(2021, 10, 29)),
                                        "",
                                        Optional.empty())));
        it.database.transaction(() -> it.acting.becomeAction(deviation));
        ActionRow row = it.finding(deviation).action().orElseThrow();
        assertThat(row.title()).isEqualTo("Modèle revu");
        assertThat(row.due()).contains(LooseDate.day(LocalDate.of(2021, 10, 29)));
    }

    @Test
    @Tag("QUA-49")
    void an_action_due_once_the_external_audit_has_begun_is_said_to_be_so() {
        long audit = it.held();
        it.external();
        long finding = it.note(audit, FindingKind.WEAK_POINT, "Signalétique");
        long action = it.database.transaction(() -> it.acting.becomeAction(finding));
        assertThat(it.finding(finding).afterExternal()).isFalse();
        it.database.transaction(
                () ->
                        it.actions.change(
                                action,
                                it.actions.find(action).orElseThrow().version(),
                                new ActionTerms(
                                        "Signalétique",
                                        "",
                                        "",
                                        "",
                                        "",
                                        Optional.of(LooseDate.day(EXTERNAL)))));
        assertThat(it.finding(finding).afterExternal()).isTrue();
        ActionSteps steps = it.database.boundary(ActionSteps.class);
        it.database.transaction(() -> steps.finish(action, "Posée", LocalDate.of(2021, 10, 4)));
        FindingRow done = it.finding(finding);
        assertThat(done.action().orElseThrow().state()).isEqualTo(ActionItem.State.DONE);
        assertThat(done.afterExternal()).isFalse();
    }

    @Test
    @Tag("QUA-46")
    void what_another_has_changed_is_not_taken_off() {
        long finding = it.note(it.held(), FindingKind.WEAK_POINT, "Signalétique");
        int shown = it.finding(finding).version();
        it.database.transaction(
                () -> it.findings.change(finding, shown, said(FindingKind.WEAK_POINT, "Autre")));
        it.refuses("quality.finding.changedMeanwhile", () -> it.findings.remove(finding, shown));
        assertThat(List.of(it.finding(finding).terms().text())).containsExactly("Autre");
    }
}

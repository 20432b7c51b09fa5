package fr.prefecture.clu.quality;

import static fr.prefecture.clu.quality.AuditCase.BEGUN;
import static fr.prefecture.clu.quality.AuditCase.EXTERNAL;
import static fr.prefecture.clu.quality.AuditCase.terms;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.LateItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuditCyclesTest {

    private static final LocalDate AWARDED = LocalDate.of(2021, 12, 10);
    private static final LocalDate FOLLOW_UP = LocalDate.of(2023, 6, 10);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 9);

    private final AuditCase it = new AuditCase();
    private final AuditAlerts alerts = it.database.boundary(AuditAlerts.class);
    private final AuditCycles cycles = it.database.boundary(AuditCycles.class);
    private final LateAudits late = it.database.boundary(LateAudits.class);

    @AfterEach
    void close() {
        it.close();
    }

    private List<Alert> alerts() {
        return it.database.transaction(alerts::alerts);
    }

    private CycleRow cycle() {
        return it.database.transaction(cycles::all).get(0);
    }

    @Test
    @Tag("QUA-56")
    void a_label_asks_for_a_follow_up_after_18_months_and_for_a_renewal_after_3_years() {
        it.award(AWARDED, LAST);
        assertThat(cycle().label()).isEqualTo("Label d’essai");
        assertThat(cycle().expected())
                .containsExactly(
                        new ExpectedAudit(AuditKind.FOLLOW_UP, FOLLOW_UP),
                        new ExpectedAudit(AuditKind.EXTERNAL, LAST));
        it.on(FOLLOW_UP.minusDays(91));
        assertThat(alerts()).isEmpty();
        it.on(FOLLOW_UP.minusDays(90));
        assertThat(alerts())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.messageKey())
                                    .isEqualTo("quality.alert.expected.FOLLOW_UP");
                            assertThat(one.level()).isEqualTo(AlertLevel.INFORMATION);
                            assertThat(one.arguments())
                                    .containsExactly("Préfecture d’essai", FOLLOW_UP);
                        });
        it.on(FOLLOW_UP.minusDays(30));
        assertThat(alerts()).extracting(Alert::level).containsExactly(AlertLevel.WARNING);
        it.on(FOLLOW_UP.plusDays(1));
        assertThat(alerts())
                .extracting(Alert::messageKey)
                .containsExactly("quality.alert.overdue.FOLLOW_UP");
        it.plan(terms(AuditKind.FOLLOW_UP, FOLLOW_UP.plusDays(40), FOLLOW_UP.plusDays(40)));
        assertThat(alerts()).isEmpty();
        it.on(LAST.minusDays(90));
        assertThat(alerts())
                .extracting(Alert::messageKey)
                .containsExactly("quality.alert.expected.EXTERNAL");
    }

    @Test
    @Tag("QUA-56")
    void an_external_audit_asks_for_an_internal_one_a_month_before() {
        it.on(LocalDate.of(2021, 8, 1));
        it.external();
        assertThat(cycle().expected())
                .containsExactly(new ExpectedAudit(AuditKind.INTERNAL, EXTERNAL.minusMonths(1)));
        assertThat(alerts())
                .extracting(Alert::messageKey)
                .containsExactly("quality.alert.expected.INTERNAL");
        it.plan(terms(AuditKind.INTERNAL, BEGUN, BEGUN.plusDays(1)));
        assertThat(cycle().expected()).isEmpty();
        assertThat(cycle().next().orElseThrow().terms().kind()).isEqualTo(AuditKind.INTERNAL);
    }

    @Test
    @Tag("QUA-56")
    void a_planned_audit_is_announced_with_the_documents_that_are_missing() {
        it.on(LocalDate.of(2021, 8, 1));
        it.plan(terms(AuditKind.INTERNAL, BEGUN, BEGUN.plusDays(1)));
        long id = it.external();
        it.database.transaction(
                () -> it.documents.ask(id, "Politique", "Secrétariat", Optional.empty()));
        it.on(EXTERNAL.minusDays(30));
        assertThat(alerts())
                .anySatisfy(
                        one -> {
                            assertThat(one.messageKey()).isEqualTo("quality.alert.soon.EXTERNAL");
                            assertThat(one.arguments())
                                    .containsExactly("Préfecture d’essai", EXTERNAL, 1L);
                            assertThat(one.page()).isEqualTo("/audits/" + id);
                        });
    }

    @Test
    @Tag("QUA-57")
    void what_has_to_be_put_right_without_an_action_is_brought_to_attention() {
        long audit = it.held();
        it.note(audit, FindingKind.STRENGTH, "Accueil");
        assertThat(alerts()).isEmpty();
        long finding = it.note(audit, FindingKind.DEVIATION, "Date absente");
        assertThat(alerts())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.messageKey())
                                    .isEqualTo("quality.alert.withoutAction.INTERNAL");
                            assertThat(one.arguments()).contains(1L);
                        });
        it.database.transaction(() -> it.acting.becomeAction(finding));
        assertThat(alerts()).isEmpty();
    }

    @Test
    @Tag("QUA-57")
    void audits_documents_and_sheets_that_are_late_stand_on_the_home_page() {
        long held = it.held();
        long audit = it.external();
        it.database.transaction(
                () -> it.documents.ask(audit, "Politique", "Secrétariat", Optional.empty()));
        long finding = it.note(held, FindingKind.DEVIATION, "Date absente");
        it.database.transaction(
                () ->
                        it.deviations.write(
                                finding,
                                Deviations.NONE,
                                AuditCase.sheet(
                                        Optional.of(LocalDate.of(2021, 10, 29)),
                                        "",
                                        Optional.empty())));
        assertThat(it.database.transaction(() -> late.late(5))).isEmpty();
        it.on(EXTERNAL.plusDays(1));
        assertThat(it.database.transaction(() -> late.late(5)))
                .extracting(LateItem::text)
                .containsExactly(
                        "Politique",
                        "Deux fiches sans date",
                        "Audit externe du 25/11/2021, Préfecture d’essai");
        assertThat(it.database.transaction(() -> late.late(1))).hasSize(1);
    }
}

package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a structure stands in the life of its label.
 *
 * @param label empty for none
 * @param last the latest audit that was held
 * @param next the earliest one that is not over
 * @param expected what should be planned, the earliest first
 */
public record CycleRow(
        StructureRow structure,
        String label,
        Optional<LocalDate> awardedOn,
        Optional<LocalDate> validUntil,
        Optional<AuditRow> last,
        Optional<AuditRow> next,
        List<ExpectedAudit> expected) {

    /** How far into a label it is followed up. */
    static final int MONTHS_TO_FOLLOW_UP = 18;

    /** How long before an external audit the internal one should be over. */
    static final int MONTHS_BETWEEN = 1;

    public CycleRow {
        expected = List.copyOf(expected);
    }

    /**
     * QUA-51
     *
     * @param audits of the structure, the earliest first
     */
    static CycleRow of(
            StructureRow structure,
            String label,
            Optional<LocalDate> awardedOn,
            Optional<LocalDate> validUntil,
            List<AuditRow> audits) {
        return new CycleRow(
                structure,
                label,
                awardedOn,
                validUntil,
                audits.stream().filter(CycleRow::isOver).reduce((one, later) -> later),
                audits.stream().filter(row -> !isOver(row)).findFirst(),
                expected(awardedOn, validUntil, audits));
    }

    private static boolean isOver(AuditRow row) {
        return row.state() == AuditState.HELD || row.state() == AuditState.CLOSED;
    }

    private static List<ExpectedAudit> expected(
            Optional<LocalDate> awardedOn, Optional<LocalDate> validUntil, List<AuditRow> audits) {
        List<ExpectedAudit> expected = new ArrayList<>();
        awardedOn.ifPresent(
                day -> {
                    if (!isThere(audits, AuditKind.FOLLOW_UP, day)) {
                        expected.add(
                                new ExpectedAudit(
                                        AuditKind.FOLLOW_UP, day.plusMonths(MONTHS_TO_FOLLOW_UP)));
                    }
                    validUntil
                            .filter(last -> !isThere(audits, AuditKind.EXTERNAL, day))
                            .ifPresent(
                                    last ->
                                            expected.add(
                                                    new ExpectedAudit(AuditKind.EXTERNAL, last)));
                });
        audits.stream()
                .filter(row -> row.terms().kind() == AuditKind.EXTERNAL && !isOver(row))
                .filter(external -> !isPrepared(external, audits))
                .map(
                        external ->
                                new ExpectedAudit(
                                        AuditKind.INTERNAL,
                                        external.begins().minusMonths(MONTHS_BETWEEN)))
                .forEach(expected::add);
        return expected.stream().sorted(Comparator.comparing(ExpectedAudit::by)).toList();
    }

    private static boolean isThere(List<AuditRow> audits, AuditKind kind, LocalDate after) {
        return audits.stream()
                .anyMatch(row -> row.terms().kind() == kind && row.begins().isAfter(after));
    }

    /** An internal audit lies between the external audit before and this one. */
    private static boolean isPrepared(AuditRow external, List<AuditRow> audits) {
        LocalDate before =
                audits.stream()
                        .filter(row -> row.terms().kind() == AuditKind.EXTERNAL)
                        .map(AuditRow::begins)
                        .filter(external.begins()::isAfter)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
        return audits.stream()
                .filter(row -> row.terms().kind() == AuditKind.INTERNAL)
                .map(AuditRow::begins)
                .anyMatch(day -> day.isAfter(before) && day.isBefore(external.begins()));
    }
}

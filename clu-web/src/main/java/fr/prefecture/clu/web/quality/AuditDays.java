package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AuditKind;
import fr.prefecture.clu.quality.AuditRow;
import fr.prefecture.clu.quality.Audits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** For when evidence has to be complete: a month before an internal audit. */
@RequestScoped
public class AuditDays {

    /** An internal audit, and the day on which its papers are asked for. */
    record Before(LocalDate audit, LocalDate day) {}

    @Inject Audits audits;

    /** Of each internal audit of a structure, the earliest first. */
    List<Before> of(long structureId) {
        return audits.ofStructure(structureId).stream()
                .filter(row -> row.terms().kind() == AuditKind.INTERNAL)
                .map(AuditRow::begins)
                .map(begins -> new Before(begins, begins.minusMonths(1)))
                .toList();
    }

    /** Of the next one. */
    Optional<LocalDate> next(long structureId) {
        return of(structureId).stream()
                .filter(one -> !one.audit().isBefore(audits.today()))
                .map(Before::day)
                .findFirst();
    }
}

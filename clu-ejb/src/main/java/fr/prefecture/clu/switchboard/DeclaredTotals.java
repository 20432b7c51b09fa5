package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The totals that people imported: TEL-99. No figure of a log is made of them. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DeclaredTotals {

    private static final long HALF_HOUR = 30;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** Those that hold in a period, by day, start, source and queue. */
    public List<DeclaredTotalRow> rows(ReportingPeriod period) {
        Map<Long, DeclaredFile> files =
                em.createQuery(
                                "select f from DeclaredFile f where f.complete = true",
                                DeclaredFile.class)
                        .getResultStream()
                        .collect(Collectors.toMap(DeclaredFile::importId, Function.identity()));
        Map<Long, List<DeclaredRecords.KeptTotal>> bySource =
                new DeclaredRecords(em)
                        .totals(period.from(), period.to()).stream()
                                .filter(kept -> files.containsKey(kept.importId()))
                                .collect(
                                        Collectors.groupingBy(
                                                kept -> files.get(kept.importId()).source().id()));
        List<DeclaredTotalRow> rows = new ArrayList<>();
        bySource.values()
                .forEach(
                        all -> {
                            List<DeclaredRecords.KeptTotal> holding =
                                    DeclaredFiles.holdingTotals(all);
                            Set<DeclaredCheck.QueueDay> byHalfHour = byHalfHour(holding);
                            holding.forEach(
                                    kept ->
                                            rows.add(
                                                    row(
                                                            kept.total(),
                                                            files.get(kept.importId()),
                                                            byHalfHour)));
                        });
        rows.sort(
                Comparator.<DeclaredTotalRow, LocalDate>comparing(row -> row.total().day())
                        .thenComparing(row -> row.total().start().orElse(LocalTime.MIN))
                        .thenComparing(DeclaredTotalRow::source)
                        .thenComparing(row -> row.total().queue()));
        return rows;
    }

    /**
     * TEL-99: a queue's day of which no part begins at half past is told by the hour. That is true
     * of a table by half-hours as well, whose other half-hours had no call.
     */
    private static Set<DeclaredCheck.QueueDay> byHalfHour(List<DeclaredRecords.KeptTotal> holding) {
        Set<DeclaredCheck.QueueDay> days = new HashSet<>();
        holding.stream()
                .map(DeclaredRecords.KeptTotal::total)
                .filter(total -> total.start().filter(at -> at.getMinute() > 0).isPresent())
                .forEach(total -> days.add(queueDay(total)));
        return days;
    }

    private static DeclaredCheck.QueueDay queueDay(DeclaredTotal total) {
        return new DeclaredCheck.QueueDay(total.queue(), total.day());
    }

    private static DeclaredTotalRow row(
            DeclaredTotal total, DeclaredFile file, Set<DeclaredCheck.QueueDay> byHalfHour) {
        boolean halves =
                file.kind() == DeclaredKind.CALLS_WITHOUT_WAIT
                        || byHalfHour.contains(queueDay(total));
        return new DeclaredTotalRow(
                file.source().name(),
                total,
                total.start().map(start -> start.plusMinutes(halves ? HALF_HOUR : 2 * HALF_HOUR)),
                file.importId(),
                file.name(),
                file.by(),
                file.at());
    }

    /** The last day of which any tells. */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(
                        em.createNativeQuery(
                                        "select max(t.entered_on) from switchboard_declared_total t"
                                                + " join switchboard_declared_file f"
                                                + " on f.import_id = t.import_id"
                                                + " where f.complete = true")
                                .getSingleResult())
                .map(day -> ((Date) day).toLocalDate());
    }
}

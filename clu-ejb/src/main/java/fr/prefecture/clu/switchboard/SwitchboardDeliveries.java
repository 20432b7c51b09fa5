package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.deliveries.Delivered;
import fr.prefecture.clu.deliveries.DeliverySource;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The switchboards and the days that their logs cover; it holds no figure: anybody may read. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SwitchboardDeliveries implements DeliverySource {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB BusinessCalendar calendar;
    @Inject Clock clock;

    @Override
    public SourceKind kind() {
        return SourceKind.SWITCHBOARD;
    }

    /** Those whose logs arrive; of imported tables nothing is awaited: TEL-98. */
    @Override
    public List<Delivered> delivered() {
        List<Source> sources = CoverageReading.sources(em, Optional.empty());
        if (sources.isEmpty()) {
            return List.of();
        }
        Map<Long, LocalDate> last = new HashMap<>();
        Map<Long, LocalDate> first = new HashMap<>();
        CoverageReading.extents(em, sources, last)
                .forEach(extent -> first.put(extent.source(), extent.firstDay()));
        ReportingPeriod today = ReportingPeriod.within(LocalDate.now(clock), LocalDate.now(clock));
        Set<String> stopped =
                CoverageReading.coverage(em, sources, today).stopped(today).stream()
                        .map(StoppedSource::name)
                        .collect(Collectors.toSet());
        return sources.stream()
                .filter(source -> first.containsKey(source.id()))
                .map(
                        source ->
                                new Delivered(
                                        source.id(),
                                        source.name(),
                                        first.get(source.id()),
                                        last.get(source.id()),
                                        silent(last.get(source.id())),
                                        stopped.contains(source.name())))
                .toList();
    }

    private int silent(LocalDate last) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return last.isBefore(yesterday)
                ? (int) calendar.businessDays(last.plusDays(1), yesterday)
                : 0;
    }

    @Override
    public NavigableSet<LocalDate> missing(String name, ReportingPeriod period) {
        Optional<Source> source =
                CoverageReading.sources(em, Optional.empty()).stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst();
        return source.<NavigableSet<LocalDate>>map(
                        one ->
                                CoverageReading.coverage(em, List.of(one), period)
                                        .missing(
                                                one,
                                                period,
                                                calendar.daysOff(period.from(), period.to())
                                                        .keySet(),
                                                LocalDate.now(clock)))
                .orElseGet(TreeSet::new);
    }
}

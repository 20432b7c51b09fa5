package fr.prefecture.clu.website;

import fr.prefecture.clu.deliveries.Delivered;
import fr.prefecture.clu.deliveries.DeliverySource;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The sites and the days that are known of them; it holds no figure: anybody may read. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SiteDeliveries implements DeliverySource {

    @EJB Sites sites;
    @EJB UpdateDays days;

    @Override
    public SourceKind kind() {
        return SourceKind.WEBSITE;
    }

    @Override
    public List<Delivered> delivered() {
        return sites.names().stream().flatMap(name -> delivered(name).stream()).toList();
    }

    private Optional<Delivered> delivered(String name) {
        Optional<String> site = Optional.of(name);
        long id = sites.named(site).orElseThrow().id();
        return days.firstDay(site)
                .flatMap(
                        from ->
                                days.lastDay(site)
                                        .map(
                                                last ->
                                                        new Delivered(
                                                                id,
                                                                name,
                                                                from,
                                                                last,
                                                                silent(name, last),
                                                                false)));
    }

    private int silent(String name, LocalDate last) {
        LocalDate yesterday = today(name).minusDays(1);
        return last.isBefore(yesterday)
                ? missing(name, ReportingPeriod.within(last.plusDays(1), yesterday)).size()
                : 0;
    }

    @Override
    public NavigableSet<LocalDate> missing(String name, ReportingPeriod period) {
        LocalDate today = today(name);
        NavigableSet<LocalDate> missing = new TreeSet<>();
        days.rows(period, Optional.of(name), Optional.empty()).stream()
                .filter(row -> row.expected() && !row.known() && row.day().isBefore(today))
                .forEach(row -> missing.add(row.day()));
        return missing;
    }

    private LocalDate today(String name) {
        return sites.today(sites.named(Optional.of(name)).orElseThrow());
    }
}

package fr.prefecture.clu.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The closing days of this préfecture. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
public class ClosingDays {

    private static final String SUBJECT = "shared.closingDay";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Changes changes;
    @Inject Bin bin;

    /** The reasons of the closing days of a period, both ends included, by date. */
    @PermitAll
    public SortedMap<LocalDate, String> between(LocalDate from, LocalDate to) {
        List<ClosingDay> days =
                em.createQuery(
                                "select d from ClosingDay d where d.date between :from and :to",
                                ClosingDay.class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList();
        SortedMap<LocalDate, String> reasons = new TreeMap<>();
        days.forEach(day -> reasons.put(day.date(), day.label()));
        return reasons;
    }

    public void close(LocalDate date, String label) {
        if (find(date).isPresent()) {
            throw new RuleBroken("shared.closingDay.known", date);
        }
        ClosingDay day = new ClosingDay(date, label);
        em.persist(day);
        changes.created(SUBJECT, date, day.label());
    }

    /**
     * @return by which number it can be brought back from the bin; nothing when the day was open
     */
    public OptionalLong reopen(LocalDate date) {
        Optional<ClosingDay> closed = find(date);
        if (closed.isEmpty()) {
            return OptionalLong.empty();
        }
        ClosingDay day = closed.get();
        long binned =
                bin.keep(
                        new Removal(
                                SUBJECT,
                                date.toString(),
                                day.label() + " " + date,
                                day.label(),
                                "",
                                "/",
                                Set.of(Roles.QUALITY, Roles.ADMINISTRATOR)),
                        List.of(Removal.Rows.of("shared_closing_day", day.id())));
        em.remove(day);
        return OptionalLong.of(binned);
    }

    private Optional<ClosingDay> find(LocalDate date) {
        return em.createQuery("select d from ClosingDay d where d.date = :date", ClosingDay.class)
                .setParameter("date", date)
                .getResultStream()
                .findFirst();
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StaleVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long answers may take and texts are kept, each with the day from which it holds: ECO-85. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class ComplaintLimits {

    static final String SUBJECT = "listening.limit";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB BusinessCalendar calendar;
    @EJB Changes changes;

    /** By subject, the latest first: each holds until the one before it in this list. */
    public List<ComplaintLimit> all() {
        return em.createQuery("select l from ComplaintLimit l", ComplaintLimit.class)
                .getResultStream()
                .sorted(
                        Comparator.comparing(ComplaintLimit::subject)
                                .thenComparing(
                                        ComplaintLimit::validFrom, Comparator.reverseOrder()))
                .toList();
    }

    /** The one that holds on a day. */
    public Optional<ComplaintLimit> on(LimitSubject subject, LocalDate day) {
        return all().stream()
                .filter(one -> one.subject() == subject && !one.validFrom().isAfter(day))
                .findFirst();
    }

    /** ECO-84: the last day in time, counted from the day after; none without a limit. */
    public Optional<LocalDate> last(LimitSubject subject, LocalDate from) {
        return on(subject, from)
                .map(ComplaintLimit::terms)
                .map(
                        terms ->
                                switch (terms.unit()) {
                                    case WORKING_DAYS ->
                                            calendar.plusBusinessDays(from, terms.amount());
                                    case CALENDAR_DAYS -> from.plusDays(terms.amount());
                                    case MONTHS -> from.plusMonths(terms.amount());
                                });
    }

    /**
     * ECO-85: lets a time limit hold from a day on, until the next one.
     *
     * @throws RuleBroken when another one begins that day, or the day is too long ago
     */
    @RolesAllowed(Roles.QUALITY)
    public long open(LimitSubject subject, LocalDate from, LimitTerms terms) {
        if (from.isBefore(FIRST)) {
            throw new RuleBroken("period.outside", from).at("from");
        }
        if (all().stream()
                .anyMatch(one -> one.subject() == subject && one.validFrom().equals(from))) {
            throw new RuleBroken("listening.limit.twice", from).at("from");
        }
        ComplaintLimit limit = new ComplaintLimit(subject, from, terms);
        em.persist(limit);
        em.flush();
        changes.created(SUBJECT, limit.id(), limit.written());
        return limit.id();
    }

    /**
     * ECO-85: corrects or confirms a time limit; the days that were promised under it stay.
     *
     * @param shown the version that was read
     * @throws RuleBroken when there is none, or another has changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void correct(long id, int shown, LimitTerms terms) {
        ComplaintLimit limit =
                Optional.ofNullable(
                                em.find(ComplaintLimit.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("listening.limit.unknown"));
        if (limit.version() != shown) {
            throw new StaleVersion("listening.limit.changedSince", limit.validFrom());
        }
        String before = limit.written();
        limit.correct(terms);
        changes.changed(SUBJECT, id, before, limit.written());
    }
}

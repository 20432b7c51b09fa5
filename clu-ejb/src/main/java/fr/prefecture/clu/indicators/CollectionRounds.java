package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The turns in which services give figures and proofs. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class CollectionRounds {

    /** Of the history; the key is the number of the round. */
    public static final String SUBJECT = "indicators.round";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Askings askings;
    @EJB BusinessCalendar calendar;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** The day on which dates are judged. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The latest period first, the last opened of it first. */
    public List<RoundRow> all() {
        LocalDate today = today();
        Map<Long, List<AskingState>> states =
                em.createQuery("select a from Asking a", Asking.class)
                        .getResultStream()
                        .collect(
                                Collectors.groupingBy(
                                        asking -> asking.round().id(),
                                        Collectors.mapping(
                                                asking -> asking.state(today),
                                                Collectors.toList())));
        return em.createQuery("select r from CollectionRound r", CollectionRound.class)
                .getResultStream()
                .map(round -> RoundRow.of(round, states.getOrDefault(round.id(), List.of())))
                .sorted(
                        Comparator.comparing(RoundRow::period)
                                .thenComparing(RoundRow::id)
                                .reversed())
                .toList();
    }

    public Optional<RoundRow> find(long id) {
        return Optional.ofNullable(em.find(CollectionRound.class, id))
                .map(
                        round ->
                                RoundRow.of(
                                        round,
                                        askings.of(id).stream().map(AskingRow::state).toList()));
    }

    /**
     * IND-20: sent twice, it opens one round.
     *
     * @param entry what tells one entry from another
     * @throws RuleBroken when the title is missing or too long, the period is neither a month nor a
     *     quarter, or the closing date comes before it
     */
    @RolesAllowed(Roles.QUALITY)
    public long open(String entry, RoundTerms terms) {
        return known(entry, terms).orElseGet(() -> opened(entry, terms)).id();
    }

    /**
     * IND-21: asks the same of the same for another period.
     *
     * @throws RuleBroken as {@link #open}; when there is no such round; when its period is of
     *     another length
     */
    @RolesAllowed(Roles.QUALITY)
    public long copy(long previousId, String entry, RoundTerms terms) {
        Optional<CollectionRound> known = known(entry, terms);
        if (known.isPresent()) {
            return known.get().id();
        }
        CollectionRound previous = required(previousId);
        CollectionRound round = opened(entry, terms);
        if (previous.period().grain() != round.period().grain()) {
            throw new RuleBroken("indicators.round.length", previous.title());
        }
        for (Asking asking : Askings.entities(em, previousId)) {
            askings.ask(round.id(), asking.movedTo(round, moved(asking.due(), previous, round)));
        }
        return round.id();
    }

    /** As long before the closing date as it was; a worked day, the closing date at the latest. */
    private LocalDate moved(LocalDate due, CollectionRound from, CollectionRound to) {
        LocalDate day = to.closesOn().minusDays(ChronoUnit.DAYS.between(due, from.closesOn()));
        if (day.isBefore(to.period().firstDay())) {
            day = to.period().firstDay();
        }
        LocalDate worked = calendar.isBusinessDay(day) ? day : calendar.plusBusinessDays(day, 1);
        return worked.isAfter(to.closesOn()) ? to.closesOn() : worked;
    }

    /**
     * IND-21: the period after that of a round, and its closing date moved along to a worked day.
     */
    @RolesAllowed(Roles.QUALITY)
    public RoundTerms following(long previousId) {
        CollectionRound previous = required(previousId);
        LooseDate next = CollectionRound.next(previous.period());
        LocalDate day =
                previous.closesOn()
                        .plusMonths(
                                ChronoUnit.MONTHS.between(
                                        previous.period().firstDay(), next.firstDay()));
        return new RoundTerms(
                "", next, calendar.isBusinessDay(day) ? day : calendar.plusBusinessDays(day, 1));
    }

    /**
     * IND-20: says the round anew; its period and the dates of its askings stay.
     *
     * @param shown the version that was read
     * @throws RuleBroken as {@link #open}; when somebody changed it since; when something is asked
     *     for after the new closing date
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, String title, LocalDate closesOn) {
        CollectionRound round =
                Optional.ofNullable(
                                em.find(CollectionRound.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("indicators.round.unknown"));
        if (round.version() != shown) {
            throw new RuleBroken("indicators.round.changedSince", round.title());
        }
        Optional<LocalDate> last =
                Askings.entities(em, id).stream().map(Asking::due).max(Comparator.naturalOrder());
        if (last.filter(closesOn::isBefore).isPresent()) {
            throw new RuleBroken("indicators.round.closing.asked", closesOn, last.get());
        }
        String before = round.written();
        round.describe(new RoundTerms(title, round.period(), closesOn));
        changes.changed(SUBJECT, id, before, round.written());
    }

    private CollectionRound opened(String entry, RoundTerms terms) {
        CollectionRound round = made(entry, terms);
        em.persist(round);
        em.flush();
        changes.created(SUBJECT, round.id(), round.written());
        return round;
    }

    private CollectionRound required(long id) {
        return Optional.ofNullable(em.find(CollectionRound.class, id))
                .orElseThrow(() -> new RuleBroken("indicators.round.unknown"));
    }

    private Optional<CollectionRound> known(String entry, RoundTerms terms) {
        return changes.entered(SUBJECT, CollectionRound.class, entry, made(entry, terms).written());
    }

    private CollectionRound made(String entry, RoundTerms terms) {
        return new CollectionRound(
                entry, terms, session.getCallerPrincipal().getName(), clock.instant());
    }
}

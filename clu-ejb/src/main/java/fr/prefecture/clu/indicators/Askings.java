package fr.prefecture.clu.indicators;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What is asked in the rounds, of whom, and where it stands. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class Askings {

    /** Of the history; the key is the number of the asking. */
    public static final String SUBJECT = "indicators.asking";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ServiceUnits services;
    @EJB Changes changes;
    @EJB Bin bin;

    /** IND-29: the board of a round. */
    public List<AskingRow> of(long roundId) {
        return rows(entities(em, roundId));
    }

    public Optional<AskingRow> find(long id) {
        return Optional.ofNullable(em.find(Asking.class, id))
                .flatMap(asking -> rows(List.of(asking)).stream().findFirst());
    }

    /** Of all rounds, what nobody has given and nobody has set aside, the most late first. */
    public List<AskingRow> missing() {
        return rows(
                em.createQuery(
                                "select a from Asking a join fetch a.round join fetch a.service"
                                        + " where a.firstGivenOn is null"
                                        + " and a.reason = ''",
                                Asking.class)
                        .getResultList());
    }

    /**
     * IND-22: the same asked twice of a service is one asking.
     *
     * @throws RuleBroken when who, what or until when is missing, does not belong to the period, or
     *     is too long
     */
    @RolesAllowed(Roles.QUALITY)
    public long ask(long roundId, AskingTerms terms) {
        CollectionRound round =
                Optional.ofNullable(
                                em.find(
                                        CollectionRound.class,
                                        roundId,
                                        // Whoever asks waits for the others.
                                        LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("indicators.round.unknown"));
        Asking asking = new Asking(round, terms, services.named(terms.service()));
        Optional<Asking> known = entities(em, roundId).stream().filter(asking::isLike).findFirst();
        if (known.isPresent()) {
            return known.get().id();
        }
        em.persist(asking);
        em.flush();
        changes.created(SUBJECT, asking.id(), asking.written());
        return asking.id();
    }

    /**
     * IND-23: sets an asking aside; an empty reason asks for it again.
     *
     * @param shown the version that was read
     * @throws RuleBroken when somebody changed it since, something was given, or the reason is too
     *     long
     */
    @RolesAllowed(Roles.QUALITY)
    public void setAside(long id, int shown, String reason) {
        Asking asking = locked(em, id);
        if (asking.version() != shown) {
            throw new RuleBroken("indicators.asking.changedSince");
        }
        String before = asking.written();
        asking.excuse(reason);
        changes.changed(SUBJECT, id, before, asking.written());
    }

    /**
     * IND-33: twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     * @throws RuleBroken when something was given
     */
    @RolesAllowed(Roles.QUALITY)
    public OptionalLong remove(long id) {
        Asking asking = em.find(Asking.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (asking == null) {
            return OptionalLong.empty();
        }
        if (!gifts(List.of(id)).isEmpty()) {
            throw new RuleBroken("indicators.asking.givenAlready");
        }
        AskingRow row = asking.row(LocalDate.now(clock));
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                id,
                                row.service()
                                        + " · "
                                        + (row.wanted().isEmpty() ? row.indicator() : row.wanted())
                                        + " · "
                                        + row.due(),
                                asking.written(),
                                "/indicateurs/collectes/demandes/" + id,
                                "/indicateurs/collectes/" + asking.round().id()),
                        List.of(
                                Removal.Rows.of("indicators_asking", id),
                                new Removal.Rows("indicators_reminder", "asking_id = ?", id)));
        em.createQuery("delete from Reminder r where r.asking.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.remove(asking);
        return OptionalLong.of(binned);
    }

    static Asking locked(EntityManager em, long id) {
        return Optional.ofNullable(em.find(Asking.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("indicators.asking.unknown"));
    }

    static List<Asking> entities(EntityManager em, long roundId) {
        return em.createQuery(
                        "select a from Asking a where a.round.id = :id order by a.id", Asking.class)
                .setParameter("id", roundId)
                .getResultList();
    }

    private List<AskingRow> rows(List<Asking> askings) {
        LocalDate today = LocalDate.now(clock);
        List<Long> ids = askings.stream().map(Asking::id).toList();
        Map<Long, GiftRow> last = new HashMap<>();
        gifts(ids).forEach(gift -> last.put(gift.asking().id(), gift.row()));
        Map<Long, List<ReminderRow>> sent =
                reminders(ids).stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReminderRow::askingId,
                                        Collectors.toCollection(ArrayList::new)));
        return askings.stream()
                .map(
                        asking ->
                                asking.row(today)
                                        .with(
                                                Optional.ofNullable(last.get(asking.id())),
                                                sent.getOrDefault(asking.id(), List.of())))
                .sorted(AskingRow.BOARD)
                .toList();
    }

    private List<Gift> gifts(Collection<Long> askingIds) {
        return askingIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select g from Gift g where g.asking.id in :ids order by g.id",
                                Gift.class)
                        .setParameter("ids", askingIds)
                        .getResultList();
    }

    private List<ReminderRow> reminders(Collection<Long> askingIds) {
        return askingIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from Reminder r where r.asking.id in :ids",
                                Reminder.class)
                        .setParameter("ids", askingIds)
                        .getResultStream()
                        .map(Reminder::row)
                        .sorted(Comparator.comparing(ReminderRow::at).reversed())
                        .toList();
    }
}

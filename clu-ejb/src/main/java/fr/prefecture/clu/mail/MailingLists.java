package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mailings and their e-mails as lists show them. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.ADMINISTRATOR,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.NIGHT
})
public class MailingLists {

    private static final String STILL = states(state -> !state.isOver());
    private static final String WRONG = states(MessageState::isFailure);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    public Optional<MailingRow> find(long id) {
        return Optional.ofNullable(em.find(Mailing.class, id))
                .map(mailing -> rows(List.of(mailing)).get(0));
    }

    /** Those about a subject, latest first, without the trials. */
    public List<MailingRow> of(String kind, String subjectKey) {
        return rows(
                em.createQuery(
                                "select m from Mailing m where m.kind = :kind"
                                        + " and m.subjectKey = :key and m.trial = 0"
                                        + " order by m.number desc",
                                Mailing.class)
                        .setParameter("kind", kind)
                        .setParameter("key", subjectKey)
                        .getResultList());
    }

    /**
     * All mailings, trials too, latest first.
     *
     * @param standing only those; one that has failures and goes on is among both
     */
    @RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
    public List<MailingRow> rows(Optional<MailingStanding> standing, int first, int most) {
        return rows(
                em.createQuery(
                                "select m from Mailing m"
                                        + standing.map(MailingLists::where).orElse("")
                                        + " order by m.at desc, m.id desc",
                                Mailing.class)
                        .setFirstResult(first)
                        .setMaxResults(most)
                        .getResultList());
    }

    /** How many of them there are. */
    @RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
    public long number(Optional<MailingStanding> standing) {
        return em.createQuery(
                        "select count(m) from Mailing m"
                                + standing.map(MailingLists::where).orElse(""),
                        Long.class)
                .getSingleResult();
    }

    /** How many e-mails are leaving, of all mailings, without those that are put off. */
    @RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
    public long leaving() {
        return em.createQuery(
                        "select count(x) from Message x where x.state in ("
                                + STILL
                                + ") and (x.failure is null or x.nextAt <= :now)",
                        Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private static String where(MailingStanding standing) {
        return switch (standing) {
            case RUNNING -> " where" + having(STILL);
            case FAILED -> " where" + having(WRONG);
            case DONE -> " where not" + having(STILL) + " and not" + having(WRONG);
        };
    }

    private static String having(String states) {
        return " exists (select x from Message x where x.mailing = m and x.state in ("
                + states
                + "))";
    }

    private static String states(Predicate<MessageState> chosen) {
        return Stream.of(MessageState.values())
                .filter(chosen)
                .map(state -> MessageState.class.getName() + "." + state.name())
                .collect(Collectors.joining(", "));
    }

    /** The e-mails of a mailing, in the order of its recipients. */
    public List<MessageRow> messages(long mailingId) {
        return em.createQuery(
                        "select m from Message m where m.mailing.id = :id order by m.id",
                        Message.class)
                .setParameter("id", mailingId)
                .getResultStream()
                .map(Message::row)
                .toList();
    }

    /** The e-mail that has this Message-ID, with or without angle brackets. */
    public Optional<MessageRow> known(String messageId) {
        return em.createQuery("select m from Message m where m.messageId = :id", Message.class)
                .setParameter("id", messageId.strip().replaceAll("^<|>$", ""))
                .getResultStream()
                .findFirst()
                .map(Message::row);
    }

    private List<MailingRow> rows(List<Mailing> mailings) {
        if (mailings.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<MessageState, Integer>> counts = new HashMap<>();
        em.createQuery(
                        "select m.mailing.id, m.state, count(m) from Message m"
                                + " where m.mailing in :mailings group by m.mailing.id, m.state",
                        Object[].class)
                .setParameter("mailings", mailings)
                .getResultStream()
                .forEach(
                        line ->
                                counts.computeIfAbsent(
                                                (Long) line[0],
                                                id -> new EnumMap<>(MessageState.class))
                                        .put(
                                                (MessageState) line[1],
                                                ((Number) line[2]).intValue()));
        return mailings.stream()
                .map(mailing -> row(mailing, counts.getOrDefault(mailing.id(), Map.of())))
                .toList();
    }

    private static MailingRow row(Mailing mailing, Map<MessageState, Integer> counts) {
        int total = 0;
        int sent = 0;
        int failed = 0;
        int waiting = 0;
        for (Map.Entry<MessageState, Integer> count : counts.entrySet()) {
            MessageState state = count.getKey();
            total += count.getValue();
            sent +=
                    state == MessageState.SENT || state == MessageState.WRITTEN
                            ? count.getValue()
                            : 0;
            failed += state.isFailure() ? count.getValue() : 0;
            waiting += state.isOver() ? 0 : count.getValue();
        }
        return new MailingRow(
                mailing.id(),
                mailing.kind(),
                mailing.subjectKey(),
                mailing.number(),
                mailing.title(),
                mailing.page(),
                mailing.at(),
                mailing.isAutomatic(),
                mailing.by(),
                mailing.isTrial(),
                total,
                sent,
                failed,
                waiting);
    }
}

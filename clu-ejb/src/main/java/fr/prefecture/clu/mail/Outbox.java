package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queue as those see it who write and send: a message is claimed for some minutes by one of
 * them, and nothing is kept of what is done by anybody else.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class Outbox {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration LONGEST_DOUBT = Duration.ofDays(1);

    private static final String DUE =
            " from mail_message m where m.next_at <= ?1"
                    + " and (m.claimed_until is null or m.claimed_until < ?1)";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Drafts drafts;
    @EJB FrozenMessages frozen;
    @EJB MailLines lines;

    /** Whether there is something to do, and a server that may be asked. */
    public boolean isDue() {
        return lines.isOpen() && !due(1).isEmpty();
    }

    /**
     * MEL-7: claims some e-mails for one who writes and sends. Of two who want the same at once,
     * one gets it.
     *
     * @param token names the claimant, and begins with the node's name
     */
    public List<Long> claim(String token, int most) {
        if (!lines.isOpen()) {
            return List.of();
        }
        Instant now = clock.instant();
        return due(most).stream().filter(id -> claim(id, token, now)).toList();
    }

    private List<Long> due(int most) {
        List<?> ids =
                em.createNativeQuery("select m.id" + DUE + " order by m.next_at, m.id")
                        .setParameter(1, sql(clock.instant()))
                        .setMaxResults(most)
                        .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private boolean claim(long id, String token, Instant now) {
        return em.createNativeQuery(
                                "update mail_message set claim = ?2, claimed_until = ?3,"
                                        + " version = version + 1 where id = ?4 and next_at <= ?1"
                                        + " and (claimed_until is null or claimed_until < ?1)")
                        .setParameter(1, sql(now))
                        .setParameter(2, token)
                        .setParameter(3, sql(now.plus(LEASE)))
                        .setParameter(4, id)
                        .executeUpdate()
                == 1;
    }

    private static Object sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Frees what this node had claimed before it fell. */
    public void release(String node) {
        em.createQuery(
                        "update Message m set m.claim = null, m.claimedUntil = null"
                                + " where m.claim like :node")
                .setParameter("node", node.replaceAll("[%_]", "_") + "/%")
                .executeUpdate();
    }

    /** Where a claimed e-mail stands; nothing when it is somebody else's by now. */
    public Optional<MessageState> standing(long id, String token) {
        return held(id, token).map(Message::state);
    }

    /**
     * MEL-4, MEL-6: writes an e-mail, once and for all.
     *
     * @throws RuleBroken when the feature cannot write it: to be told by {@link #undrafted}
     */
    public void prepare(long id, String token) {
        held(id, token)
                .filter(message -> message.state() == MessageState.WAITING)
                .ifPresent(this::write);
    }

    private void write(Message message) {
        Mailing mailing = message.mailing();
        Draft draft =
                drafts.write(
                        mailing.kind(),
                        mailing.subjectKey(),
                        mailing.number(),
                        message.recipient());
        try {
            byte[] content = Mime.of(message, draft, Sender.fromSettings(), clock.instant());
            frozen.keep(message.id(), content);
            message.prepared();
        } catch (Unsendable e) {
            message.refused(e.why(), e.getMessage());
        }
    }

    /** It could not be written: the rule that said no, with its arguments, or nothing. */
    public void undrafted(long id, String token, Optional<RuleBroken> rule) {
        Instant now = clock.instant();
        held(id, token)
                .ifPresent(
                        message -> {
                            if (rule.isPresent()) {
                                message.refused(MailFailure.DRAFT, stored(rule.get()));
                            } else {
                                message.unwritten(now);
                            }
                        });
    }

    private static String stored(RuleBroken rule) {
        return Stream.concat(Stream.of(rule.getMessage()), rule.arguments().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
    }

    /** MEL-7: what is to be handed over; kept as "being sent" before it is. */
    public Optional<Parcel> begin(long id, String token) {
        Instant now = clock.instant();
        return held(id, token)
                .filter(message -> message.state() == MessageState.PREPARED)
                .map(
                        message -> {
                            message.sending(now, now.plus(Settings.mailSettle()), now.plus(LEASE));
                            return new Parcel(
                                    id,
                                    message.messageId(),
                                    EmailAddress.of(message.recipient().address()).ascii(),
                                    frozen.find(id).orElseThrow());
                        });
    }

    /** MEL-7, MEL-8: what became of it. */
    public void end(long id, String token, Delivery delivery) {
        Instant now = clock.instant();
        String said = delivery.said();
        if (delivery.outcome() == Delivery.Outcome.DOWN) {
            lines.down(said);
        } else {
            lines.up();
        }
        held(id, token)
                .filter(message -> message.state() == MessageState.SENDING)
                .ifPresent(
                        message -> {
                            switch (delivery.outcome()) {
                                case SENT -> message.sent(now);
                                case WRITTEN -> message.written(now);
                                case REFUSED -> message.refused(MailFailure.REFUSED, said);
                                case DEFERRED -> message.deferred(MailFailure.DEFERRED, said, now);
                                case UNWRITTEN -> message.deferred(MailFailure.FOLDER, said, now);
                                case DROPPED ->
                                        message.inDoubt(said, now.plus(Settings.mailSettle()));
                                case DOWN -> message.back(now);
                            }
                        });
    }

    /**
     * MEL-7: what was found out of an e-mail in doubt.
     *
     * @param left nothing when nobody could say
     */
    public void settle(long id, String token, Optional<Boolean> left) {
        Instant now = clock.instant();
        held(id, token)
                .filter(message -> message.state() == MessageState.SENDING)
                .ifPresent(
                        message -> {
                            if (left.isPresent() && left.get()) {
                                message.sent(message.sendingAt());
                            } else if (left.isPresent()) {
                                message.notLeft(now);
                            } else if (message.sendingAt().plus(LONGEST_DOUBT).isBefore(now)) {
                                message.refused(MailFailure.DOUBT, "");
                            } else {
                                message.inDoubt("", now.plus(LOOK_AGAIN));
                            }
                        });
    }

    /** Lets go of an e-mail that was claimed and not touched. */
    public void release(long id, String token) {
        held(id, token).ifPresent(Message::free);
    }

    /** The Message-ID by which it is looked for. */
    public Optional<String> messageId(long id, String token) {
        return held(id, token).map(Message::messageId);
    }

    private Optional<Message> held(long id, String token) {
        return Optional.ofNullable(em.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(message -> message.isHeldBy(token));
    }
}

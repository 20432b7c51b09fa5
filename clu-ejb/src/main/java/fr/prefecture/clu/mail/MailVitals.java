package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.Vital;
import fr.prefecture.clu.shared.VitalSource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** ETA-7: whether e-mails leave. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailVitals implements VitalSource {

    private static final String PART = "mail";
    private static final Duration LATE = Duration.ofHours(1);

    private static final List<MessageState> STILL =
            Stream.of(MessageState.values()).filter(state -> !state.isOver()).toList();
    private static final List<MessageState> WRONG =
            Stream.of(MessageState.values()).filter(MessageState::isFailure).toList();

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public List<String> parts() {
        return List.of(PART);
    }

    @Override
    public List<Vital> vitals() {
        Instant now = clock.instant();
        long number =
                em.createQuery("select count(x) from Message x where x.state in :still", Long.class)
                        .setParameter("still", STILL)
                        .getSingleResult();
        Optional<Instant> oldest = oldest();
        long failed =
                em.createQuery(
                                "select count(x) from Message x where x.state in :wrong"
                                        + " and x.mailing.trial = 0 and x.mailing.at >= :since",
                                Long.class)
                        .setParameter("wrong", WRONG)
                        .setParameter("since", now.minus(MailAlerts.REMEMBERED))
                        .getSingleResult();
        Optional<Instant> down = em.find(MailLine.class, MailLines.ONLY).downSince();
        Map<String, Double> measures = new HashMap<>();
        measures.put("waiting", (double) number);
        measures.put("oldest.seconds", age(oldest, now));
        measures.put("down.seconds", age(down, now));
        measures.put("failed", (double) failed);
        if (down.isPresent()) {
            return vital(Condition.BROKEN, "down", measures, down.get(), number);
        }
        if (oldest.filter(since -> since.plus(LATE).isBefore(now)).isPresent()) {
            return vital(Condition.CARE, "late", measures, number, oldest.get());
        }
        if (failed > 0) {
            return vital(Condition.CARE, "failed", measures, failed);
        }
        return vital(
                Condition.SOUND,
                Settings.mailHost().isPresent() ? "sound" : "folder",
                measures,
                number);
    }

    /** Not by {@code min}, which PostgreSQL's driver hands out as another type than H2's. */
    private Optional<Instant> oldest() {
        return em.createQuery(
                        "select x.mailing.at from Message x where x.state in :still"
                                + " order by x.mailing.at",
                        Instant.class)
                .setParameter("still", STILL)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static List<Vital> vital(
            Condition condition, String how, Map<String, Double> measures, Object... arguments) {
        return List.of(
                new Vital(
                        PART,
                        condition,
                        "health.mail." + how,
                        List.of(arguments),
                        MailAlerts.PAGE,
                        measures));
    }

    private static double age(Optional<Instant> since, Instant now) {
        return since.map(at -> (double) Math.max(0, Duration.between(at, now).toSeconds()))
                .orElse(0.0);
    }
}

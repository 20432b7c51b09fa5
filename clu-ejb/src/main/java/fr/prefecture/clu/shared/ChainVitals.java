package fr.prefecture.clu.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ETA-9: whether the history is as it was written. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChainVitals implements VitalSource {

    private static final String PART = "history";
    private static final String PAGE = "/historique";
    private static final Duration LATE = Duration.ofHours(36);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public List<String> parts() {
        return List.of(PART);
    }

    @Override
    public List<Vital> vitals() {
        Optional<ChainCheckRow> last =
                em.createQuery(
                                "select c from ChainCheck c order by c.at desc, c.id desc",
                                ChainCheck.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(ChainCheck::row);
        return List.of(last.map(this::vital).orElseGet(ChainVitals::unchecked));
    }

    private Vital vital(ChainCheckRow check) {
        Duration age = Duration.between(check.at(), clock.instant());
        boolean late = age.compareTo(LATE) > 0;
        return new Vital(
                PART,
                !check.isSound() ? Condition.BROKEN : late ? Condition.CARE : Condition.SOUND,
                !check.isSound()
                        ? "health.history.broken"
                        : late ? "health.history.late" : "health.history.sound",
                List.of(check.at()),
                PAGE,
                Map.of("age.seconds", (double) Math.max(0, age.toSeconds())));
    }

    private static Vital unchecked() {
        return new Vital(PART, Condition.SOUND, "health.history.none", List.of(), PAGE, Map.of());
    }
}

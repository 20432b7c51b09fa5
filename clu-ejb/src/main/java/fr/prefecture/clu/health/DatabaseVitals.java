package fr.prefecture.clu.health;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Vital;
import fr.prefecture.clu.shared.VitalSource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** ETA-3: whether the database answers. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DatabaseVitals implements VitalSource {

    static final String PART = "database";

    private static final Duration SLOW = Duration.ofSeconds(1);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public List<String> parts() {
        return List.of(PART);
    }

    @Override
    public List<Vital> vitals() {
        long begun = System.nanoTime();
        em.createNativeQuery("select 1").getSingleResult();
        return List.of(answered(Duration.ofNanos(System.nanoTime() - begun)));
    }

    static Vital answered(Duration after) {
        boolean slow = after.compareTo(SLOW) > 0;
        return new Vital(
                PART,
                slow ? Condition.CARE : Condition.SOUND,
                slow ? "health.database.slow" : "health.database.sound",
                List.of(after.toMillis()),
                "",
                Map.of("answer.seconds", after.toNanos() / 1e9));
    }
}

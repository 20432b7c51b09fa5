package fr.prefecture.clu.web.health;

import fr.prefecture.clu.checks.Checks;
import fr.prefecture.clu.health.Vitals;
import fr.prefecture.clu.shared.Vital;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/**
 * ETA-3: tells the checks of the server how each part is, from the moment when pages are served.
 */
@ApplicationScoped
public class HealthFacts {

    /** From here on a fraction says nothing. */
    private static final int EXACT = 100;

    @Inject Vitals vitals;

    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext started) {
        Checks.tell(this::of);
    }

    @PreDestroy
    void end() {
        Checks.silence();
    }

    /** Of each part of a kind, its condition under its name, and its measures. */
    Map<String, Object> of(String kind) {
        Map<String, Object> facts = new TreeMap<>();
        for (Vital vital : vitals.now()) {
            if (vital.part().equals(kind) || vital.part().startsWith(kind + ".")) {
                facts.put(vital.part(), vital.condition().name());
                vital.measures()
                        .forEach(
                                (measure, amount) ->
                                        facts.put(vital.part() + "." + measure, said(amount)));
            }
        }
        return facts;
    }

    /** Whole numbers as such; checks have no others. */
    private static Object said(double amount) {
        return amount == Math.rint(amount) || amount >= EXACT
                ? (Object) Math.round(amount)
                : BigDecimal.valueOf(amount).round(new MathContext(3)).toPlainString();
    }
}

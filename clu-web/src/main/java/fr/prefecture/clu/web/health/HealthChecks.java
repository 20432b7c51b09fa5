package fr.prefecture.clu.web.health;

import fr.prefecture.clu.health.Vitals;
import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Vital;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * What {@code /health} of the management port says of the product. ETA-3: the database alone
 * decides whether this server gets requests; of all else it is told how it is.
 */
@ApplicationScoped
public class HealthChecks {

    private static final String DATABASE = "database";

    @Inject Vitals vitals;

    /** A server whose threads wait for each other for ever is to be started anew. */
    @Produces
    @Liveness
    HealthCheck threads() {
        return () -> {
            long[] stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
            return HealthCheckResponse.named("threads do not wait for each other")
                    .status(stuck == null)
                    .withData("stuck", stuck == null ? 0 : stuck.length)
                    .build();
        };
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> {
            List<Vital> told = told(DATABASE);
            return named("database answers", told).status(isReady(told)).build();
        };
    }

    @Produces
    @Readiness
    HealthCheck disk() {
        return () -> telling("disk has room", "disk");
    }

    @Produces
    @Readiness
    HealthCheck memory() {
        return () -> telling("memory has room", "memory");
    }

    @Produces
    @Readiness
    HealthCheck inbox() {
        return () -> telling("inbox is open", "inbox");
    }

    @Produces
    @Readiness
    HealthCheck nights() {
        return () -> telling("nights take place", "night");
    }

    @Produces
    @Readiness
    HealthCheck mail() {
        return () -> telling("e-mails leave", "mail");
    }

    @Produces
    @Readiness
    HealthCheck history() {
        return () -> telling("history is sound", "history");
    }

    private HealthCheckResponse telling(String name, String kind) {
        return named(name, told(kind)).up().build();
    }

    private List<Vital> told(String kind) {
        return vitals.now().stream()
                .filter(vital -> vital.part().equals(kind) || vital.part().startsWith(kind + "."))
                .toList();
    }

    /** ETA-3 */
    static boolean isReady(List<Vital> told) {
        return told.stream()
                .filter(vital -> vital.part().equals(DATABASE))
                .allMatch(vital -> vital.condition() != Condition.BROKEN);
    }

    private static HealthCheckResponseBuilder named(String name, List<Vital> told) {
        HealthCheckResponseBuilder check = HealthCheckResponse.named(name);
        for (Vital vital : told) {
            check.withData(vital.part(), vital.condition().name());
            vital.measures()
                    .forEach(
                            (measure, amount) -> tell(check, vital.part() + "." + measure, amount));
        }
        return check;
    }

    /** Whole numbers as such; the protocol has no others. */
    private static void tell(HealthCheckResponseBuilder check, String name, double amount) {
        if (amount == Math.rint(amount)) {
            check.withData(name, (long) amount);
        } else {
            check.withData(
                    name, BigDecimal.valueOf(amount).round(new MathContext(3)).toPlainString());
        }
    }
}

package fr.prefecture.clu.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * What {@code /health} of the management port says of the product. The server finds checks in no
 * module of an archive but in what all of its modules share: so they stand here, and are told how
 * the product is by the module that knows. The database alone decides whether this server gets
 * requests; of all else it is told how it is.
 */
@ApplicationScoped
public class Checks {

    private static volatile Optional<Function<String, Map<String, Object>>> teller =
            Optional.empty();

    /** From now on these are the facts; before, and after {@link #silence}, nobody is ready. */
    public static void tell(Function<String, Map<String, Object>> factsOfKind) {
        teller = Optional.of(factsOfKind);
    }

    public static void silence() {
        teller = Optional.empty();
    }

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
            Map<String, Object> facts = facts("database");
            return named("database answers", facts).status(isReady(facts)).build();
        };
    }

    /** Whether requests are welcome where these are the facts of the database. */
    static boolean isReady(Map<String, Object> facts) {
        return !facts.isEmpty() && !facts.containsValue("BROKEN");
    }

    @Produces
    @Readiness
    HealthCheck disk() {
        return telling("disk has room", "disk");
    }

    @Produces
    @Readiness
    HealthCheck memory() {
        return telling("memory has room", "memory");
    }

    @Produces
    @Readiness
    HealthCheck inbox() {
        return telling("inbox is open", "inbox");
    }

    @Produces
    @Readiness
    HealthCheck nights() {
        return telling("nights take place", "night");
    }

    @Produces
    @Readiness
    HealthCheck mail() {
        return telling("e-mails leave", "mail");
    }

    @Produces
    @Readiness
    HealthCheck history() {
        return telling("history is sound", "history");
    }

    private static HealthCheck telling(String name, String kind) {
        return () -> named(name, facts(kind)).up().build();
    }

    private static Map<String, Object> facts(String kind) {
        return teller.map(facts -> facts.apply(kind)).orElseGet(Map::of);
    }

    private static HealthCheckResponseBuilder named(String name, Map<String, Object> facts) {
        HealthCheckResponseBuilder check = HealthCheckResponse.named(name);
        facts.forEach(
                (fact, said) -> {
                    if (said instanceof Long number) {
                        check.withData(fact, number);
                    } else {
                        check.withData(fact, said.toString());
                    }
                });
        return check;
    }
}

package fr.prefecture.clu.web.health;

import fr.prefecture.clu.health.Vitals;
import fr.prefecture.clu.shared.Vital;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How the installation is, as metrics: asked when somebody collects them. What several servers tell
 * of the one database and the one inbox is the same, and not to be added up. WildFly hands out a
 * registry that keeps what builders make to itself: only its short methods reach the port.
 */
@ApplicationScoped
public class VitalMetrics {

    private static final String NIGHT = "night";

    /** Of each kind of part, the measures that are metrics under the same name. */
    static final Map<String, List<String>> MEASURES =
            Map.of(
                    "database",
                    List.of("answer.seconds"),
                    "disk",
                    List.of("free.bytes", "size.bytes"),
                    "memory",
                    List.of("used.bytes", "swept.bytes", "size.bytes"),
                    "inbox",
                    List.of("files", "oldest.seconds"),
                    "mail",
                    List.of("waiting", "oldest.seconds", "down.seconds", "failed"),
                    "history",
                    List.of("age.seconds"),
                    NIGHT,
                    List.of(
                            "age.seconds",
                            "last.seconds",
                            "last.lines",
                            "last.refused.lines",
                            "last.quarantined.files",
                            "last.lines.per.second"));

    /** Of a night's job, what only grows. */
    static final List<String> SUMS = List.of("lines", "refused.lines");

    static final List<String> STATES = List.of("DONE", "FAILED", "STOPPED");

    @Inject MeterRegistry registry;
    @Inject Vitals vitals;

    void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext started) {
        vitals.parts().forEach(this::measure);
    }

    @PreDestroy
    void end() {
        registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("clu."))
                .forEach(registry::remove);
    }

    private void measure(String part) {
        registry.gauge(
                "clu.part.condition",
                Tags.of("part", part),
                this,
                all -> all.of(part, vital -> vital.condition().ordinal()));
        String[] words = part.split("\\.", 2);
        Tags tags = words.length == 1 ? Tags.empty() : Tags.of(NIGHT, words[1]);
        for (String measure : MEASURES.get(words[0])) {
            registry.gauge(
                    "clu." + words[0] + "." + measure, tags, this, all -> all.of(part, measure));
        }
        if (words[0].equals(NIGHT)) {
            SUMS.forEach(sum -> count("clu.night." + sum, tags, part, sum));
            STATES.forEach(
                    state ->
                            count("clu.nights", tags.and("state", state), part, "nights." + state));
        }
    }

    private void count(String name, Tags tags, String part, String measure) {
        registry.more().counter(name, tags, this, all -> all.of(part, measure));
    }

    private double of(String part, String measure) {
        return of(part, vital -> vital.measures().getOrDefault(measure, Double.NaN));
    }

    /** What is not known is no number. */
    private double of(String part, ToDoubleFunction<Vital> what) {
        Optional<Vital> found =
                vitals.now().stream().filter(vital -> vital.part().equals(part)).findFirst();
        return found.map(what::applyAsDouble).orElse(Double.NaN);
    }
}

package fr.prefecture.clu.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.health.Vitals;
import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Vital;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HealthPageTest {

    private static final Vital DATABASE =
            vital("database", Condition.SOUND, "health.database.sound", List.of(3));
    private static final Vital DISK =
            vital("disk", Condition.CARE, "health.disk.scarce", List.of(4, 100));
    private static final Vital NIGHT =
            vital("night.cert", Condition.BROKEN, "health.silent.night", List.of());

    /** An installation of which everything is known. */
    private static final class Known extends Vitals {

        private List<Vital> vitals;

        private Known(Vital... vitals) {
            this.vitals = List.of(vitals);
        }

        @Override
        public List<String> parts() {
            return vitals.stream().map(Vital::part).toList();
        }

        @Override
        public List<Vital> now() {
            return vitals;
        }
    }

    @Test
    @Tag("ETA-1")
    void when_all_is_sound_one_sentence_says_so() {
        HealthPage page = page(DATABASE);

        assertThat(page.getHeading()).isEqualTo("Tout va bien.");
        assertThat(page.getSign()).isEqualTo("succes");
        assertThat(page.getOthers()).isEmpty();
    }

    @Test
    @Tag("ETA-1")
    void the_first_sentence_is_about_the_worst_and_says_what_to_do() {
        HealthPage page = page(DATABASE, DISK, NIGHT);

        assertThat(page.getSign()).isEqualTo("erreur");
        assertThat(page.getHeading()).isEqualTo("Nuit\u202f: CERT\u202f: En panne.");
        assertThat(page.getAdvice()).startsWith("Inconnu");
        assertThat(page.getOthers()).contains("1");

        assertThat(page(DATABASE, DISK).getHeading()).isEqualTo("Disque\u202f: À surveiller.");
        assertThat(page(DATABASE, DISK).getAdvice()).contains("4\u00a0Go", "Libérez de la place");
        assertThat(page(DATABASE, DISK).getOthers()).isEmpty();
    }

    @Test
    void checks_are_told_the_parts_of_their_kind_and_whole_numbers_as_such() {
        assertThat(facts("database", DATABASE, DISK, NIGHT))
                .containsEntry("database", "SOUND")
                .doesNotContainKey("disk");
        assertThat(facts("night", DATABASE, DISK, NIGHT)).containsEntry("night.cert", "BROKEN");
        assertThat(
                        facts(
                                "night",
                                new Vital(
                                        "night.cert",
                                        Condition.SOUND,
                                        "health.night.none",
                                        List.of(),
                                        "",
                                        Map.of("lines", 415.0, "speed", 74.9638, "age", 1234.6))))
                .containsEntry("night.cert.lines", 415L)
                .containsEntry("night.cert.speed", "75.0")
                .containsEntry("night.cert.age", 1235L);
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment")
    void metrics_say_what_is_told_and_nothing_of_what_is_not_known() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Map<String, Double> measures = new HashMap<>();
        VitalMetrics.MEASURES.get("night").forEach(name -> measures.put(name, 7.0));
        VitalMetrics.SUMS.forEach(name -> measures.put(name, 8.0));
        VitalMetrics.STATES.forEach(state -> measures.put("nights." + state, 9.0));
        Known known =
                new Known(
                        DATABASE,
                        new Vital(
                                "night.cert",
                                Condition.CARE,
                                "health.night.stopped",
                                List.of(),
                                "",
                                measures));
        VitalMetrics metrics = new VitalMetrics();
        metrics.registry = registry;
        metrics.vitals = known;

        metrics.begin(null);

        assertThat(registry.get("clu.part.condition").tag("part", "night.cert").gauge().value())
                .isEqualTo(1);
        assertThat(registry.get("clu.night.age.seconds").tag("night", "cert").gauge().value())
                .isEqualTo(7);
        assertThat(registry.get("clu.database.answer.seconds").gauge().value()).isNaN();
        assertThat(
                        Stream.of("DONE", "FAILED", "STOPPED")
                                .map(
                                        state ->
                                                registry.get("clu.nights")
                                                        .tag("state", state)
                                                        .functionCounter())
                                .map(FunctionCounter::count))
                .containsOnly(9.0);

        known.vitals = List.of();
        assertThat(registry.get("clu.night.age.seconds").gauge().value()).isNaN();
        metrics.end();
        assertThat(registry.getMeters()).extracting(Meter::getId).isEmpty();
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private static Map<String, Object> facts(String kind, Vital... vitals) {
        HealthFacts facts = new HealthFacts();
        facts.vitals = new Known(vitals);
        return facts.of(kind);
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private static HealthPage page(Vital... vitals) {
        HealthPage page = new HealthPage();
        page.vitals = new Known(vitals);
        return page;
    }

    private static Vital vital(
            String part, Condition condition, String key, List<Object> arguments) {
        return new Vital(part, condition, key, arguments, "", Map.of());
    }
}

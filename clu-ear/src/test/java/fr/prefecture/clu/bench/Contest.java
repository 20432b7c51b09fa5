package fr.prefecture.clu.bench;

import fr.prefecture.clu.batch.bench.Ratios;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Several who count the same log in turn, again and again, each beside the others; one that does
 * not come to the same hours as the first ends the contest.
 */
final class Contest {
    private final Path log;
    private final Map<String, Contender> contenders = new LinkedHashMap<>();
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
    private Counted expected;

    Contest(Path log) {
        this.log = log;
    }

    Contest with(String name, Contender contender) {
        contenders.put(name, contender);
        costs.put(name, new ArrayList<>());
        return this;
    }

    /** Lets some of them count that are to be warm. */
    Contest warm(int rounds, String... names) {
        for (int round = 0; round < rounds; round++) {
            for (String name : names) {
                measure(name);
            }
        }
        return this;
    }

    /** Measures all of them, one after the other. */
    Contest play(int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (String name : contenders.keySet()) {
                costs.get(name).add(measure(name));
            }
        }
        say("load %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        costs.forEach(
                (name, all) ->
                        say(
                                "%s: %s; least %s",
                                name,
                                new Cost(middle(all, Cost::wall), middle(all, Cost::processor)),
                                new Cost(least(all, Cost::wall), least(all, Cost::processor))));
        return this;
    }

    private Cost measure(String name) {
        Contender contender = contenders.get(name);
        Cost cost = contender.measure(log);
        Counted counted = Counted.of(contender.hours());
        if (expected == null) {
            expected = counted;
            say("%s: %d rows, %s", log.getFileName(), counted.rows(), counted.hash());
        } else if (!expected.equals(counted)) {
            throw new AssertionError(name + " came to " + counted + " instead of " + expected);
        }
        contender.forget();
        return cost;
    }

    /** What one costs by the processor's time, divided by another. */
    Ratios processor(String name, String other) {
        return ratios(name, other, "processor", Cost::processor);
    }

    /** What one costs by the clock, divided by another. */
    Ratios wall(String name, String other) {
        return ratios(name, other, "wall", Cost::wall);
    }

    private Ratios ratios(String name, String other, String what, ToDoubleFunction<Cost> of) {
        Ratios ratios = new Ratios(name + " ÷ " + other + ", " + what);
        for (int i = 0; i < costs.get(name).size(); i++) {
            ratios.add(
                    of.applyAsDouble(costs.get(name).get(i)),
                    of.applyAsDouble(costs.get(other).get(i)));
        }
        return ratios.print();
    }

    private static double middle(List<Cost> costs, ToDoubleFunction<Cost> of) {
        double[] sorted = costs.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double least(List<Cost> costs, ToDoubleFunction<Cost> of) {
        return costs.stream().mapToDouble(of).min().orElseThrow();
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}

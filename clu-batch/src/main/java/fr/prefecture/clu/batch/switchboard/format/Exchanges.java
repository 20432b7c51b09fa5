package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Finds the end of a visit under another call id, by queue and instant: an attended transfer
 * exchanges the ids of the two calls.
 */
final class Exchanges {
    private static final Comparator<Exchange> NEAREST_FIRST =
            Comparator.comparingLong(Exchange::distance)
                    .thenComparingLong(exchange -> exchange.start.visit().entry())
                    // Not by their lines first: within seconds these may stand in any order.
                    .thenComparing(exchange -> exchange.start.visit().call())
                    .thenComparing(exchange -> exchange.end.visit().call())
                    .thenComparingInt(exchange -> exchange.start.first().file())
                    .thenComparingLong(exchange -> exchange.start.visit().line())
                    .thenComparingInt(exchange -> exchange.end.first().file())
                    .thenComparingLong(exchange -> exchange.end.visit().line());

    private record Exchange(JoinedVisit start, JoinedVisit end) {
        long distance() {
            return Math.abs(start.visit().entry() - end.visit().entry());
        }
    }

    private final Map<String, TreeMap<Long, List<JoinedVisit>>> starts = new HashMap<>();
    private final BiPredicate<JoinedVisit, JoinedVisit> possible;

    private Exchanges(BiPredicate<JoinedVisit, JoinedVisit> possible) {
        this.possible = possible;
    }

    /**
     * The visits, those joined whose start and end belong together; a start or end is taken once.
     */
    static List<JoinedVisit> join(
            List<JoinedVisit> visits, BiPredicate<JoinedVisit, JoinedVisit> possible) {
        Exchanges exchanges = new Exchanges(possible);
        visits.stream().filter(visit -> visit.visit().lacksEndOnly()).forEach(exchanges::addStart);
        List<Exchange> found = new ArrayList<>();
        visits.stream()
                .filter(visit -> visit.visit().lacksStartOnly())
                .forEach(end -> exchanges.find(end, found));
        found.sort(NEAREST_FIRST);
        Set<JoinedVisit> taken = new HashSet<>();
        List<JoinedVisit> all = new ArrayList<>();
        for (Exchange exchange : found) {
            if (!taken.contains(exchange.start) && !taken.contains(exchange.end)) {
                taken.add(exchange.start);
                taken.add(exchange.end);
                all.add(exchange.start.joinedBy(exchange.end));
            }
        }
        visits.stream().filter(visit -> !taken.contains(visit)).forEach(all::add);
        return all;
    }

    private void addStart(JoinedVisit start) {
        starts.computeIfAbsent(start.visit().queue(), queue -> new TreeMap<>())
                .computeIfAbsent(start.visit().entry(), entry -> new ArrayList<>())
                .add(start);
    }

    private void find(JoinedVisit end, List<Exchange> found) {
        TreeMap<Long, List<JoinedVisit>> ofQueue =
                starts.getOrDefault(end.visit().queue(), new TreeMap<>());
        long entry = end.visit().entry();
        long from = entry - Fragment.ENTRY_TOLERANCE;
        long to = entry + Fragment.ENTRY_TOLERANCE;
        ofQueue.subMap(from, true, to, true).values().stream()
                .flatMap(Collection::stream)
                .filter(start -> possible.test(start, end))
                .forEach(start -> found.add(new Exchange(start, end)));
    }
}

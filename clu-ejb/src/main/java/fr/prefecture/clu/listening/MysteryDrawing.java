package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * ECO-64 to ECO-66: which contacts a seed gives. All that is random comes from {@link Random},
 * whose numbers Java's specification gives, and from the loop below: the same seed gives the same
 * draw for ever.
 */
final class MysteryDrawing {

    /**
     * A contact that was drawn.
     *
     * @param service its place among the services
     * @param scenario its place among the scenarios
     */
    record Drawn(LocalDateTime at, int service, int scenario) {}

    private MysteryDrawing() {}

    /**
     * @param already how many contacts each service has that stay
     * @param taken the half-hours of those
     * @throws RuleBroken when there are fewer half-hours than contacts
     */
    static List<Drawn> draw(
            long seed,
            int contacts,
            List<LocalDate> days,
            List<LocalTime> halfHours,
            List<Integer> already,
            int scenarios,
            Set<LocalDateTime> taken) {
        List<LocalDateTime> slots = new ArrayList<>();
        for (LocalDate day : days) {
            for (LocalTime time : halfHours) {
                if (!taken.contains(day.atTime(time))) {
                    slots.add(day.atTime(time));
                }
            }
        }
        if (contacts > slots.size()) {
            throw new RuleBroken("listening.draw.tooMany", contacts, slots.size());
        }
        Random random = new Random(seed);
        shuffle(slots, random);
        List<LocalDateTime> chosen = slots.subList(0, contacts).stream().sorted().toList();
        List<Integer> services = shares(contacts, already, random);
        int[] next = new int[already.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = random.nextInt(scenarios);
        }
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < contacts; i++) {
            int service = services.get(i);
            drawn.add(new Drawn(chosen.get(i), service, next[service]));
            next[service] = (next[service] + 1) % scenarios;
        }
        return drawn;
    }

    /**
     * ECO-65: whose turn it is; who has fewest contacts comes next, the seed says who of several.
     */
    private static List<Integer> shares(int contacts, List<Integer> already, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < already.size(); i++) {
            order.add(i);
        }
        shuffle(order, random);
        int[] shares = already.stream().mapToInt(Integer::intValue).toArray();
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < contacts; i++) {
            int least = order.get(0);
            for (int service : order) {
                if (shares[service] < shares[least]) {
                    least = service;
                }
            }
            shares[least]++;
            turns.add(least);
        }
        shuffle(turns, random);
        return turns;
    }

    private static <T> void shuffle(List<T> list, Random random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T kept = list.get(i);
            list.set(i, list.get(other));
            list.set(other, kept);
        }
    }
}

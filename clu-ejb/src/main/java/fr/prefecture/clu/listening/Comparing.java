package fr.prefecture.clu.listening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** ECO-36: two campaigns, question by question, by the code that a question keeps. */
final class Comparing {

    private Comparing() {}

    /** Only questions that say how satisfied one is. */
    static List<QuestionComparison> of(List<Tally> now, List<Tally> before) {
        Map<String, Tally> known =
                before.stream()
                        .filter(Tally::isRated)
                        .collect(Collectors.toMap(Tally::code, Function.identity()));
        List<QuestionComparison> comparisons = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Tally tally : now) {
            if (tally.isRated()) {
                asked.add(tally.code());
                Tally earlier = known.get(tally.code());
                comparisons.add(
                        earlier == null
                                ? QuestionComparison.added(
                                        tally.code(), tally.words(), tally.satisfaction())
                                : QuestionComparison.both(
                                        tally.code(),
                                        tally.words(),
                                        earlier.words(),
                                        tally.satisfaction(),
                                        earlier.satisfaction()));
            }
        }
        before.stream()
                .filter(tally -> tally.isRated() && !asked.contains(tally.code()))
                .forEach(
                        tally ->
                                comparisons.add(
                                        QuestionComparison.gone(
                                                tally.code(),
                                                tally.words(),
                                                tally.satisfaction())));
        return comparisons;
    }
}

package fr.prefecture.clu.web.night;

import fr.prefecture.clu.night.NightFilter;
import fr.prefecture.clu.web.shared.Texts;
import java.util.Arrays;
import java.util.List;

/**
 * NIT-24: what a state of a night or of a file means, and what to do.
 *
 * @param kind its shape
 * @param word as the lists show it
 */
public record StateMeaning(String kind, String word, String meaning) {

    /** Each state of a night in words. */
    static List<StateMeaning> ofNights() {
        return Arrays.stream(NightFilter.Outcome.values())
                .map(
                        outcome ->
                                new StateMeaning(
                                        NightLine.kind(outcome),
                                        NightLine.word(outcome),
                                        Texts.of("night.meaning." + outcome)))
                .toList();
    }
}

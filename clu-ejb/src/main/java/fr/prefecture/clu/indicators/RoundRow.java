package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;
import java.util.Collection;

/** A collection round as lists show it, with how many askings stand where. */
public record RoundRow(
        long id,
        int version,
        String title,
        LooseDate period,
        LocalDate closesOn,
        int late,
        int expected,
        int given,
        int setAside) {

    static RoundRow of(CollectionRound round, Collection<AskingState> states) {
        return new RoundRow(
                round.id(),
                round.version(),
                round.title(),
                round.period(),
                round.closesOn(),
                count(states, AskingState.LATE),
                count(states, AskingState.EXPECTED),
                count(states, AskingState.GIVEN),
                count(states, AskingState.NOT_APPLICABLE));
    }

    private static int count(Collection<AskingState> states, AskingState wanted) {
        return Math.toIntExact(states.stream().filter(state -> state == wanted).count());
    }

    public int total() {
        return late + expected + given + setAside;
    }

    /** Late or not, what nobody has given. */
    public int missing() {
        return late + expected;
    }
}

package fr.prefecture.clu.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An asking as the board shows it.
 *
 * @param login empty where whoever contributes answers
 * @param reason why it is set aside; empty when it is not
 * @param givenLate whether it was first given after its date
 * @param gift the last one, which counts
 * @param reminders the latest first
 */
public record AskingRow(
        long id,
        int version,
        long roundId,
        String roundTitle,
        AskingKind kind,
        String service,
        String login,
        String email,
        String indicator,
        Optional<YearMonth> month,
        String wanted,
        String commitments,
        LocalDate due,
        AskingState state,
        String reason,
        boolean givenLate,
        Optional<GiftRow> gift,
        List<ReminderRow> reminders) {

    /** IND-29 */
    static final Comparator<AskingRow> BOARD =
            Comparator.comparing(AskingRow::state)
                    .thenComparing(AskingRow::due)
                    .thenComparing(AskingRow::service)
                    .thenComparing(AskingRow::id);

    public AskingRow {
        reminders = List.copyOf(reminders);
    }

    /** Late or not, nobody has given it. */
    public boolean isMissing() {
        return state == AskingState.LATE || state == AskingState.EXPECTED;
    }

    /** Those of each round together. */
    static Collection<List<AskingRow>> byRound(Stream<AskingRow> rows) {
        return rows.collect(
                        Collectors.groupingBy(
                                AskingRow::roundId, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    AskingRow with(Optional<GiftRow> last, List<ReminderRow> sent) {
        return new AskingRow(
                id,
                version,
                roundId,
                roundTitle,
                kind,
                service,
                login,
                email,
                indicator,
                month,
                wanted,
                commitments,
                due,
                state,
                reason,
                givenLate,
                last,
                sent);
    }
}

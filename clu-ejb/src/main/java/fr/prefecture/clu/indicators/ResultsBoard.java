package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** The results of a period that the public reads, from their preparation to their withdrawal. */
@Entity
@Table(name = "indicators_board")
public class ResultsBoard extends Versioned {

    static final int LONGEST_TITLE = 150;
    static final int LONGEST_REASON = 500;
    static final int MOST = 30;

    private static final int MONTHS_IN_QUARTER = 3;
    private static final int JULY = 7;

    @Column(name = "entry_key")
    private String entry;

    private String title;

    @Embedded private LooseDate period;

    @Enumerated(EnumType.STRING)
    private BoardState state;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    protected ResultsBoard() {}

    /**
     * @param entry what tells one entry from another
     * @throws RuleBroken as {@link #describe}
     */
    ResultsBoard(String entry, BoardTerms terms, String by, Instant at) {
        this.entry = entry;
        this.state = BoardState.PREPARED;
        this.openedBy = by;
        this.openedAt = at;
        this.withdrawalReason = "";
        describe(terms);
    }

    /**
     * IND-35
     *
     * @throws RuleBroken when the title is missing or too long, the period is no quarter, half-year
     *     or year of this century, or it changes after something was published
     */
    final void describe(BoardTerms terms) {
        String named = terms.title().strip().replaceAll("\\s+", " ");
        if (named.isEmpty() || named.length() > LONGEST_TITLE) {
            throw new RuleBroken("indicators.boards.title.length", LONGEST_TITLE, named.length());
        }
        if (terms.period().grain() == LooseDate.Grain.DAY
                || terms.period().grain() == LooseDate.Grain.MONTH) {
            throw new RuleBroken("indicators.boards.period.grain");
        }
        new ReportingPeriod(terms.period().firstDay(), terms.period().lastDay());
        if (state != BoardState.PREPARED && !terms.period().equals(period)) {
            throw new RuleBroken("indicators.boards.period.fixed");
        }
        title = named;
        period = terms.period();
    }

    /** IND-39: from now on the public reads it. */
    void publish(LocalDate today) {
        if (!period.isOver(today)) {
            throw new RuleBroken("indicators.boards.period.toCome", period.lastDay());
        }
        state = BoardState.PUBLISHED;
        withdrawalReason = "";
    }

    /** IND-41 */
    void withdraw(String why, String by, Instant at) {
        String reason = why.strip();
        if (state != BoardState.PUBLISHED) {
            throw new RuleBroken("indicators.boards.withdrawal.none");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken(
                    "indicators.boards.withdrawal.reason", LONGEST_REASON, reason.length());
        }
        state = BoardState.WITHDRAWN;
        withdrawnBy = by;
        withdrawnAt = at;
        withdrawalReason = reason;
    }

    /** IND-38, IND-43: the period of the same length that begins so many of its lengths later. */
    static LooseDate moved(LooseDate period, int by) {
        YearMonth first = YearMonth.from(period.firstDay()).plusMonths(months(period) * by);
        return switch (period.grain()) {
            case QUARTER ->
                    LooseDate.quarter(
                            first.getYear(),
                            (first.getMonthValue() + MONTHS_IN_QUARTER - 1) / MONTHS_IN_QUARTER);
            case HALF_YEAR ->
                    LooseDate.halfYear(first.getYear(), first.getMonthValue() < JULY ? 1 : 2);
            default -> LooseDate.year(first.getYear());
        };
    }

    static long months(LooseDate period) {
        return ChronoUnit.MONTHS.between(period.firstDay(), period.lastDay().plusDays(1));
    }

    String title() {
        return title;
    }

    LooseDate period() {
        return period;
    }

    BoardState state() {
        return state;
    }

    BoardRow row(int entries, List<BoardEditionRow> editions) {
        return new BoardRow(
                id(),
                version(),
                title,
                period,
                state,
                entries,
                editions,
                withdrawnAt,
                withdrawnBy,
                withdrawalReason);
    }

    /** For the history. */
    String written(List<BoardEntry> entries) {
        return title
                + " · "
                + period
                + " · "
                + state
                + (withdrawalReason.isEmpty() ? "" : " (" + withdrawalReason + ")")
                + (entries.isEmpty() ? "" : " · ")
                + entries.stream().map(BoardEntry::code).collect(Collectors.joining(", "));
    }
}

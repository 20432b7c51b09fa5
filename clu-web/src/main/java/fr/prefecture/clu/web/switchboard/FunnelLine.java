package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Rate;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of the funnel: how many calls reached it, and their share of those received.
 *
 * @param rank how deep it stands: 0 is what was received, and each rank is the sum of the next
 * @param count « non enregistré » where no file could tell it (TEL-103)
 * @param share nothing by nothing where it is not known (TEL-105)
 * @param shareRecorded whether it and what was received are recorded
 * @param figure the figure that it is, or that it is a part of
 * @param address where that is explained
 */
public record FunnelLine(
        String label,
        int rank,
        String count,
        Rate share,
        Recorded shareRecorded,
        String note,
        CallFigure figure,
        String address) {

    private static final Rate NOTHING = new Rate(0, 0);

    /** TEL-13: every line is the sum of the lines of the next rank that follow it. */
    static List<FunnelLine> of(Counts counts, FigureAddress origin) {
        Lines add = new Lines(counts, origin, new ArrayList<>());
        add.line(
                Texts.of("switchboard.funnel.received"),
                0,
                Texts.of("switchboard.funnel.received.note"),
                CallFigure.RECEIVED);
        add.line(
                Texts.of("switchboard.funnel.entered"),
                1,
                Texts.of("switchboard.funnel.entered.note"),
                CallFigure.ENTERED);
        add.line(
                Texts.of("switchboard.funnel.answered"),
                2,
                answeredNote(counts),
                CallFigure.ANSWERED);
        add.line(
                Texts.of("switchboard.funnel.lost"),
                2,
                Texts.of("switchboard.funnel.lost.note"),
                CallFigure.LOST);
        add.line(
                Texts.of("switchboard.funnel.abandoned"),
                3,
                abandonedNote(counts),
                CallFigure.ABANDONED);
        add.line(
                Texts.of("switchboard.funnel.timedOut"),
                3,
                Texts.of("switchboard.funnel.timedOut.note"),
                CallFigure.OVERFLOWED,
                Counter.TIMED_OUT);
        add.line(
                Texts.of("switchboard.funnel.keyExits"),
                3,
                Texts.of("switchboard.funnel.keyExits.note"),
                CallFigure.OVERFLOWED,
                Counter.KEY_EXITS);
        add.line(
                Texts.of("switchboard.funnel.emptyExits"),
                3,
                Texts.of("switchboard.funnel.emptyExits.note"),
                CallFigure.OVERFLOWED,
                Counter.EMPTY_EXITS);
        add.line(
                Texts.of("switchboard.funnel.withdrawn"),
                3,
                Texts.of("switchboard.funnel.withdrawn.note"),
                CallFigure.OVERFLOWED,
                Counter.WITHDRAWN);
        add.line(
                Texts.of("switchboard.funnel.failed"),
                3,
                Texts.of("switchboard.funnel.failed.note"),
                CallFigure.OVERFLOWED,
                Counter.FAILED);
        add.line(
                Texts.of("switchboard.funnel.unresolved"),
                2,
                Texts.of("switchboard.funnel.unresolved.note"),
                CallFigure.UNRESOLVED);
        add.line(
                Texts.of("switchboard.funnel.dissuaded"),
                1,
                Texts.of("switchboard.funnel.dissuaded.note"),
                CallFigure.DISSUADED);
        add.line(
                Texts.of("switchboard.funnel.refusedFull"),
                2,
                Texts.of("switchboard.funnel.refusedFull.note"),
                CallFigure.DISSUADED,
                Counter.REFUSED_FULL);
        add.line(
                Texts.of("switchboard.funnel.refusedJoinEmpty"),
                2,
                Texts.of("switchboard.funnel.refusedJoinEmpty.note"),
                CallFigure.DISSUADED,
                Counter.REFUSED_JOIN_EMPTY);
        add.line(
                Texts.of("switchboard.funnel.refusedDiverted"),
                2,
                Texts.of("switchboard.funnel.refusedDiverted.note"),
                CallFigure.DISSUADED,
                Counter.REFUSED_DIVERTED);
        return add.lines();
    }

    /** Which figure is explained there. */
    public String explained() {
        return Texts.of("CallFigure." + figure.name());
    }

    /**
     * In per cent, without its sign; nothing when no call was received; in words if not recorded.
     */
    public String percent() {
        return FigureWords.told(shareRecorded, share.percent().map(French::tenths).orElse(""));
    }

    /** TEL-103: what is not recorded has no bar, not one without length. */
    public boolean drawn() {
        return shareRecorded == Recorded.WHOLLY;
    }

    /** The length of the bar. */
    public String width() {
        return share.percent().map(percent -> percent.toPlainString() + '%').orElse("0");
    }

    public String labelClass() {
        return (rank == 0 ? "" : "rang-" + rank) + (rank < 2 ? " fort" : "");
    }

    private static String answeredNote(Counts counts) {
        return counts.get(Counter.INCOMPLETE) == 0
                ? Texts.of("switchboard.funnel.answered.note")
                : Texts.of(
                        "switchboard.funnel.answered.incomplete",
                        Texts.count(counts.get(Counter.INCOMPLETE), "switchboard.count.calls"));
    }

    private static String abandonedNote(Counts counts) {
        return Texts.of("switchboard.funnel.abandoned.note", counts.get(Counter.SHORT_ABANDONED));
    }

    private record Lines(Counts counts, FigureAddress origin, List<FunnelLine> lines) {

        void line(String label, int rank, String note, CallFigure figure) {
            line(label, rank, note, figure, number(figure), figure.recorded(counts));
        }

        void line(String label, int rank, String note, CallFigure whole, Counter part) {
            line(label, rank, note, whole, counts.get(part), counts.recorded(part));
        }

        private void line(
                String label,
                int rank,
                String note,
                CallFigure figure,
                long number,
                Recorded recorded) {
            Recorded received = CallFigure.RECEIVED.recorded(counts);
            Recorded ofShare = recorded.compareTo(received) > 0 ? recorded : received;
            lines.add(
                    new FunnelLine(
                            label,
                            rank,
                            FigureWords.told(recorded, French.number(number)),
                            ofShare == Recorded.WHOLLY
                                    ? new Rate(number, number(CallFigure.RECEIVED))
                                    : NOTHING,
                            ofShare,
                            recorded == Recorded.NOT
                                    ? Texts.of("switchboard.unrecorded.bySwitchboard")
                                    : note,
                            figure,
                            origin.of(figure)));
        }

        private long number(CallFigure figure) {
            return figure.numerator(origin.target()).of(counts);
        }
    }
}

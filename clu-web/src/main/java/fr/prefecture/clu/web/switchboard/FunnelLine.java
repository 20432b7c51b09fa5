package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Funnel;
import fr.prefecture.clu.switchboard.Rate;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of the funnel: how many calls reached it, and their share of those received.
 *
 * @param rank how deep it stands: 0 is what was received, and each rank is the sum of the next
 */
public record FunnelLine(String label, int rank, Rate share, String note) {

    /** TEL-13: every line is the sum of the lines of the next rank that follow it. */
    static List<FunnelLine> of(Funnel funnel) {
        List<FunnelLine> lines = new ArrayList<>();
        Lines add =
                (key, rank, number, note) ->
                        lines.add(
                                new FunnelLine(
                                        Texts.of(key),
                                        rank,
                                        new Rate(number, funnel.received()),
                                        note));
        add.line(
                "switchboard.funnel.received",
                0,
                funnel.received(),
                note("switchboard.funnel.received.note"));
        add.line(
                "switchboard.funnel.entered",
                1,
                funnel.entered(),
                note("switchboard.funnel.entered.note"));
        add.line("switchboard.funnel.answered", 2, funnel.answered(), answeredNote(funnel));
        add.line("switchboard.funnel.lost", 2, funnel.lost(), note("switchboard.funnel.lost.note"));
        add.line("switchboard.funnel.abandoned", 3, funnel.abandoned(), abandonedNote(funnel));
        add.line(
                "switchboard.funnel.timedOut",
                3,
                count(funnel, Counter.TIMED_OUT),
                note("switchboard.funnel.timedOut.note"));
        add.line(
                "switchboard.funnel.keyExits",
                3,
                count(funnel, Counter.KEY_EXITS),
                note("switchboard.funnel.keyExits.note"));
        add.line(
                "switchboard.funnel.emptyExits",
                3,
                count(funnel, Counter.EMPTY_EXITS),
                note("switchboard.funnel.emptyExits.note"));
        add.line(
                "switchboard.funnel.withdrawn",
                3,
                count(funnel, Counter.WITHDRAWN),
                note("switchboard.funnel.withdrawn.note"));
        add.line(
                "switchboard.funnel.failed",
                3,
                count(funnel, Counter.FAILED),
                note("switchboard.funnel.failed.note"));
        add.line(
                "switchboard.funnel.unresolved",
                2,
                funnel.unresolved(),
                note("switchboard.funnel.unresolved.note"));
        add.line(
                "switchboard.funnel.dissuaded",
                1,
                funnel.dissuaded(),
                note("switchboard.funnel.dissuaded.note"));
        add.line(
                "switchboard.funnel.refusedFull",
                2,
                count(funnel, Counter.REFUSED_FULL),
                note("switchboard.funnel.refusedFull.note"));
        add.line(
                "switchboard.funnel.refusedJoinEmpty",
                2,
                count(funnel, Counter.REFUSED_JOIN_EMPTY),
                note("switchboard.funnel.refusedJoinEmpty.note"));
        add.line(
                "switchboard.funnel.refusedDiverted",
                2,
                count(funnel, Counter.REFUSED_DIVERTED),
                note("switchboard.funnel.refusedDiverted.note"));
        return lines;
    }

    public String count() {
        return French.number(share.numerator());
    }

    /** In per cent, without its sign; nothing when no call was received. */
    public String percent() {
        return share.percent().map(French::tenths).orElse("");
    }

    /** The length of the bar. */
    public String width() {
        return share.percent().map(percent -> percent.toPlainString() + '%').orElse("0");
    }

    public String labelClass() {
        return (rank == 0 ? "" : "rang-" + rank) + (rank < 2 ? " fort" : "");
    }

    private static String answeredNote(Funnel funnel) {
        return funnel.incomplete() == 0
                ? note("switchboard.funnel.answered.note")
                : Texts.of(
                        "switchboard.funnel.answered.incomplete",
                        Texts.count(funnel.incomplete(), "switchboard.count.calls"));
    }

    private static String abandonedNote(Funnel funnel) {
        return Texts.of("switchboard.funnel.abandoned.note", funnel.shortAbandoned());
    }

    private static String note(String key) {
        return Texts.of(key);
    }

    private static long count(Funnel funnel, Counter counter) {
        return funnel.counts().get(counter);
    }

    private interface Lines {
        void line(String key, int rank, long number, String note);
    }
}

package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Funnel;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.switchboard.TypedCounts;
import fr.prefecture.clu.switchboard.TypedDayRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is typed of a day, in words. */
final class TypedWords {

    private TypedWords() {}

    static String number(long number) {
        return French.number(number);
    }

    /** With its unit; empty where it is not known or there is nothing to divide by. */
    static String rate(TypedCounts counts, CallFigure figure) {
        return counts.value(figure).map(French::percent).orElse("");
    }

    /** Why a figure is not there: it was not counted, or there is nothing to divide by. */
    static String missing(TypedCounts counts, CallFigure figure) {
        return Texts.of(counts.knows(figure) ? "shared.number.nothing" : "shared.number.missing");
    }

    /** Empty where the dissuaded calls were not counted. */
    static String received(TypedCounts counts) {
        return counts.value(CallFigure.RECEIVED).map(n -> number(n.longValueExact())).orElse("");
    }

    /** TEL-47: what was typed beside what the logs say of the same day. */
    static String difference(TypedCounts typed, Optional<Counts> log) {
        if (log.isEmpty()) {
            return Texts.of("switchboard.typed.noLog");
        }
        Funnel told = new Funnel(log.get());
        List<String> differences = new ArrayList<>();
        if (CallFigure.ENTERED.recorded(log.get()) == Recorded.WHOLLY) {
            differences.add(
                    difference(
                            typed.entered() - told.entered(),
                            "switchboard.count.entered",
                            "switchboard.typed.same.entered"));
        }
        differences.add(
                difference(
                        typed.answered() - told.answered(),
                        "switchboard.count.answered",
                        "switchboard.typed.same.answered"));
        return French.capital(String.join(", ", differences));
    }

    private static String difference(long more, String countKey, String sameKey) {
        if (more == 0) {
            return Texts.of(sameKey);
        }
        String count = Texts.count(Math.abs(more), countKey);
        return more > 0
                ? Texts.of("switchboard.typed.more", count)
                : Texts.of("switchboard.typed.less", count);
    }

    /** Who typed it, and when. */
    static String said(TypedDayRow row) {
        return Texts.of("switchboard.typed.by", row.by(), row.at());
    }
}

package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.QueueTotal;
import fr.prefecture.clu.web.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * TEL-37: what the calls of a queue, or of a source, come to.
 *
 * @param covered whether any log tells of it
 * @param address where its answer rate is explained
 */
public record TotalLine(String name, Counts counts, boolean covered, String address) {

    static List<TotalLine> ofQueues(List<QueueTotal> totals, FigureAddress origin) {
        return lines(
                totals, QueueTotal::queue, name -> origin.ofQueue(name).of(CallFigure.ANSWER_RATE));
    }

    static List<TotalLine> ofSources(List<QueueTotal> totals, FigureAddress origin) {
        return lines(
                totals,
                QueueTotal::source,
                name -> origin.ofSource(name).of(CallFigure.ANSWER_RATE));
    }

    private static List<TotalLine> lines(
            List<QueueTotal> totals,
            Function<QueueTotal, String> name,
            Function<String, String> address) {
        Map<String, TotalLine> lines = new LinkedHashMap<>();
        for (QueueTotal total : totals) {
            String of = name.apply(total);
            lines.merge(
                    of,
                    new TotalLine(of, total.counts(), total.covered(), address.apply(of)),
                    (a, b) ->
                            new TotalLine(
                                    of,
                                    a.counts().plus(b.counts()),
                                    a.covered() || b.covered(),
                                    a.address()));
        }
        return List.copyOf(lines.values());
    }

    /** The figure, as the table writes it; nothing where there is none. */
    public String text(DayColumn column) {
        return covered ? column.text(counts) : "";
    }

    /** Why a figure is not there: no log, or nothing to divide by. */
    public String missing() {
        return Texts.of(covered ? "shared.number.nothing" : "shared.number.missing");
    }
}

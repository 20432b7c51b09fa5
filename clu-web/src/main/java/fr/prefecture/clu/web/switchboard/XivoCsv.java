package fr.prefecture.clu.web.switchboard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * TEL-66: the days as XiVO's « Switchboard Statistics » have them, for those whose spreadsheets
 * expect its columns. What our logs do not tell, the transfers, is left empty.
 */
final class XivoCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "date",
                    "entered",
                    "answered",
                    "transferred",
                    "abandoned",
                    "forwarded",
                    "waiting_time_average");

    private static final int SECONDS_IN_MINUTE = 60;
    private static final int ANY_SECONDS = Counter.WAIT_STEPS.get(0);

    private XivoCsv() {}

    /** A line for each day that a log covers, by day. */
    static byte[] bytes(List<DayLine> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS);
            lines.stream()
                    .filter(DayLine::isCovered)
                    .forEach(line -> csv.writeRecord(cells(line.day().toString(), line.counts())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(String day, Counts counts) {
        return List.of(
                day,
                count(CallFigure.RECEIVED, counts),
                count(CallFigure.ANSWERED, counts),
                "",
                count(CallFigure.ABANDONED, counts),
                forwarded(counts),
                wait(counts));
    }

    /** Queue full, longest wait reached, diverted, or nobody there: what XiVO sends elsewhere. */
    private static String forwarded(Counts counts) {
        return told(
                counts.recorded(Set.of(Unrecorded.REFUSED, Unrecorded.OVERFLOWED)),
                Long.toString(
                        CallFigure.DISSUADED.numerator(0).of(counts)
                                + counts.get(Counter.TIMED_OUT)
                                + counts.get(Counter.EMPTY_EXITS)));
    }

    private static String count(CallFigure figure, Counts counts) {
        return told(
                figure.recorded(counts), Long.toString(figure.numerator(ANY_SECONDS).of(counts)));
    }

    /** TEL-103: as the pages say it; a number of a part would be taken for the whole. */
    private static String told(Recorded recorded, String number) {
        return recorded == Recorded.WHOLLY ? number : FigureWords.told(recorded, "");
    }

    /** Minutes and seconds, cut and not rounded, as XiVO writes them. */
    private static String wait(Counts counts) {
        long entered = CallFigure.WAIT_OF_ALL.denominator().orElseThrow().of(counts);
        if (!CallFigure.WAIT_OF_ALL.isKnown(counts)) {
            return told(CallFigure.WAIT_OF_ALL.recorded(counts), "");
        }
        if (entered == 0) {
            return "";
        }
        long seconds = CallFigure.WAIT_OF_ALL.numerator(0).of(counts) / entered;
        return "%02d:%02d".formatted(seconds / SECONDS_IN_MINUTE, seconds % SECONDS_IN_MINUTE);
    }
}

package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.FileShare;
import fr.prefecture.clu.switchboard.Lines;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that contributes to a figure, as the table shows it.
 *
 * @param address of its page; empty for who may not read the nights
 * @param whole what the whole file tells of: its lines, its visits, what was refused
 * @param reasons why lines of it were refused, each with the number
 * @param denominator empty for a count
 * @param joined what joining its calls to other files changes; empty when nothing
 * @param lines where its masked copy holds what it contributes
 * @param copy the masked copy, or what has become of it
 * @param format as which it was read
 */
public record FileShareLine(
        String address,
        long id,
        String name,
        String source,
        String days,
        String whole,
        List<String> reasons,
        String numerator,
        String denominator,
        String joined,
        String lines,
        String copy,
        String format) {

    private static final int MOST_RANGES = 20;

    /**
     * @param imported whether somebody imported it: then no copy of it is kept
     */
    static FileShareLine of(
            FileShare share,
            ReadFile file,
            String address,
            long visits,
            SortedMap<String, Long> reasons,
            boolean imported,
            CallFigure figure,
            int seconds) {
        Calculation all = new Calculation(figure, seconds, share.counts());
        return new FileShareLine(
                address,
                file.id(),
                file.name(),
                file.source(),
                French.capital(French.period(share.first(), share.last())),
                Stream.of(
                                Texts.count(file.lines(), "switchboard.origin.whole.lines"),
                                Texts.count(visits, "switchboard.origin.whole.visits"),
                                Texts.count(file.refused(), "switchboard.origin.whole.refused"))
                        .collect(Collectors.joining(", ")),
                reasons.entrySet().stream().map(FileShareLine::reason).toList(),
                all.numeratorText(),
                all.denominatorText(),
                joined(new Calculation(figure, seconds, share.joined()), share.joined()),
                imported
                        ? Texts.of("switchboard.origin.imported")
                        : lines(share, figure, seconds, MOST_RANGES),
                imported ? "" : copy(file),
                file.format().map(word -> Texts.of("switchboard.format." + word)).orElse(""));
    }

    static String reason(Map.Entry<String, Long> reason) {
        return Texts.of(
                "switchboard.origin.refusal",
                reason.getValue(),
                reason.getKey().isEmpty()
                        ? Texts.of("switchboard.origin.refusal.unknown")
                        : Texts.of("night.reason." + reason.getKey()));
    }

    private static String joined(Calculation words, Counts counts) {
        if (counts.isNone()
                || !words.isTold()
                || words.numerator() == 0 && words.denominator().orElse(0L) == 0L) {
            return "";
        }
        return words.denominator()
                .map(
                        by ->
                                Texts.of(
                                        "switchboard.origin.joined.both",
                                        signed(words.numerator()),
                                        signed(by)))
                .orElseGet(() -> Texts.of("switchboard.origin.joined", signed(words.numerator())));
    }

    private static String signed(long number) {
        return number > 0 ? "+" + French.number(number) : French.number(number);
    }

    /** TEL-42 */
    static String lines(FileShare share, CallFigure figure, int seconds, int most) {
        List<Lines> ranges = share.linesOf(figure, seconds);
        List<String> words =
                new ArrayList<>(ranges.stream().limit(most).map(FileShareLine::range).toList());
        if (ranges.size() > most) {
            words.add(Texts.of("switchboard.origin.lines.more", ranges.size() - most));
        }
        if (share.hasUnrecordedLines(figure, seconds)) {
            words.add(Texts.of("switchboard.origin.lines.unrecorded"));
        }
        return words.isEmpty()
                ? Texts.of("switchboard.origin.lines.none")
                : French.capital(words.stream().collect(Collectors.joining(", ")));
    }

    private static String range(Lines lines) {
        return lines.first() == lines.last()
                ? Texts.of("switchboard.origin.lines.one", lines.first())
                : Texts.of("switchboard.origin.lines.range", lines.first(), lines.last());
    }

    /** TEL-44, NIT-14 */
    static String copy(ReadFile file) {
        return file.archive()
                .map(
                        name ->
                                Texts.of(
                                        file.retold()
                                                ? "switchboard.origin.copy.retold"
                                                : "switchboard.origin.copy",
                                        name))
                .or(
                        () ->
                                file.archiveDeletedAt()
                                        .map(
                                                at ->
                                                        Texts.of(
                                                                "switchboard.origin.copy.deleted",
                                                                at.atZone(Settings.zone())
                                                                        .toLocalDate())))
                .orElseGet(() -> Texts.of("switchboard.origin.copy.none"));
    }
}

package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.FolderWeek;
import fr.prefecture.clu.letters.InboundCounts;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a folder counted, on its way through the form that confirms it: numbers and nothing else.
 */
final class FolderNumbers {

    private static final Pattern WEEK =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d):(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),"
                            + "(-?\\d{1,9})");
    private static final int MOST_WEEKS = 1000;

    private FolderNumbers() {}

    static String written(List<FolderWeek> weeks) {
        return weeks.stream().map(FolderNumbers::written).collect(Collectors.joining(";"));
    }

    private static String written(FolderWeek week) {
        InboundCounts counts = week.counts();
        return week.monday()
                + ":"
                + counts.received()
                + ","
                + counts.acknowledged().orElse(0)
                + ","
                + counts.toAcknowledge().orElse(0)
                + ","
                + counts.answered().orElse(0)
                + ","
                + counts.toAnswer().orElse(0)
                + ","
                + week.version();
    }

    /**
     * @throws RuleBroken when it is not what was written
     */
    static List<FolderWeek> read(String written) {
        List<FolderWeek> weeks = new ArrayList<>();
        for (String week : written.split(";", MOST_WEEKS)) {
            Matcher parts = WEEK.matcher(week);
            if (!parts.matches()) {
                throw new RuleBroken("letters.folder.lost");
            }
            try {
                weeks.add(
                        new FolderWeek(
                                LocalDate.parse(parts.group(1)),
                                new InboundCounts(
                                        Integer.parseInt(parts.group(2)),
                                        count(parts, 3),
                                        count(parts, 4),
                                        count(parts, 5),
                                        count(parts, 6)),
                                Integer.parseInt(parts.group(7))));
            } catch (DateTimeException e) {
                throw new RuleBroken("letters.folder.lost");
            }
        }
        return weeks;
    }

    private static Optional<Integer> count(Matcher parts, int group) {
        return Optional.of(Integer.valueOf(parts.group(group)));
    }
}

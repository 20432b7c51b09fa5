package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * TEL-39: a month of a period that is too long to be shown by day.
 *
 * @param days those of its days that belong to the period
 */
public record MonthLine(YearMonth month, List<DayLine> days, Counts counts) implements Line {

    private static final int MOST_NOTES = 3;

    /**
     * The months of a period, in order.
     *
     * @param sums of each month whose days have no figures
     */
    static List<MonthLine> of(List<DayLine> days, Map<YearMonth, Counts> sums) {
        return days.stream()
                .collect(
                        Collectors.groupingBy(
                                day -> YearMonth.from(day.day()),
                                TreeMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(
                        month ->
                                new MonthLine(
                                        month.getKey(),
                                        month.getValue(),
                                        month.getValue().stream()
                                                .map(DayLine::counts)
                                                .reduce(
                                                        sums.getOrDefault(
                                                                month.getKey(), Counts.NONE),
                                                        Counts::plus)))
                .toList();
    }

    /** As a single line of the chart. */
    DayLine drawn() {
        return new DayLine(
                days.get(0).day(),
                Optional.empty(),
                days.stream().flatMap(day -> day.state().stream()).findFirst(),
                counts,
                false,
                List.of(),
                notes());
    }

    /** TEL-51: what people have said of its days. */
    private List<String> notes() {
        return days.stream().flatMap(day -> day.notes().stream()).distinct().toList();
    }

    /** What of the month belongs to the period that is shown. */
    @Override
    public ReportingPeriod period() {
        return new ReportingPeriod(days.get(0).day(), days.get(days.size() - 1).day());
    }

    @Override
    public String iso() {
        return month.toString();
    }

    /** « mai 2021 », « du 10 au 31 mai 2021 » */
    @Override
    public String label() {
        return French.period(period().from(), period().to());
    }

    @Override
    public boolean isCovered() {
        return days.stream().anyMatch(DayLine::isCovered);
    }

    @Override
    public boolean isProvisional() {
        return days.stream().anyMatch(DayLine::isProvisional);
    }

    @Override
    public String rowClass() {
        return "";
    }

    @Override
    public String stateKind() {
        return !isCovered() ? "indisponible" : isProvisional() ? "provisoire" : "succes";
    }

    @Override
    public String stateText() {
        if (!isCovered()) {
            return Texts.of(
                    days.get(days.size() - 1).toCome()
                            ? "switchboard.days.state.toCome"
                            : "switchboard.days.state.missing");
        }
        return Texts.of(isProvisional() ? "DayState.PROVISIONAL" : "DayState.FINAL");
    }

    @Override
    public List<String> why() {
        List<LocalDate> changing =
                days.stream().filter(DayLine::isProvisional).map(DayLine::day).toList();
        return changing.isEmpty()
                ? List.of()
                : List.of(
                        Texts.of(
                                "switchboard.month.why",
                                Texts.count(changing.size(), "switchboard.count.provisionalDays"),
                                changing.get(changing.size() - 1)));
    }

    /** How many of its worked days no log covers, and what people have said of its days. */
    @Override
    public String note() {
        long missing = days.stream().filter(DayLine::isMissing).count();
        List<String> said = new ArrayList<>();
        if (isCovered() && missing > 0) {
            said.add(Texts.count(missing, "switchboard.count.missingDays"));
        }
        List<String> notes = notes();
        said.addAll(notes.subList(0, Math.min(MOST_NOTES, notes.size())));
        if (notes.size() > MOST_NOTES) {
            said.add(Texts.count(notes.size() - MOST_NOTES, "switchboard.count.otherNotes"));
        }
        return String.join(" · ", said);
    }

    @Override
    public String missing() {
        return Texts.of(isCovered() ? "shared.number.nothing" : "shared.number.missing");
    }
}

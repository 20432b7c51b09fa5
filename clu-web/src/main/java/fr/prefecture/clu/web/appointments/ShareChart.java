package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.Attendance;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.IntervalChart;
import fr.prefecture.clu.web.shared.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The no-show rate, cut in one way: its drawing, what it shows in a sentence, and its table. */
public final class ShareChart {

    /** The ways in which the rate is cut. */
    enum Cut {
        MONTH,
        WEEKDAY,
        HOUR,
        LEAD_TIME
    }

    private static final int ABBREVIATED = 3;

    private final Cut cut;
    private final List<ShareLine> rows;
    private final IntervalChart drawing;

    private ShareChart(Cut cut, List<ShareLine> rows) {
        this.cut = cut;
        this.rows = rows;
        this.drawing = new IntervalChart(rows.stream().map(ShareLine::slot).toList());
    }

    /** Those that have something to tell: hours and lead times are not known everywhere. */
    static List<ShareChart> of(Attendance attendance) {
        return List.of(
                        new ShareChart(Cut.MONTH, months(attendance)),
                        new ShareChart(Cut.WEEKDAY, weekdays(attendance)),
                        new ShareChart(Cut.HOUR, hours(attendance)),
                        new ShareChart(Cut.LEAD_TIME, leadTimes(attendance)))
                .stream()
                .filter(chart -> !chart.rows.isEmpty())
                .toList();
    }

    private static List<ShareLine> months(Attendance attendance) {
        return attendance.byMonth().entrySet().stream()
                .map(
                        entry ->
                                new ShareLine(
                                        entry.getKey().toString(),
                                        French.month(entry.getKey()),
                                        Texts.of(
                                                "appointments.cut.month",
                                                String.format(
                                                        Locale.ROOT,
                                                        "%02d",
                                                        entry.getKey().getMonthValue()),
                                                String.valueOf(entry.getKey().getYear())),
                                        entry.getValue().noShow()))
                .toList();
    }

    private static List<ShareLine> weekdays(Attendance attendance) {
        return attendance.byWeekday().entrySet().stream()
                .map(
                        entry ->
                                new ShareLine(
                                        entry.getKey().name(),
                                        name(entry.getKey()),
                                        name(entry.getKey()).substring(0, ABBREVIATED) + ".",
                                        entry.getValue().noShow()))
                .toList();
    }

    static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }

    private static List<ShareLine> hours(Attendance attendance) {
        return attendance.byHour().entrySet().stream()
                .map(
                        entry ->
                                new ShareLine(
                                        "h" + entry.getKey(),
                                        Texts.of(
                                                "appointments.cut.hour",
                                                entry.getKey(),
                                                entry.getKey() + 1),
                                        Texts.of("appointments.hour", entry.getKey()),
                                        entry.getValue().noShow()))
                .toList();
    }

    private static List<ShareLine> leadTimes(Attendance attendance) {
        return attendance.byLeadTime().entrySet().stream()
                .map(
                        entry ->
                                new ShareLine(
                                        entry.getKey().name(),
                                        Texts.of("LeadTime." + entry.getKey()),
                                        Texts.of("appointments.lead.short." + entry.getKey()),
                                        entry.getValue()))
                .toList();
    }

    public String id() {
        return "coupe-" + cut.ordinal();
    }

    public List<ShareLine> rows() {
        return rows;
    }

    public IntervalChart drawing() {
        return drawing;
    }

    public boolean isDrawn() {
        return drawing.isDrawn();
    }

    public String title() {
        return Texts.of("appointments.cut.title." + cut.name());
    }

    public String caption() {
        return Texts.of("appointments.cut.caption." + cut.name());
    }

    public String head() {
        return Texts.of("appointments.cut.head." + cut.name());
    }

    /** Differences are told as such only where chance hardly makes them. */
    public String reading() {
        List<ShareLine> drawn =
                rows.stream().filter(row -> row.share().percent().isPresent()).toList();
        if (drawn.isEmpty()) {
            return Texts.of("appointments.cut.none");
        }
        if (drawn.size() == 1) {
            return Texts.of("appointments.cut.one", drawn.get(0).label(), drawn.get(0).percent());
        }
        Comparator<ShareLine> byRate =
                Comparator.comparing(row -> row.share().percent().orElseThrow());
        ShareLine low = drawn.stream().min(byRate).orElseThrow();
        ShareLine high = drawn.stream().max(byRate).orElseThrow();
        return Texts.of(
                        "appointments.cut.range",
                        low.percent(),
                        low.label(),
                        high.percent(),
                        high.label())
                + ' '
                + Texts.of(
                        Proportion.differ(rows.stream().map(ShareLine::share).toList())
                                ? "appointments.cut.differ"
                                : "appointments.cut.chance");
    }
}

package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallWeek;
import fr.prefecture.clu.switchboard.CallWeeks;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.switchboard.WeekHalfDay;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.ExplainedNumber;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When one gets through to the telephone reception and when not: the week by half-hour. */
@Named
@RequestScoped
public class WeekPage extends FilteredCalls {

    /**
     * A half-day of the week, beside the people who were present.
     *
     * @param explained wait and answer rate of all its calls
     */
    public record Half(
            String text,
            boolean counted,
            String halfDays,
            String present,
            String perPerson,
            String waitingWhenCounted,
            List<ExplainedNumber> explained) {}

    @Inject CallWeeks weeks;

    private String carte = "";
    private Optional<WeekTable.Kind> kind = Optional.of(WeekTable.Kind.LOST);
    private CallWeek week;
    private WeekTable table;
    private FigureAddress origin;

    /** Reads what the address asks for; what is wrong is said at its field. */
    public void load() {
        read();
        kind = carte.isBlank() ? kind : WeekTable.Kind.of(carte.strip());
        if (kind.isEmpty()) {
            say("carte", "switchboard.week.kind.unknown", Names.isolated(carte.strip()));
        }
        if (isUnderstood()) {
            week = weeks.week(period(), report.filters().queue(), report.filters().source());
            origin =
                    FigureAddress.of(request, report.filters(), Counter.WAIT_STEPS.get(0))
                            .in(week.period());
            table = new WeekTable(kind.orElseThrow(), week, origin);
        }
    }

    @Override
    String path() {
        return WEEK;
    }

    @Override
    Address more(Address address) {
        return address.with(
                "carte",
                kind.filter(one -> one != WeekTable.Kind.LOST).map(WeekTable.Kind::parameter));
    }

    @Override
    public boolean isUnderstood() {
        return super.isUnderstood() && kind.isPresent();
    }

    /** Whether there is any call to show. */
    public boolean isFilled() {
        return week != null && !week.slots().isEmpty();
    }

    /** What the table may show, and what was typed even if it is none of that. */
    @Override
    public Choice getChoice() {
        return new Choice("carte", Texts.of("switchboard.week.kind"), kinds());
    }

    private List<Option> kinds() {
        Stream<Option> known =
                Arrays.stream(WeekTable.Kind.values())
                        .map(
                                one ->
                                        new Option(
                                                one.parameter(),
                                                Texts.of("switchboard.week.kind." + one.name()),
                                                kind.filter(one::equals).isPresent()));
        return Stream.concat(
                        known,
                        kind.isPresent()
                                ? Stream.empty()
                                : Stream.of(new Option(carte, carte, true)))
                .toList();
    }

    // --- head

    /** TEL-34: what is said of a period that is too long; nothing otherwise. */
    public String getCut() {
        ReportingPeriod shown = week.period();
        return shown.equals(period())
                ? ""
                : Texts.of(
                        "switchboard.week.cut",
                        CallWeeks.MOST_DAYS,
                        French.period(shown.from(), shown.to()));
    }

    private String shown() {
        return French.period(week.period().from(), week.period().to());
    }

    public String getExportAddress() {
        return address("/telephone/creneaux.csv", period()).toString();
    }

    // --- the table

    public WeekTable getTable() {
        return table;
    }

    public String getCaption() {
        return Texts.of("switchboard.week.caption." + kind.orElseThrow().name(), shown());
    }

    public String getNote() {
        return Texts.of("switchboard.week.note." + kind.orElseThrow().name());
    }

    /** TEL-103: what the files of the period cannot tell; nothing when they tell everything. */
    public List<String> getSilences() {
        return SilenceWords.sentences(week.silences());
    }

    /** TEL-105: whether the files tell enough for the table. */
    public boolean isTold() {
        return kind.orElseThrow().figure().isKnown(week.slots().get(0).counts());
    }

    /** The same for the rates. */
    public boolean isRateTold() {
        return CallFigure.ANSWER_RATE.isKnown(week.slots().get(0).counts());
    }

    /** The days that had an hour twice; nothing when none had. */
    public String getTwice() {
        return WeekWords.twice(week);
    }

    // --- in words

    public List<WeekWords.Sentence> getBest() {
        return WeekWords.sentences(week.best(), origin);
    }

    public List<WeekWords.Sentence> getWorst() {
        return WeekWords.sentences(week.worst(), origin);
    }

    public String getThreshold() {
        return Texts.of("switchboard.week.threshold", CallWeek.LEAST_CALLS);
    }

    public String getQuiet() {
        return WeekWords.quiet(week.quietHours());
    }

    // --- people

    /** Whether the people present can be held against these calls: they are those of all queues. */
    public boolean isAllCalls() {
        return report.filters().queue().isEmpty() && report.filters().source().isEmpty();
    }

    public String getAllCallsAddress() {
        return more(Address.of(request, WEEK).with("du", period().from()).with("au", period().to()))
                .toString();
    }

    public boolean isCounted() {
        return week.halfDays().stream().anyMatch(WeekHalfDay::isCounted);
    }

    public List<Half> getHalves() {
        return week.halfDays().stream().map(this::half).toList();
    }

    private Half half(WeekHalfDay half) {
        return new Half(
                WeekWords.half(half),
                half.isCounted(),
                French.number(half.halfDays()),
                half.present().map(French::tenths).orElse(""),
                FigureWords.told(
                        CallFigure.ENTERED.recorded(half.counts()),
                        CallFigure.ENTERED.recorded(half.counts()) == Recorded.WHOLLY
                                ? half.enteredPerPerson().map(French::tenths).orElse("")
                                : ""),
                DayColumn.WAIT.text(half.counted()),
                Stream.of(DayColumn.WAIT, DayColumn.RATE)
                        .map(column -> explained(column, half))
                        .toList());
    }

    private ExplainedNumber explained(DayColumn column, WeekHalfDay half) {
        return new ExplainedNumber(
                column.text(half.counts()),
                Texts.of("shared.number.nothing"),
                origin.at(column.figure(), half.half(), half.weekday()),
                column.in(WeekWords.half(half)));
    }

    public String getHalvesCaption() {
        return Texts.of("switchboard.week.people.caption", shown());
    }

    // --- parameters of the address

    public String getCarte() {
        return carte;
    }

    public void setCarte(String carte) {
        this.carte = text(carte);
    }
}

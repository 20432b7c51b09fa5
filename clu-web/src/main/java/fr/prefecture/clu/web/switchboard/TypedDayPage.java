package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.SwitchboardNoteRow;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
import fr.prefecture.clu.switchboard.TypedCounts;
import fr.prefecture.clu.switchboard.TypedDayRow;
import fr.prefecture.clu.switchboard.TypedDays;
import fr.prefecture.clu.switchboard.TypedLine;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The calls of a day, typed down the columns of a grid: TEL-45 to TEL-49. */
@Named
@RequestScoped
public class TypedDayPage {

    /** A field of the grid. */
    public record Cell(String id, String label, String value, String column) {}

    /** A row of the grid, with what follows from it. */
    public record Line(
            String key,
            String name,
            List<Cell> cells,
            String received,
            String rate,
            String rateMissing) {}

    /** A column of the grid. */
    public record Head(String column, String text, boolean needed, String total) {}

    /** A choice of a list. */
    public record Choice(String value, String text, boolean chosen) {}

    /** Another day, as a link. */
    public record DayLink(String text, String address) {}

    private static final String SEEN = "vu";
    private static final Set<String> OVERTAKEN =
            Set.of(
                    "switchboard.typed.changedMeanwhile",
                    "switchboard.typed.removedMeanwhile",
                    "switchboard.typed.overtaken");

    @Inject TypedDays typed;
    @Inject Days days;
    @Inject SwitchboardNotes notes;
    @Inject BusinessCalendar calendar;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    private TypedQuestion question;
    private Optional<TypedDayRow> kept = Optional.empty();
    private String seen;
    private TypedGrid grid;
    private SwitchboardConflict conflict;
    private List<String> remarks;

    @PostConstruct
    void begin() {
        question = new TypedQuestion(this::parameter, LocalDate.now(clock));
        kept = question.day().flatMap(typed::of);
        String sent = request.getParameter(SEEN);
        seen = sent != null ? sent : kept.map(TypedDayRow::mark).orElse("");
        grid = new TypedGrid(rows(), this::shown);
    }

    /** What cannot be typed is said at its field, and there is no grid. */
    public void load() {
        question.problems()
                .forEach(
                        problem ->
                                say(problem.field(), Texts.of(problem.key(), problem.arguments())));
    }

    // --- the form

    /** What is wrong is said at its cell, and all that was typed stays. */
    public String save() throws IOException {
        if (!isAsked()) {
            return null;
        }
        if (!grid.problems().isEmpty()) {
            grid.problems().forEach(TypedDayPage::say);
            return null;
        }
        try {
            typed.type(day(), seen, grid.lines());
        } catch (RuleBroken refusal) {
            if (!OVERTAKEN.contains(refusal.getMessage())) {
                throw refusal;
            }
            oppose(refusal);
            return null;
        }
        messages.tellNext(
                Texts.of(
                        "switchboard.typed.saved",
                        day(),
                        Texts.count(grid.total().entered(), "switchboard.count.entered"),
                        Texts.count(grid.total().answered(), "switchboard.count.answered")));
        messages.leadTo(address(day()));
        return null;
    }

    /** TEL-48: whoever saves once more has seen what is kept now. */
    private void oppose(RuleBroken refusal) {
        kept = typed.of(day());
        seen = kept.map(TypedDayRow::mark).orElse("");
        say(null, Texts.of(refusal.getMessage(), refusal.arguments()));
        kept.ifPresent(row -> conflict = against(row));
    }

    private SwitchboardConflict against(TypedDayRow theirs) {
        SwitchboardConflict found = new SwitchboardConflict();
        if (theirs.isByHalfHour() != isByHalfHour()) {
            compare(
                    found,
                    Optional.empty(),
                    Optional.of(theirs.total()),
                    Optional.of(grid.total()));
            return found;
        }
        Stream.concat(grid.lines().stream(), theirs.lines().stream())
                .map(TypedLine::start)
                .distinct()
                .sorted((a, b) -> a.orElse(LocalTime.MIN).compareTo(b.orElse(LocalTime.MIN)))
                .forEach(start -> compare(found, start, counts(theirs, start), grid.of(start)));
        return found;
    }

    private static void compare(
            SwitchboardConflict conflict,
            Optional<LocalTime> start,
            Optional<TypedCounts> theirs,
            Optional<TypedCounts> mine) {
        for (TypedColumn column : TypedColumn.values()) {
            conflict.with(
                    TypedGrid.name(start) + ", " + column.label(),
                    theirs.map(column::text).orElse(""),
                    mine.map(column::text).orElse(""));
        }
    }

    private static Optional<TypedCounts> counts(TypedDayRow row, Optional<LocalTime> start) {
        return row.lines().stream()
                .filter(line -> line.start().equals(start))
                .map(TypedLine::counts)
                .findFirst();
    }

    /** TEL-49 */
    public String remove() throws IOException {
        if (isAsked()) {
            messages.tellRemoved(Texts.of("switchboard.typed.removed", day()), typed.remove(day()));
            messages.leadTo(address(day()));
        }
        return null;
    }

    private static void say(String field, String text) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    // --- the grid

    /** The half-hours that are asked for and those that are kept: nothing kept is out of sight. */
    private List<Optional<LocalTime>> rows() {
        if (!isByHalfHour()) {
            return List.of(Optional.empty());
        }
        Set<LocalTime> starts = new TreeSet<>(question.starts());
        kept.ifPresent(row -> row.lines().forEach(line -> line.start().ifPresent(starts::add)));
        TypedQuestion.allStarts().stream().filter(this::isSent).forEach(starts::add);
        return starts.stream().map(Optional::of).toList();
    }

    private boolean isSent(LocalTime start) {
        return Arrays.stream(TypedColumn.values())
                .anyMatch(column -> !parameter(TypedGrid.id(column, Optional.of(start))).isBlank());
    }

    /** What was typed while it waits for a correction, what is kept otherwise. */
    private String shown(String field) {
        String sent = request.getParameter(field);
        if (sent != null) {
            return sent;
        }
        if (kept.isEmpty()) {
            return "";
        }
        if (!isByHalfHour()) {
            return plain(field, Optional.empty(), kept.get().total());
        }
        return kept.get().lines().stream()
                .filter(line -> line.start().isPresent())
                .map(line -> plain(field, line.start(), line.counts()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String plain(String field, Optional<LocalTime> start, TypedCounts counts) {
        return Arrays.stream(TypedColumn.values())
                .filter(column -> TypedGrid.id(column, start).equals(field))
                .map(column -> column.plain(counts))
                .findFirst()
                .orElse("");
    }

    public List<Head> getHeads() {
        return Arrays.stream(TypedColumn.values())
                .map(
                        column ->
                                new Head(
                                        column.parameter(),
                                        column.label(),
                                        column.isNeeded(),
                                        grid.lines().isEmpty() ? "" : column.text(grid.total())))
                .toList();
    }

    public List<Line> getLines() {
        return grid.rows().stream().map(this::line).toList();
    }

    private Line line(Optional<LocalTime> row) {
        Optional<TypedCounts> counts = grid.of(row);
        return new Line(
                TypedGrid.key(row),
                TypedGrid.name(row),
                Arrays.stream(TypedColumn.values())
                        .map(
                                column ->
                                        new Cell(
                                                TypedGrid.id(column, row),
                                                Texts.of(
                                                        "switchboard.typed.cell",
                                                        TypedGrid.name(row),
                                                        column.label()),
                                                shown(TypedGrid.id(column, row)),
                                                column.parameter()))
                        .toList(),
                counts.map(TypedWords::received).orElse(""),
                counts.map(read -> TypedWords.rate(read, CallFigure.ANSWER_RATE)).orElse(""),
                counts.map(read -> TypedWords.missing(read, CallFigure.ANSWER_RATE))
                        .orElseGet(() -> Texts.of("shared.number.missing")));
    }

    public String getTotalReceived() {
        return grid.lines().isEmpty() ? "" : TypedWords.received(grid.total());
    }

    public String getTotalRate() {
        return TypedWords.rate(grid.total(), CallFigure.ANSWER_RATE);
    }

    /** Why there is no rate: nothing typed, or nothing to divide by. */
    public String getTotalRateMissing() {
        return grid.lines().isEmpty()
                ? Texts.of("shared.number.missing")
                : TypedWords.missing(grid.total(), CallFigure.ANSWER_RATE);
    }

    // --- around it

    public boolean isAsked() {
        return question.problems().isEmpty();
    }

    public boolean isKept() {
        return kept.isPresent();
    }

    /** What the grid was filled from, for the refusal of what another has overtaken. */
    public String getSeen() {
        return seen;
    }

    public SwitchboardConflict getConflict() {
        return conflict;
    }

    public boolean isByHalfHour() {
        return question.byHalfHour().orElse(kept.map(TypedDayRow::isByHalfHour).orElse(true));
    }

    /** The day as the field shows it: as typed while it is wrong. */
    public String getDayValue() {
        return question.day().map(French::date).orElseGet(() -> question.typed(TypedQuestion.DAY));
    }

    public String getDayIso() {
        return day().toString();
    }

    public String getDayTitle() {
        return French.capital(French.weekday(day()));
    }

    /** The holiday's or the closing's name; empty on a day that is worked. */
    public String getOff() {
        return calendar.daysOff(day(), day()).getOrDefault(day(), "");
    }

    public String getCaption() {
        return Texts.of("switchboard.typed.caption", French.weekday(day()));
    }

    public String getRemoveText() {
        return Texts.of("switchboard.typed.remove.heading", day());
    }

    public List<Choice> getSteps() {
        return List.of(
                new Choice(
                        TypedQuestion.HALF_HOURS,
                        Texts.of("switchboard.typed.step.halfHours"),
                        isByHalfHour()),
                new Choice(
                        TypedQuestion.WHOLE,
                        Texts.of("switchboard.typed.step.day"),
                        !isByHalfHour()));
    }

    public String getStep() {
        return isByHalfHour() ? TypedQuestion.HALF_HOURS : TypedQuestion.WHOLE;
    }

    public String getFirst() {
        return question.first().toString();
    }

    public String getLast() {
        return question.last().toString();
    }

    public List<Choice> getFirsts() {
        return times(question.first());
    }

    public List<Choice> getLasts() {
        return times(question.last());
    }

    private static List<Choice> times(LocalTime chosen) {
        return TypedQuestion.allStarts().stream()
                .map(
                        start ->
                                new Choice(
                                        start.toString(), French.time(start), start.equals(chosen)))
                .toList();
    }

    /** The day before, and the day after unless it is to come. */
    public List<DayLink> getNeighbours() {
        LocalDate middle = question.day().orElse(LocalDate.now(clock));
        List<DayLink> links = new ArrayList<>();
        links.add(
                new DayLink(
                        Texts.of("switchboard.typed.before", French.weekday(middle.minusDays(1))),
                        address(middle.minusDays(1))));
        if (middle.isBefore(LocalDate.now(clock))) {
            links.add(
                    new DayLink(
                            Texts.of("switchboard.typed.after", French.weekday(middle.plusDays(1))),
                            address(middle.plusDays(1))));
        }
        return links;
    }

    private String address(LocalDate of) {
        return Address.of(request, "/telephone/saisie")
                .with(TypedQuestion.DAY, of)
                .with(TypedQuestion.STEP, question.typed(TypedQuestion.STEP))
                .with(TypedQuestion.FIRST, question.typed(TypedQuestion.FIRST))
                .with(TypedQuestion.LAST, question.typed(TypedQuestion.LAST))
                .toString();
    }

    /** The same day as it is kept, without what was typed. */
    public String getKeptAddress() {
        return Address.of(request, "/telephone/saisie").with(TypedQuestion.DAY, day()).toString();
    }

    /** What is to be known before one types: who did, what the logs say, what was noted. */
    public List<String> getRemarks() {
        if (remarks == null) {
            remarks = remarks();
        }
        return remarks;
    }

    private List<String> remarks() {
        return Stream.of(
                        kept.map(TypedWords::said),
                        kept.filter(row -> row.isByHalfHour() != isByHalfHour())
                                .map(
                                        row ->
                                                Texts.of(
                                                        row.isByHalfHour()
                                                                ? "switchboard.typed.replaces.halfHours"
                                                                : "switchboard.typed.replaces.day",
                                                        TypedWords.number(row.total().entered()),
                                                        TypedWords.number(row.total().answered()))),
                        log().map(TypedDayPage::told),
                        said())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Counts> log() {
        return days
                .rows(new ReportingPeriod(day(), day()), Optional.empty(), Optional.empty())
                .stream()
                .map(DayRow::counts)
                .reduce(Counts::plus);
    }

    /** TEL-47 */
    private static String told(Counts log) {
        return Texts.of(
                "switchboard.typed.log",
                FigureWords.counted(CallFigure.ENTERED, log, "switchboard.count.entered"),
                FigureWords.counted(CallFigure.ANSWERED, log, "switchboard.count.answered"));
    }

    private Optional<String> said() {
        List<String> texts =
                notes.of(new ReportingPeriod(day(), day())).stream()
                        .map(SwitchboardNoteRow::text)
                        .toList();
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.of("switchboard.note.thatDay", String.join("\u202f; ", texts)));
    }

    private LocalDate day() {
        return question.day().orElseThrow();
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}

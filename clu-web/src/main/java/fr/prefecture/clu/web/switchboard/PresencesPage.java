package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.HalfDay;
import fr.prefecture.clu.switchboard.PresenceRow;
import fr.prefecture.clu.switchboard.Presences;
import fr.prefecture.clu.switchboard.TrainingRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.PressedRow;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people present in a week, half-day by half-day, typed in a grid; and the trainings. */
@Named
@RequestScoped
public class PresencesPage {

    /** A half-day of the grid, with what each of its two fields shows. */
    public record Line(
            String id, String day, String half, String off, String titulars, String temporaries) {

        public String titularsId() {
            return TITULARS + id;
        }

        public String temporariesId() {
            return TEMPORARIES + id;
        }

        public boolean isOff() {
            return !off.isEmpty();
        }
    }

    /** A training of the list. */
    public record Trained(long id, String day, String temporaries) {}

    /** Another week, as a link. */
    public record WeekLink(String text, String address) {}

    private static final String PATH = "/telephone/effectifs/presences";
    private static final String TITULARS = "titulaires-";
    private static final String TEMPORARIES = "vacataires-";
    private static final String SEEN = "vu";
    private static final String WEEK = "semaine";
    private static final int WORKED_DAYS = 5;

    @Inject Presences presences;
    @Inject Days days;
    @Inject BusinessCalendar calendar;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    private Optional<LocalDate> asked;
    private LocalDate monday;
    private List<PresenceRow> rows;
    private SortedMap<LocalDate, String> off;
    private List<Trained> trainings;
    private LocalDate trainedOn;
    private Integer trained;

    /** The week of the address, or that of the last calls. */
    @PostConstruct
    void begin() {
        asked = date(WEEK);
        LocalDate day =
                asked.or(() -> days.lastDayWithCalls(Optional.empty()))
                        .orElseGet(() -> LocalDate.now(clock));
        monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        rows = presences.rows(week());
        off = calendar.daysOff(week().from(), week().to());
        trainings =
                presences.trainings().stream()
                        .map(
                                row ->
                                        new Trained(
                                                row.id(),
                                                French.weekday(row.day()),
                                                French.number(row.temporaries())))
                        .toList();
        trainedOn = date("formation").orElse(null);
        trained = trainedOn == null ? null : count("nombre").orElse(null);
    }

    /** A week that cannot be read is said at its field, and there is no grid. */
    public void load() {
        if (!isUnderstood()) {
            String text =
                    Texts.of(
                            "shared.date.notUnderstood",
                            Texts.of("switchboard.presences.week"),
                            typedWeek());
            FacesContext.getCurrentInstance()
                    .addMessage(WEEK, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    public boolean isUnderstood() {
        return asked.isPresent() || typedWeek().isEmpty();
    }

    private String typedWeek() {
        return Optional.ofNullable(request.getParameter(WEEK)).orElse("").strip();
    }

    /** The Monday of the grid, or what was typed while it is wrong. */
    public String getWeekValue() {
        return isUnderstood() ? French.date(monday) : typedWeek();
    }

    /** What is wrong is said at its field, and all that was typed stays. */
    public String save() throws IOException {
        if (!isUnderstood()) {
            return null;
        }
        List<PresenceRow> typed = new ArrayList<>();
        boolean right = true;
        for (Half half : halves()) {
            Optional<Integer> titulars = read(half, TITULARS);
            Optional<Integer> temporaries = read(half, TEMPORARIES);
            right &= titulars.isPresent() && temporaries.isPresent();
            if (right && !isBlank(TITULARS, half, TEMPORARIES)) {
                typed.add(
                        new PresenceRow(
                                half.day(), half.half(), titulars.get(), temporaries.get()));
            }
        }
        if (!right) {
            return null;
        }
        presences.count(week(), seen(), typed);
        messages.tellNext(
                Texts.of(
                        "switchboard.presences.saved",
                        French.week(monday),
                        Texts.count(typed.size(), "switchboard.count.halfDays")));
        messages.leadTo(address(monday));
        return null;
    }

    public String train() throws IOException {
        presences.train(trainedOn, trained);
        messages.tellNext(Texts.of("switchboard.training.saved", trainedOn));
        messages.leadTo(address(monday));
        return null;
    }

    /** A button of a row was pressed. */
    public void forget() throws IOException {
        OptionalLong pressed = PressedRow.of(request, "retirer");
        if (pressed.isPresent()) {
            forget(pressed.getAsLong());
        }
    }

    /** The form of a new training holds the one taken back, so that this can be undone. */
    private void forget(long id) throws IOException {
        Optional<TrainingRow> taken =
                presences.trainings().stream().filter(row -> row.id() == id).findFirst();
        Address page = Address.of(request, PATH).with(WEEK, monday);
        if (taken.isEmpty()) {
            messages.refuseNext(Texts.of("switchboard.training.gone"));
        } else {
            messages.tellRemoved(
                    Texts.of("switchboard.training.forgotten", taken.get().day()),
                    presences.forget(id),
                    Texts.of("switchboard.training.gone"));
            page =
                    page.with("formation", taken.get().day())
                            .with("nombre", taken.get().temporaries());
        }
        messages.leadTo(page + "#t-formations");
    }

    // --- the grid

    private record Half(LocalDate day, HalfDay half) {

        String id() {
            return day + "-" + half.name();
        }
    }

    private List<Half> halves() {
        return IntStream.range(0, WORKED_DAYS)
                .mapToObj(monday::plusDays)
                .flatMap(day -> Arrays.stream(HalfDay.values()).map(half -> new Half(day, half)))
                .toList();
    }

    public List<Line> getLines() {
        Map<String, PresenceRow> counted =
                rows.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> new Half(row.day(), row.half()).id(), row -> row));
        return halves().stream()
                .map(
                        half -> {
                            Optional<PresenceRow> row = Optional.ofNullable(counted.get(half.id()));
                            return new Line(
                                    half.id(),
                                    French.dateInTable(half.day()),
                                    Texts.of("HalfDay." + half.half().name()),
                                    off.getOrDefault(half.day(), ""),
                                    shown(TITULARS + half.id(), row.map(PresenceRow::titulars)),
                                    shown(
                                            TEMPORARIES + half.id(),
                                            row.map(PresenceRow::temporaries)));
                        })
                .toList();
    }

    /** What was typed while it waits for a correction, what is kept otherwise. */
    private String shown(String field, Optional<Integer> kept) {
        String typed = request.getParameter(field);
        return typed != null ? typed : kept.map(String::valueOf).orElse("");
    }

    /** What the grid was filled from, for the refusal of a count that another has overtaken. */
    public String getSeen() {
        String sent = request.getParameter(SEEN);
        return sent != null
                ? sent
                : rows.stream()
                        .map(
                                row ->
                                        row.day()
                                                + " "
                                                + row.half()
                                                + " "
                                                + row.titulars()
                                                + " "
                                                + row.temporaries())
                        .collect(Collectors.joining(","));
    }

    private List<PresenceRow> seen() {
        return Stream.of(getSeen().split(","))
                .filter(row -> row.matches("\\d{4}-\\d\\d-\\d\\d [A-Z]+ \\d{1,3} \\d{1,3}"))
                .map(row -> row.split(" "))
                .map(
                        part ->
                                new PresenceRow(
                                        LocalDate.parse(part[0]),
                                        HalfDay.valueOf(part[1]),
                                        Integer.parseInt(part[2]),
                                        Integer.parseInt(part[3])))
                .toList();
    }

    private Optional<Integer> read(Half half, String column) {
        String field = column + half.id();
        String text = Optional.ofNullable(request.getParameter(field)).orElse("").strip();
        if (text.isEmpty()) {
            return Optional.of(0);
        }
        OptionalInt number =
                text.matches("\\d{1,3}")
                        ? OptionalInt.of(Integer.parseInt(text))
                        : OptionalInt.empty();
        if (number.isEmpty() || number.getAsInt() > PresenceRow.MOST) {
            String refusal =
                    Texts.of(
                            "switchboard.presences.wrong",
                            Texts.of(
                                    column.equals(TITULARS)
                                            ? "switchboard.presences.column.titulars"
                                            : "switchboard.presences.column.temporaries"),
                            French.weekday(half.day()),
                            Texts.of("HalfDay." + half.half().name()),
                            text,
                            PresenceRow.MOST);
            FacesContext.getCurrentInstance()
                    .addMessage(
                            field, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal, refusal));
            return Optional.empty();
        }
        return Optional.of(number.getAsInt());
    }

    private boolean isBlank(String one, Half half, String other) {
        return Stream.of(one, other)
                .map(column -> request.getParameter(column + half.id()))
                .allMatch(text -> text == null || text.isBlank());
    }

    // --- around it

    public boolean isWritable() {
        return request.isUserInRole(Roles.SWITCHBOARD);
    }

    public String getWeekTitle() {
        return French.capital(French.week(monday));
    }

    public String getCaption() {
        return Texts.of("switchboard.presences.caption", French.week(monday));
    }

    public List<WeekLink> getWeeks() {
        return List.of(
                new WeekLink(
                        Texts.of("switchboard.presences.before"), address(monday.minusWeeks(1))),
                new WeekLink(
                        Texts.of("switchboard.presences.after"), address(monday.plusWeeks(1))));
    }

    public String getCountedText() {
        return Texts.count(rows.size(), "switchboard.count.halfDays");
    }

    public int getYear() {
        return monday.getYear();
    }

    public String getExportAddress() {
        return Address.of(request, "/telephone/effectifs/presences.csv")
                .with("annee", getYear())
                .toString();
    }

    public String getExportText() {
        return Texts.of("switchboard.presences.export", String.valueOf(getYear()));
    }

    public List<Trained> getTrainings() {
        return trainings;
    }

    private ReportingPeriod week() {
        return new ReportingPeriod(monday, monday.plusDays(WORKED_DAYS - 1L));
    }

    private String address(LocalDate day) {
        return Address.of(request, PATH).with(WEEK, day).toString();
    }

    private Optional<LocalDate> date(String name) {
        return WrittenDate.parse(Optional.ofNullable(request.getParameter(name)).orElse(""))
                .flatMap(WrittenDate::date)
                .filter(date -> date.getYear() >= 2000 && date.getYear() < 2099);
    }

    private Optional<Integer> count(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf);
    }

    // --- fields

    public LocalDate getTrainedOn() {
        return trainedOn;
    }

    public void setTrainedOn(LocalDate trainedOn) {
        this.trainedOn = trainedOn;
    }

    public Integer getTrained() {
        return trained;
    }

    public void setTrained(Integer trained) {
        this.trained = trained;
    }
}

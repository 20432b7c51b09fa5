package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.Appointments;
import fr.prefecture.clu.appointments.DayRow;
import fr.prefecture.clu.appointments.DeskRow;
import fr.prefecture.clu.appointments.Desks;
import fr.prefecture.clu.appointments.TypedOutcome;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The grid: a day, desk by desk, or a desk's day hour by hour. */
@Named
@RequestScoped
public class SlotsPage {

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 17;

    /** The day before or after, as a link. */
    public record Link(String text, String address) {}

    @Inject Appointments appointments;
    @Inject Desks desks;
    @Inject BusinessCalendar calendar;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private List<SlotLine> lines;
    private String newService;
    private String newName;

    /** A day that cannot be read is said at its field; the grid is today's. */
    public void load() {
        String typed = parameter("jour");
        if (!typed.isBlank() && asked().isEmpty()) {
            AppointmentReport.say(
                    "jour",
                    Texts.of(
                            "shared.date.notUnderstood",
                            Texts.of("appointments.day"),
                            typed.strip()));
        }
    }

    public String save() throws IOException {
        List<SlotLine> typed = blank().stream().map(line -> line.typed(this::parameter)).toList();
        lines = typed;
        List<TypedOutcome> outcomes =
                appointments.type(day(), typed.stream().map(SlotLine::row).toList());
        long kept = outcomes.stream().filter(TypedOutcome::isKept).count();
        if (outcomes.stream().noneMatch(TypedOutcome::isRefused)) {
            messages.tellNext(
                    Texts.of("appointments.saved", Texts.count(kept, "appointments.saved.rows")));
            messages.leadTo(here());
            return null;
        }
        List<DayRow> known = known();
        List<SlotLine> shown = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            SlotLine line = typed.get(i).with(outcomes.get(i));
            if (line.isRefused()) {
                AppointmentReport.say(line.id(SlotLine.field(outcomes.get(i))), line.refused());
            } else {
                line = knowing(line, known);
            }
            shown.add(line);
        }
        lines = shown;
        return null;
    }

    public String add() throws IOException {
        desks.add(text(newService), text(newName));
        messages.tellNext(
                Texts.of(
                        "appointments.desk.added",
                        text(newName).strip(),
                        text(newService).strip()));
        messages.leadTo(address(day(), text(newService).strip(), "").toString());
        return null;
    }

    // --- rows

    public List<SlotLine> getLines() {
        if (lines == null) {
            List<DayRow> known = known();
            lines = blank().stream().map(line -> knowing(line, known)).toList();
        }
        return lines;
    }

    private static SlotLine knowing(SlotLine line, List<DayRow> known) {
        SlotLine shown = known.stream().anyMatch(line::isContradictedBy) ? line.counted() : line;
        return known.stream().filter(line::isOf).findFirst().map(line::knowing).orElse(shown);
    }

    private List<DayRow> known() {
        return appointments.rows(new ReportingPeriod(day(), day()), Optional.empty());
    }

    /** The rows of the day, before anything is known of them. */
    private List<SlotLine> blank() {
        Optional<DeskRow> one = desk();
        if (one.isPresent()) {
            return hours(one.get());
        }
        return chosen().stream()
                .map(desk -> SlotLine.empty(desk.id(), Optional.empty(), label(desk)))
                .toList();
    }

    private static List<SlotLine> hours(DeskRow desk) {
        return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(
                        hour ->
                                SlotLine.empty(
                                        desk.id(),
                                        Optional.of(hour),
                                        Texts.of("appointments.cut.hour", hour, hour + 1)))
                .toList();
    }

    private List<DeskRow> chosen() {
        return desks.rows().stream()
                .filter(desk -> service().map(desk.service()::equals).orElse(true))
                .toList();
    }

    private static String label(DeskRow desk) {
        return Texts.of("appointments.desk.whole", desk.service(), desk.name());
    }

    // --- what the address says

    LocalDate day() {
        return asked().orElseGet(appointments::today);
    }

    private Optional<LocalDate> asked() {
        return WrittenDate.parse(parameter("jour"))
                .flatMap(WrittenDate::date)
                .filter(date -> date.getYear() >= 2000 && date.getYear() < 2100);
    }

    private Optional<String> service() {
        return Optional.of(parameter("service")).filter(name -> !name.isEmpty());
    }

    /** The desk whose hours are typed. */
    private Optional<DeskRow> desk() {
        return desks.rows().stream()
                .filter(desk -> String.valueOf(desk.id()).equals(parameter("guichet")))
                .findFirst();
    }

    private String here() {
        return address(day(), parameter("service"), parameter("guichet")).toString();
    }

    private Address address(LocalDate day, String service, String desk) {
        return Address.of(request, "/rendez-vous/saisie")
                .with("jour", day)
                .with("service", service)
                .with("guichet", desk);
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    // --- head

    public String getDayTitle() {
        return French.capital(French.weekday(day()));
    }

    /** A public holiday, a closing day or a day to come says so. */
    public String getDayNote() {
        return calendar.isBusinessDay(day()) ? "" : Texts.of("appointments.grid.dayOff");
    }

    public String getCaption() {
        return Texts.of(
                desk().isPresent() ? "appointments.grid.byHour" : "appointments.grid.byDesk",
                French.weekday(day()),
                desk().map(SlotsPage::label).orElse(""));
    }

    public String getRowHead() {
        return Texts.of(desk().isPresent() ? "appointments.grid.hour" : "appointments.grid.desk");
    }

    public List<String> getHeads() {
        return SlotLine.COLUMNS.stream()
                .map(column -> Texts.of("appointments.grid." + column))
                .toList();
    }

    public List<Link> getDays() {
        return Stream.of(before(), after())
                .flatMap(Optional::stream)
                .map(
                        day ->
                                new Link(
                                        French.weekday(day),
                                        address(day, parameter("service"), parameter("guichet"))
                                                .toString()))
                .toList();
    }

    private Optional<LocalDate> before() {
        LocalDate day = day().minusDays(1);
        while (!calendar.isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return Optional.of(day);
    }

    private Optional<LocalDate> after() {
        return Stream.iterate(day().plusDays(1), day -> day.plusDays(1))
                .takeWhile(day -> !day.isAfter(appointments.today()))
                .filter(calendar::isBusinessDay)
                .findFirst();
    }

    // --- filters

    public String getDayText() {
        return messages.wrong("jour") ? parameter("jour") : French.date(day());
    }

    public List<AppointmentReport.Choice> getServices() {
        return desks.services().stream()
                .map(
                        name ->
                                new AppointmentReport.Choice(
                                        name, name, service().filter(name::equals).isPresent()))
                .toList();
    }

    public String getAllServicesText() {
        return Texts.of("appointments.allServices", desks.services().size());
    }

    public List<AppointmentReport.Choice> getDesks() {
        return desks.rows().stream()
                .map(
                        desk ->
                                new AppointmentReport.Choice(
                                        String.valueOf(desk.id()),
                                        Texts.of("appointments.slots.hours", label(desk)),
                                        desk().filter(desk::equals).isPresent()))
                .toList();
    }

    // --- a new desk

    public String getNewService() {
        return newService == null ? parameter("service") : newService;
    }

    public void setNewService(String newService) {
        this.newService = newService;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}

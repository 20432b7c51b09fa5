package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.letters.CountedUnit;
import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.letters.InboundMails;
import fr.prefecture.clu.letters.InboundOutcome;
import fr.prefecture.clu.letters.InboundRow;
import fr.prefecture.clu.shared.Roles;
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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The grid: a week, service by service, letters and e-mails. */
@Named
@RequestScoped
public class InboundEntryPage {

    private static final String PATH = "/courriers/saisie";

    /** The week before or after, as a link. */
    public record Link(String text, String address) {}

    @Inject InboundMails mails;
    @Inject ServiceUnits units;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private List<CountedUnit> services;
    private List<InboundLine> lines;
    private String newService;

    /** A week that cannot be read is said at its field; the grid is then of the last week. */
    public void load() {
        String typed = parameter("semaine");
        if (!typed.isBlank() && asked().isEmpty()) {
            InboundReport.say(
                    "semaine",
                    Texts.of(
                            "shared.date.notUnderstood",
                            Texts.of("letters.entry.week"),
                            typed.strip()));
        }
    }

    public String save() throws IOException {
        List<InboundLine> typed =
                blank().stream().map(line -> line.typed(this::parameter)).toList();
        lines = typed;
        List<InboundOutcome> outcomes =
                mails.type(monday(), typed.stream().map(InboundLine::row).toList());
        long kept = outcomes.stream().filter(InboundOutcome::isKept).count();
        if (outcomes.stream().noneMatch(InboundOutcome::isRefused)) {
            messages.tellNext(
                    Texts.of("letters.entry.saved", Texts.count(kept, "letters.entry.saved.rows")));
            messages.leadTo(address(monday()));
            return null;
        }
        List<InboundRow> known = mails.week(monday());
        List<InboundLine> shown = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            InboundLine line = typed.get(i).with(outcomes.get(i));
            if (line.isRefused()) {
                InboundReport.say(line.id(outcomes.get(i).column()), line.refused());
            } else {
                line = knowing(line, known);
            }
            shown.add(line);
        }
        lines = shown;
        return null;
    }

    /** Only who keeps the list of services names a new one. */
    public String add() throws IOException {
        String name = newService == null ? "" : newService;
        units.named(name);
        messages.tellNext(Texts.of("letters.entry.service.added", name.strip()));
        messages.leadTo(address(monday()));
        return null;
    }

    public boolean isServiceMine() {
        return request.isUserInRole(Roles.QUALITY);
    }

    // --- rows

    public List<InboundLine> getLines() {
        if (lines == null) {
            List<InboundRow> known = mails.week(monday());
            lines = blank().stream().map(line -> knowing(line, known)).toList();
        }
        return lines;
    }

    private static InboundLine knowing(InboundLine line, List<InboundRow> known) {
        return known.stream().filter(line::isOf).findFirst().map(line::knowing).orElse(line);
    }

    /** The rows of the week, before anything is known of them. */
    private List<InboundLine> blank() {
        return services().stream()
                .filter(one -> service().map(one.name()::equals).orElse(true))
                .flatMap(
                        one ->
                                Stream.of(InboundChannel.values())
                                        .map(channel -> InboundLine.empty(one, channel)))
                .toList();
    }

    private List<CountedUnit> services() {
        if (services == null) {
            services = mails.services();
        }
        return services;
    }

    // --- what the address says

    /** The last week that is over, unless another is asked for. */
    private LocalDate monday() {
        return asked().orElseGet(() -> mondayOf(mails.today()).minusWeeks(1));
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Optional<LocalDate> asked() {
        return WrittenDate.parse(parameter("semaine"))
                .flatMap(WrittenDate::date)
                .filter(date -> date.getYear() >= 2000 && date.getYear() < 2100)
                .map(InboundEntryPage::mondayOf);
    }

    private Optional<String> service() {
        return Optional.of(parameter("service")).filter(name -> !name.isEmpty());
    }

    private String address(LocalDate week) {
        return Address.of(request, PATH)
                .with("semaine", week)
                .with("service", parameter("service"))
                .toString();
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    // --- head and filters

    public String getWeekTitle() {
        return French.capital(French.week(monday()));
    }

    /** A week that goes on says so. */
    public String getWeekNote() {
        return monday().plusDays(6).isBefore(mails.today())
                ? ""
                : Texts.of("letters.entry.notOver");
    }

    public String getCaption() {
        return Texts.of("letters.entry.caption", French.week(monday()));
    }

    public List<String> getHeads() {
        return InboundLine.COLUMNS.stream()
                .map(column -> Texts.of("letters.grid." + column))
                .toList();
    }

    public List<Link> getWeeks() {
        return Stream.of(monday().minusWeeks(1), monday().plusWeeks(1))
                .filter(week -> !week.isAfter(mails.today()))
                .map(week -> new Link(French.week(week), address(week)))
                .toList();
    }

    public String getWeekText() {
        return messages.wrong("semaine") ? parameter("semaine") : French.date(monday());
    }

    public List<InboundReport.Choice> getServices() {
        return services().stream()
                .map(CountedUnit::name)
                .map(
                        name ->
                                new InboundReport.Choice(
                                        name, name, service().filter(name::equals).isPresent()))
                .toList();
    }

    public String getAllServicesText() {
        return Texts.of("letters.filter.allServices", services().size());
    }

    // --- a new service

    public String getNewService() {
        return newService;
    }

    public void setNewService(String newService) {
        this.newService = newService;
    }
}

package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.Appointments;
import fr.prefecture.clu.appointments.Attendance;
import fr.prefecture.clu.appointments.DayRow;
import fr.prefecture.clu.appointments.Desks;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one address asks of the appointments: pages show it, the files hand it out. */
@RequestScoped
public class AppointmentReport {

    @Inject Appointments appointments;
    @Inject Desks desks;
    @Inject HttpServletRequest request;

    private Filters filters;
    private List<String> services = List.of();
    private Optional<LocalDate> lastDay = Optional.empty();
    private List<DayRow> rows;
    private Attendance attendance;

    void read() {
        services = desks.services();
        lastDay = appointments.lastDay();
        filters =
                new Filters(
                        new Filters.Typed(parameter("du"), parameter("au"), parameter("service")),
                        new Filters.Known(appointments.today(), lastDay, services));
    }

    /** What is wrong with the filters is said at its field. */
    void complain() {
        filters.problems()
                .forEach(
                        problem ->
                                say(problem.field(), Texts.of(problem.key(), problem.arguments())));
    }

    static void say(String field, String text) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    boolean isUnderstood() {
        return filters.problems().isEmpty();
    }

    Filters filters() {
        return filters;
    }

    ReportingPeriod period() {
        return filters.period().orElseThrow();
    }

    Attendance attendance() {
        if (attendance == null) {
            attendance = Attendance.of(rows());
        }
        return attendance;
    }

    List<DayRow> rows() {
        if (rows == null) {
            rows = appointments.rows(period(), filters.service());
        }
        return rows;
    }

    /** RDV-17 */
    FigureCoverage coverage() {
        return appointments.coverage(period(), filters.service());
    }

    List<String> services() {
        return services;
    }

    Optional<LocalDate> lastDay() {
        return lastDay;
    }

    /** The address of a page or file about the same days. */
    Address address(String path) {
        return Address.of(request, path)
                .with("du", filters.period().map(p -> p.from().toString()))
                .with("au", filters.period().map(p -> p.to().toString()))
                .with("service", filters.service());
    }

    /** Empty when the address does not say it. */
    String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** An entry of a list to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    List<Choice> serviceChoices() {
        List<String> all = new ArrayList<>(services);
        filters.service().filter(name -> !services.contains(name)).ifPresent(all::add);
        return all.stream()
                .map(
                        name ->
                                new Choice(
                                        name,
                                        name,
                                        filters.service().filter(name::equals).isPresent()))
                .toList();
    }

    String allServicesText() {
        return Texts.of("appointments.allServices", services.size());
    }

    String periodText() {
        return French.period(period().from(), period().to());
    }

    String serviceText() {
        return filters.service()
                .map(name -> Texts.of("appointments.filters.service", name))
                .orElseGet(() -> Texts.of("appointments.filters.allServices"));
    }

    /** The filters in words, for the export's first line and for the printed page. */
    String inWords() {
        return Texts.of("appointments.filters", periodText(), serviceText());
    }

    /** As typed while it is wrong, the day that it means otherwise. */
    String fromText() {
        return filters.period().map(p -> French.date(p.from())).orElse(parameter("du"));
    }

    String toText() {
        return filters.period().map(p -> French.date(p.to())).orElse(parameter("au"));
    }
}

package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.StaffingPlan;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The notes on days of the switchboard: on a page of their own, and wherever figures of a period
 * are shown (TEL-51).
 */
@Named
@RequestScoped
public class SwitchboardNotesPage {

    @Inject DaysReport days;
    @Inject StaffingReport staffing;
    @Inject SwitchboardNotes notes;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    private Filters filters;
    private Optional<ReportingPeriod> period;
    private List<SwitchboardNoteLine> lines;

    /** The period of the figures that are shown, where any are; else that of the address. */
    @PostConstruct
    void begin() {
        if (days.filters() != null) {
            period = days.filters().period().filter(p -> days.filters().problems().isEmpty());
        } else if (staffing.filters() != null) {
            period = staffing.plan().map(StaffingPlan::period);
        } else {
            filters =
                    new Filters(
                            new Filters.Typed(parameter("du"), parameter("au"), "", ""),
                            new Filters.Known(
                                    LocalDate.now(clock), notes.last(), List.of(), List.of()));
            period = filters.period();
        }
        lines =
                period.map(notes::of).orElse(List.of()).stream()
                        .map(SwitchboardNoteLine::new)
                        .toList();
    }

    /** What is wrong is said at its field. */
    public void load() {
        filters.problems()
                .forEach(
                        problem -> {
                            String text = Texts.of(problem.key(), problem.arguments());
                            FacesContext.getCurrentInstance()
                                    .addMessage(
                                            problem.field(),
                                            new FacesMessage(
                                                    FacesMessage.SEVERITY_ERROR, text, text));
                        });
    }

    public boolean isUnderstood() {
        return period.isPresent();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.SWITCHBOARD);
    }

    public List<SwitchboardNoteLine> getLines() {
        return lines;
    }

    public String getFromText() {
        return period.map(p -> French.date(p.from())).orElseGet(() -> parameter("du"));
    }

    public String getToText() {
        return period.map(p -> French.date(p.to())).orElseGet(() -> parameter("au"));
    }

    public String getPeriodText() {
        return period.map(p -> French.period(p.from(), p.to())).orElse("");
    }

    public String getCaption() {
        return Texts.of("switchboard.notes.caption", getPeriodText());
    }

    /** The page on which a note on that day is written. */
    public String newAddress(String day) {
        return Address.of(request, "/telephone/notes/nouvelle").with("jour", day).toString();
    }

    public String getNewAddress() {
        return newAddress("");
    }

    public String getExportAddress() {
        return address("/telephone/notes.csv");
    }

    private String address(String path) {
        return Address.of(request, path)
                .with("du", period.map(p -> p.from().toString()))
                .with("au", period.map(p -> p.to().toString()))
                .toString();
    }

    /**
     * The month of the last note, where none is in the period; empty where there is none at all.
     */
    public String getLastMonthText() {
        return lastMonth().map(French::month).orElse("");
    }

    public String getLastMonthAddress() {
        return lastMonth()
                .map(
                        month ->
                                Address.of(request, "/telephone/notes")
                                        .with("du", month.atDay(1))
                                        .with("au", month.atEndOfMonth())
                                        .toString())
                .orElse("");
    }

    private Optional<YearMonth> lastMonth() {
        return lines.isEmpty() ? notes.last().map(YearMonth::from) : Optional.empty();
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}

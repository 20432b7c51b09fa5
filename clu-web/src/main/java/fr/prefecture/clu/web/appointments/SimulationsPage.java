package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.Assumptions;
import fr.prefecture.clu.appointments.Effect;
import fr.prefecture.clu.appointments.Outlook;
import fr.prefecture.clu.appointments.Remedy;
import fr.prefecture.clu.appointments.Simulations;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** What might be done about appointments that are not honoured, in ranges. */
@Named
@RequestScoped
public class SimulationsPage {

    static final String PATH = "/rendez-vous/simulations";

    /** One of the things that might be done: what is assumed, and what would come of it. */
    public record Answer(
            String id, String title, String assumed, String note, List<OutlookLine> lines) {}

    @Inject AppointmentReport report;
    @Inject Simulations simulations;
    @Inject HttpServletRequest request;

    private AssumptionForm form;
    private Outlook outlook;

    public void load() {
        report.read();
        report.complain();
        form = new AssumptionForm(report::parameter);
        form.problems()
                .forEach(
                        problem ->
                                AppointmentReport.say(
                                        problem.field(), AssumptionForm.said(problem)));
        if (isUnderstood() && !report.attendance().total().noShow().isTooFew()) {
            outlook =
                    simulations.run(
                            report.period(), report.filters().service(), form.assumptions());
        }
    }

    public boolean isUnderstood() {
        return report.isUnderstood() && form.problems().isEmpty();
    }

    public boolean isRun() {
        return outlook != null;
    }

    /** Why there is no answer. */
    public String getTooFew() {
        return Texts.of(
                "appointments.simulation.tooFew",
                report.attendance().total().noShow().n(),
                Proportion.FEWEST);
    }

    // --- form

    public String getFromText() {
        return report.fromText();
    }

    public String getToText() {
        return report.toText();
    }

    public List<AppointmentReport.Choice> getServices() {
        return report.serviceChoices();
    }

    public String getAllServicesText() {
        return report.allServicesText();
    }

    /** What a field of the assumptions shows. */
    public String value(String id) {
        return form.value(id);
    }

    // --- answers

    public String getObserved() {
        return Texts.of(
                "appointments.simulation.observed",
                French.capital(report.periodText()),
                outlook.observed().percent().map(French::percent).orElse(""),
                outlook.observed().n(),
                ShareLine.interval(outlook.observed()));
    }

    public String getMethod() {
        return Texts.of(
                "appointments.simulation.method",
                outlook.draws(),
                String.valueOf(outlook.assumptions().seed()));
    }

    public List<Answer> getAnswers() {
        return Arrays.stream(Remedy.values()).map(this::answer).toList();
    }

    private Answer answer(Remedy remedy) {
        return new Answer(
                "issue-" + remedy.ordinal(),
                Texts.of("Remedy." + remedy),
                assumed(remedy),
                note(remedy),
                Arrays.stream(Effect.values())
                        .filter(effect -> effect.remedy() == remedy)
                        .map(effect -> new OutlookLine(effect, outlook.ranges().get(effect)))
                        .toList());
    }

    private String assumed(Remedy remedy) {
        Assumptions a = outlook.assumptions();
        return switch (remedy) {
            case REMINDER ->
                    Texts.of(
                            "appointments.assumed.REMINDER",
                            a.reminder().low(),
                            a.reminder().high());
            case OVERBOOKING ->
                    Texts.of(
                            "appointments.assumed.OVERBOOKING",
                            a.overbooking().low(),
                            a.overbooking().high());
            case WAITING_LIST ->
                    Texts.of(
                            "appointments.assumed.WAITING_LIST",
                            a.waitingList().low(),
                            a.waitingList().high());
            case DELAY ->
                    Texts.of(
                            "appointments.assumed.DELAY",
                            Assumptions.WEEKS_TODAY,
                            a.weeks(),
                            a.returning().low(),
                            a.returning().high(),
                            a.deterrence().low(),
                            a.deterrence().high());
        };
    }

    private String note(Remedy remedy) {
        return remedy == Remedy.WAITING_LIST
                ? Texts.of(
                        outlook.waitingListKnown()
                                ? "appointments.waiting.known"
                                : "appointments.waiting.unknown")
                : Texts.of("appointments.source." + remedy);
    }

    public List<AppointmentsPage.File> getNotes() {
        return List.of(
                new AppointmentsPage.File(
                        Texts.of("appointments.note.pdf"),
                        form.in(report.address(NoteFiles.PDF)).toString()),
                new AppointmentsPage.File(
                        Texts.of("appointments.note.odt"),
                        form.in(report.address(NoteFiles.ODT)).toString()));
    }

    public String getAttendanceAddress() {
        return report.address("/rendez-vous").toString();
    }

    public String getPermalink() {
        return form.in(report.address(PATH)).absolute(request);
    }
}

package fr.prefecture.clu.web.night;

import fr.prefecture.clu.batch.Nights;
import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Choices;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.HeldFile;
import fr.prefecture.clu.night.NightFilter;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.FramePage;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Leaf;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nights: the one that runs, and those that ran, latest first. */
@Named
@RequestScoped
public class ExecutionsPage {

    private static final String SWITCHBOARD = "switchboard";
    private static final String WEBSITE = "website";
    private static final String CERT = "cert";
    private static final String FOLLOWED = "night.followed";
    private static final String JOB = "night.filter.job";
    private static final String OUTCOME = "night.filter.outcome";
    private static final int ROWS = 20;

    @Inject Nights nights;
    @Inject Executions executions;
    @Inject Arrivals arrivals;
    @Inject Choices choices;
    @Inject Clock clock;
    @Inject FramePage frame;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private NightQuery query;
    private Long number;
    private List<NightLine> rows;
    private Optional<NightProgress> progress;
    private List<HeldLine> held;

    /** A file that waits for a decision, as the list shows it. */
    public record HeldLine(
            String page,
            long id,
            String name,
            String source,
            String came,
            String why,
            boolean decided) {}

    /** A choice of a list of the form. */
    public record Choice(String value, String text, boolean chosen) {}

    /** The night that runs now is followed as long as the page is open, past its end. */
    public void load() {
        executions
                .running(SWITCHBOARD)
                .or(() -> executions.running(WEBSITE))
                .or(() -> executions.running(CERT))
                .ifPresent(night -> view().put(FOLLOWED, night.id()));
        if (query().isJobWrong()) {
            say("traitement", Texts.of("night.filter.job.unknown", query().job()));
        }
        if (query().isOutcomeWrong()) {
            say("etat", Texts.of("night.filter.outcome.unknown", query().outcome()));
        }
    }

    private static void say(String field, String text) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** Kept with the view: what the page asks while it follows a night has no such parameters. */
    private NightQuery query() {
        if (query == null) {
            query =
                    FacesContext.getCurrentInstance().isPostback() && view().containsKey(JOB)
                            ? new NightQuery((String) view().get(JOB), (String) view().get(OUTCOME))
                            : NightQuery.of(request);
            view().put(JOB, query.job());
            view().put(OUTCOME, query.outcome());
        }
        return query;
    }

    public String start() throws IOException {
        return start(SWITCHBOARD);
    }

    public String startWebsite() throws IOException {
        return start(WEBSITE);
    }

    public String startCert() throws IOException {
        return start(CERT);
    }

    private String start(String feature) throws IOException {
        long night = nights.start(feature, Execution.Cause.PAGE);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/nuits/" + night);
        return null;
    }

    public boolean isFollowing() {
        return progress().isPresent();
    }

    // --- stopping the night that is followed

    public void stop() throws IOException {
        messages.tellNext(NightStop.told(executions.stop(followed().orElseThrow().id())));
        messages.leadTo(request.getContextPath() + getPath());
    }

    public NightStop getStopping() {
        return NightStop.of(followed(), frame, request);
    }

    public String getSpeed() {
        return followed().map(night -> NightProgress.speed(night, clock.instant())).orElse("");
    }

    /** Where somebody may stand changes once, at the night's end. */
    public void follow() {
        if (getProgress().over()) {
            FacesContext.getCurrentInstance()
                    .getPartialViewContext()
                    .getRenderIds()
                    .addAll(List.of("annonce", "gestes", "arret", "historique"));
        }
    }

    public NightProgress getProgress() {
        return progress().orElseThrow();
    }

    /** Somebody who reads slowly can stop the page from changing by itself. */
    public boolean isPolling() {
        return isFollowing() && !"non".equals(request.getParameter("suivi"));
    }

    public String getPath() {
        return "/nuits";
    }

    private Optional<NightProgress> progress() {
        if (progress == null) {
            progress =
                    followed()
                            .map(
                                    row ->
                                            NightProgress.of(
                                                    row, arrivals.rows(row.id()), clock.getZone()));
        }
        return progress;
    }

    private Optional<ExecutionRow> followed() {
        return Optional.ofNullable((Long) view().get(FOLLOWED)).flatMap(executions::find);
    }

    private static Map<String, Object> view() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewMap();
    }

    public List<NightLine> getRows() {
        if (rows == null) {
            Leaf leaf = leaf();
            List<ExecutionRow> shown = executions.rows(query().filter(), leaf.first(), leaf.size());
            Map<Long, List<ArrivalRow>> toLookAt = arrivals.toLookAt(shown);
            rows =
                    shown.stream()
                            .map(
                                    night ->
                                            NightLine.of(
                                                    night,
                                                    toLookAt.getOrDefault(night.id(), List.of()),
                                                    clock.getZone()))
                            .toList();
        }
        return rows;
    }

    public int getPage() {
        return leaf().number();
    }

    public int getLastPage() {
        return leaf().last();
    }

    public String getCaption() {
        return Texts.count(number(), "night.history.caption");
    }

    /** The files that wait, whichever night found them. */
    public List<HeldLine> getHeld() {
        if (held == null) {
            held = choices.held().stream().map(this::held).toList();
        }
        return held;
    }

    private HeldLine held(HeldFile file) {
        return new HeldLine(
                FilePage.path(file.id()),
                file.id(),
                file.name(),
                file.source(),
                French.dateTime(file.registeredAt().atZone(clock.getZone())),
                file.message().map(m -> Texts.of(m.key(), m.arguments())).orElse(""),
                file.decided());
    }

    public String getHeldHeading() {
        return Texts.of("night.held.list", getHeld().size());
    }

    // --- which nights

    public boolean isFiltered() {
        return !query().filter().equals(NightFilter.ALL);
    }

    public List<Choice> getJobs() {
        List<Choice> choices = all("night.filter.allJobs", query().job(), query().isJobWrong());
        NightQuery.JOBS.forEach(
                (word, job) ->
                        choices.add(
                                new Choice(
                                        word,
                                        Texts.of("night.job." + job),
                                        word.equals(query().job()))));
        return choices;
    }

    public List<Choice> getOutcomes() {
        List<Choice> choices =
                all("night.filter.allOutcomes", query().outcome(), query().isOutcomeWrong());
        NightQuery.OUTCOMES.forEach(
                (word, outcome) ->
                        choices.add(
                                new Choice(
                                        word,
                                        NightLine.word(outcome),
                                        word.equals(query().outcome()))));
        return choices;
    }

    /** All of them; then, while it is wrong, what was typed. */
    private static List<Choice> all(String key, String asked, boolean wrong) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of(key), asked.isEmpty()));
        if (wrong) {
            choices.add(new Choice(asked, asked, true));
        }
        return choices;
    }

    /** The list's address, without its page. */
    public String getListAddress() {
        return filtered(getPath());
    }

    public String getExportAddress() {
        return filtered("/nuits/export/nuits.csv");
    }

    private String filtered(String path) {
        return Address.of(request, path)
                .with("traitement", query().isJobWrong() ? "" : query().job())
                .with("etat", query().isOutcomeWrong() ? "" : query().outcome())
                .toString();
    }

    public List<StateMeaning> getNightStates() {
        return StateMeaning.ofNights();
    }

    public List<StateMeaning> getFileStates() {
        return FileLine.meanings();
    }

    public String getExportText() {
        return Texts.of("night.history.export", Texts.count(number(), "night.rows.count"));
    }

    public String getInbox() {
        return Settings.inbox().toString();
    }

    public String getHour() {
        return French.time(Settings.nightAt());
    }

    private Leaf leaf() {
        return Leaf.of(request.getParameter("page"), number(), ROWS);
    }

    private long number() {
        if (number == null) {
            number = executions.number(query().filter());
        }
        return number;
    }
}

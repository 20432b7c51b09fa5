package fr.prefecture.clu.web.night;

import fr.prefecture.clu.batch.Nights;
import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Choices;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.HeldFile;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Leaf;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
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
    private static final int ROWS = 20;

    @Inject Nights nights;
    @Inject Executions executions;
    @Inject Arrivals arrivals;
    @Inject Choices choices;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

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

    /** The night that runs now is followed as long as the page is open, past its end. */
    public void load() {
        executions
                .running(SWITCHBOARD)
                .or(() -> executions.running(WEBSITE))
                .or(() -> executions.running(CERT))
                .ifPresent(night -> view().put(FOLLOWED, night.id()));
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

    /** Where somebody may stand changes once, at the night's end. */
    public void follow() {
        if (getProgress().over()) {
            FacesContext.getCurrentInstance()
                    .getPartialViewContext()
                    .getRenderIds()
                    .addAll(List.of("annonce", "gestes", "historique"));
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
            Optional<ExecutionRow> night =
                    Optional.ofNullable((Long) view().get(FOLLOWED)).flatMap(executions::find);
            progress =
                    night.map(
                            row -> NightProgress.of(row, arrivals.rows(row.id()), clock.getZone()));
        }
        return progress;
    }

    private static Map<String, Object> view() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewMap();
    }

    public List<NightLine> getRows() {
        if (rows == null) {
            Leaf leaf = leaf();
            List<ExecutionRow> shown = executions.rows(leaf.first(), leaf.size());
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
            number = executions.number();
        }
        return number;
    }
}

package fr.prefecture.clu.web.night;

import fr.prefecture.clu.batch.Nights;
import fr.prefecture.clu.night.ArrivalRow;
import fr.prefecture.clu.night.Arrivals;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Refusals;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.FramePage;
import fr.prefecture.clu.web.shared.Leaf;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One night: its files, and the lines that it refused. */
@Named
@RequestScoped
public class ExecutionPage {

    private static final String FOLLOWED = "night.followed";
    private static final int ROWS = 50;

    @Inject Executions executions;
    @Inject Arrivals arrivals;
    @Inject Refusals refusals;
    @Inject Files importedFiles;
    @Inject Nights nights;
    @Inject Clock clock;
    @Inject FramePage frame;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ExecutionRow> night;
    private List<ArrivalRow> files;
    private List<RefusedRow> refused;
    private List<String> deletedCopies;
    private Long kept;
    private NightLine line;
    private NightProgress progress;

    public void load() throws IOException {
        if (night().isEmpty()) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        } else if (getLine().running()) {
            view().put(FOLLOWED, true);
        }
    }

    public NightLine getLine() {
        if (line == null) {
            line = NightLine.of(night().orElseThrow(), arrivals(), clock.getZone());
        }
        return line;
    }

    /** The night ran when the page was opened: it is followed to its end. */
    public boolean isFollowing() {
        return view().containsKey(FOLLOWED);
    }

    /** Brief facts go with the night; where somebody may stand changes once, at its end. */
    public void follow() {
        renew("nuit");
        if (!getLine().running()) {
            renew("annonce", "gestes", "arret", "reprise-nuit", "etat-nuit");
        }
    }

    // --- stopping it, and taking it up again

    public void stop() throws IOException {
        messages.tellNext(NightStop.told(executions.stop(id())));
        messages.leadTo(request.getContextPath() + getPath());
    }

    public NightStop getStopping() {
        return NightStop.of(night(), frame, request);
    }

    public String getSpeed() {
        return NightProgress.speed(night().orElseThrow(), clock.instant());
    }

    public void restart() throws IOException {
        long next = nights.restart(id(), Execution.Cause.PAGE);
        messages.leadTo(request.getContextPath() + "/nuits/" + next);
    }

    /** What was sent is heard all the same: the boundary says no, not a missing form. */
    public boolean isRestartable() {
        return frame.isMayDirectNights() && executions.isRestartable(night().orElseThrow())
                || request.getParameter("reprendre") != null;
    }

    /** NIT-20: the file at which this night looked again, and no other; empty for all others. */
    public String getOnlyFile() {
        return night().orElseThrow()
                .onlyFile()
                .map(file -> Texts.of("night.only", importedFiles.row(file).name()))
                .orElse("");
    }

    private static void renew(String... parts) {
        FacesContext.getCurrentInstance()
                .getPartialViewContext()
                .getRenderIds()
                .addAll(List.of(parts));
    }

    public NightProgress getProgress() {
        if (progress == null) {
            progress = NightProgress.of(night().orElseThrow(), arrivals(), clock.getZone());
        }
        return progress;
    }

    public boolean isPolling() {
        return isFollowing() && !"non".equals(request.getParameter("suivi"));
    }

    public String getPath() {
        return "/nuits/" + id();
    }

    public List<FileLine> getFiles() {
        boolean running = getLine().running();
        return arrivals().stream()
                .map(file -> FileLine.of(file, running, clock.getZone()))
                .toList();
    }

    public String getFilesCaption() {
        return Texts.count(arrivals().size(), "night.files.caption");
    }

    public String getFilesExportText() {
        return Texts.of("night.files.export", Texts.count(arrivals().size(), "night.rows.count"));
    }

    /** The names of the files whose masked copies this night has deleted. */
    public List<String> getDeletedCopies() {
        if (deletedCopies == null) {
            deletedCopies = importedFiles.archivesDeletedIn(id());
        }
        return deletedCopies;
    }

    public String getDeletedCopiesText() {
        return Texts.of("night.deleted.text", Settings.archiveFor().getMonths());
    }

    public List<RefusedRow> getRefused() {
        if (refused == null) {
            Leaf leaf = leaf();
            refused =
                    refusals.rows(id(), leaf.first(), leaf.size()).stream()
                            .map(RefusedRow::of)
                            .toList();
        }
        return refused;
    }

    public String getRefusedCaption() {
        return Texts.count(night().orElseThrow().refused(), "night.refused.caption");
    }

    /** Only so many lines of a file are kept; all are counted. */
    public String getRefusedNote() {
        long all = night().orElseThrow().refused();
        return all > kept()
                ? Texts.of("night.refused.note.kept", kept(), all)
                : Texts.of("night.refused.note");
    }

    public String getRefusedExportText() {
        return Texts.of("night.refused.export", Texts.count(kept(), "night.rows.count"));
    }

    public int getPage() {
        return leaf().number();
    }

    public int getLastPage() {
        return leaf().last();
    }

    public String getInbox() {
        return Settings.inbox().resolve(night().orElseThrow().job()).toString();
    }

    /** Calls are begun in one file and ended in another only in a switchboard's logs. */
    public boolean isOfCalls() {
        return night().orElseThrow().isOfCalls();
    }

    private Optional<ExecutionRow> night() {
        if (night == null) {
            night = executions.find(id());
        }
        return night;
    }

    private List<ArrivalRow> arrivals() {
        if (files == null) {
            files = arrivals.rows(id());
        }
        return files;
    }

    private Leaf leaf() {
        return Leaf.of(request.getParameter("page"), kept(), ROWS);
    }

    private long kept() {
        if (kept == null) {
            kept = refusals.number(id());
        }
        return kept;
    }

    /** The number in the address; the table of pages lets nothing else through. */
    private long id() {
        return Long.parseLong(request.getParameter("id"));
    }

    private static Map<String, Object> view() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewMap();
    }
}

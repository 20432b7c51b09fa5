package fr.prefecture.clu.web.night;

import fr.prefecture.clu.batch.Nights;
import fr.prefecture.clu.night.ChoiceRow;
import fr.prefecture.clu.night.Choices;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.HeldFile;
import fr.prefecture.clu.night.ImportedFile;
import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.night.ReadFiles;
import fr.prefecture.clu.night.Refusals;
import fr.prefecture.clu.shared.ProvenanceSource;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.FedQueue;
import fr.prefecture.clu.switchboard.FileShares;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.Sources;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.FramePage;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A file that waits for a decision, or about which somebody has decided. */
@Named
@RequestScoped
public class FilePage {

    private static final int REFUSED_SHOWN = 20;
    private static final String TELEPHONE = "/telephone";

    @Inject Choices choices;
    @Inject Logs logs;
    @Inject Refusals refusals;
    @Inject Nights nights;
    @Inject ReadFiles files;
    @Inject FileShares shares;
    @Inject Sources telephoneSources;
    @Inject FramePage frame;
    @Inject @Any Instance<ProvenanceSource> sources;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private Optional<HeldFile> file;
    private FileReport report;
    private List<ChoiceRow> decisions;
    private List<RefusedRow> refused;
    private String reason;
    private SortedMap<LocalDate, Long> fed;
    private List<FedQueue> fedQueues;

    /**
     * A day that the file feeds, as the table shows it.
     *
     * @param address of the calls of that day; empty for other files, and for who may not read them
     */
    public record FedDay(String day, String elements, String address, List<FedCalls> queues) {}

    /** A queue that the file feeds on a day, with the address of what its figure comes from. */
    public record FedCalls(String queue, String calls, String address) {}

    /** A decision as the table shows it. */
    public record Decision(String moment, String by, String text, String reason) {}

    public void load() throws IOException {
        if (file().isEmpty()) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    static String path(long id) {
        return "/nuits/fichiers/" + id;
    }

    // --- decisions

    public void publish() throws IOException {
        choices.publishAnyway(id(), reason);
        decided("night.held.decided.published");
    }

    public void takeBack() throws IOException {
        choices.publishNot(id(), reason);
        decided("night.held.decided.takenBack");
    }

    public void keep() throws IOException {
        choices.keep(id(), rivals(), reason);
        decided("night.held.decided.kept");
    }

    public void drop() throws IOException {
        choices.drop(id(), rivals(), reason);
        decided("night.held.decided.dropped");
    }

    private void decided(String key) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        String sentence = Texts.of(key);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        context.getExternalContext().getFlash().setKeepMessages(true);
        goTo(path(id()));
    }

    public void start() throws IOException {
        goTo("/nuits/" + nights.start(readFile().job(), Execution.Cause.PAGE));
    }

    /** NIT-20 */
    public void retry() throws IOException {
        goTo("/nuits/" + nights.retry(id(), Execution.Cause.PAGE));
    }

    /** What was sent is heard all the same: the boundary says no, not a missing form. */
    public boolean isRetriable() {
        return request.isUserInRole(Roles.ADMINISTRATOR)
                        && (isApart() || file().orElseThrow().isHeld())
                || request.getParameter("relire") != null;
    }

    /** NIT-29 */
    public boolean isApart() {
        ImportedFile.State state = file().orElseThrow().state();
        return state == ImportedFile.State.FAILED || state == ImportedFile.State.QUARANTINED;
    }

    /** What is to be done about a file that is apart. */
    public String getCure() {
        return Texts.of("night.file.meaning." + file().orElseThrow().state());
    }

    /** Why it could not be read. */
    public String getFailure() {
        return file().orElseThrow().message().map(m -> Texts.of(m.key(), m.arguments())).orElse("");
    }

    private static void goTo(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    /** What is sent is heard whoever sends it: the boundary says no, not a missing form. */
    public boolean isMayDecide() {
        return request.isUserInRole(Roles.ADMINISTRATOR)
                || FacesContext.getCurrentInstance().isPostback();
    }

    public boolean isPublishable() {
        return report().isHeldForRefusals() && !isPublishedAnyway();
    }

    /** As long as no night has published it. */
    public boolean isPublicationTakenBack() {
        return file().orElseThrow().isHeld() && isPublishedAnyway();
    }

    public boolean isKeepable() {
        return isDecidedByRivals() && !isKept();
    }

    public boolean isDroppable() {
        return isDecidedByRivals() && !choices.isDropped(id());
    }

    public boolean isDecidable() {
        return isPublishable() || isPublicationTakenBack() || isKeepable() || isDroppable();
    }

    /** Refused lines come first: what does not count yet disputes nothing. */
    private boolean isDecidedByRivals() {
        return report().isDisputed() && !report().isHeldForRefusals();
    }

    private boolean isKept() {
        return !choices.isDropped(id()) && rivals().stream().allMatch(choices::isDropped);
    }

    private boolean isPublishedAnyway() {
        return choices.isPublishedAnyway(id());
    }

    /** Whether the next night will change what counts. */
    public boolean isPending() {
        boolean dropped = choices.isDropped(id());
        return switch (file().orElseThrow().state()) {
            case HELD ->
                    dropped
                            || isPublicationTakenBack() && report().isHeldForRefusals()
                            || isDecidedByRivals() && isKept();
            case DONE -> dropped;
            case DISMISSED -> !dropped;
            case READING, READ, FAILED, QUARANTINED, REPLACED -> false;
        };
    }

    // --- what is shown

    public String getHeading() {
        return Texts.of("night.held.heading", file().orElseThrow().name());
    }

    /** Files of one name are told apart by when they came. */
    public String getTitle() {
        return Texts.of(
                "night.held.title",
                file().orElseThrow().name(),
                file().orElseThrow().registeredAt(),
                Long.toString(id()));
    }

    public String getName() {
        return file().orElseThrow().name();
    }

    public String getSource() {
        return file().orElseThrow().source();
    }

    public String getCame() {
        return French.dateTime(file().orElseThrow().registeredAt().atZone(clock.getZone()));
    }

    public String getLines() {
        return French.number(file().orElseThrow().lines());
    }

    public String getRefusedLines() {
        return French.number(file().orElseThrow().refused());
    }

    public String getCovered() {
        String told = report().covered();
        return French.capital(
                told.isEmpty() && !fed().isEmpty()
                        ? French.period(fed().firstKey(), fed().lastKey())
                        : told);
    }

    public String getCountedLines() {
        return French.number(readFile().counted());
    }

    /** NIT-25: as which it was read; empty where its job reads one format only. */
    public String getFormat() {
        return FileLine.format(readFile().format());
    }

    /** TEL-71: records of another switchboard, told as lines of a log. */
    public boolean isRetold() {
        return readFile().retold();
    }

    /** Where somebody says that it is of another format; empty for who may not look there. */
    public String getSourcePage() {
        return getFormat().isEmpty() || !frame.mayOpen("/telephone/sources")
                ? ""
                : telephoneSources.rows().stream()
                        .filter(row -> row.name().equals(getSource()))
                        .map(row -> "/telephone/sources/" + row.id() + "?fichier=" + id())
                        .findFirst()
                        .orElse("");
    }

    public String getBlankLines() {
        return French.number(readFile().blank());
    }

    /** Its copy without persons; empty when there is none. */
    public String getArchive() {
        return readFile().archive().orElse("");
    }

    /** NIT-14: why there is no copy. */
    public String getArchiveMissing() {
        return readFile()
                .archiveDeletedAt()
                .map(
                        at ->
                                Texts.of(
                                        "night.file.archive.deleted",
                                        at.atZone(clock.getZone()).toLocalDate()))
                .orElseGet(() -> Texts.of("night.file.archive.none"));
    }

    /** All the refused lines that are kept of it. */
    public String getRefusedExport() {
        return request.getContextPath() + "/nuits/export/fichiers/" + id() + "/lignes-refusees.csv";
    }

    private ReadFile readFile() {
        return files.find(id()).orElseThrow();
    }

    /** The days whose figures it is part of today. */
    public List<FedDay> getFedDays() {
        Map<LocalDate, List<FedQueue>> queues =
                fedQueues().stream().collect(Collectors.groupingBy(FedQueue::day));
        return fed().entrySet().stream()
                .map(
                        day ->
                                new FedDay(
                                        French.dateInTable(day.getKey()),
                                        French.number(day.getValue()),
                                        queues.containsKey(day.getKey())
                                                ? address(
                                                        Address.of(request, TELEPHONE),
                                                        day.getKey())
                                                : "",
                                        queues.getOrDefault(day.getKey(), List.of()).stream()
                                                .map(this::calls)
                                                .toList()))
                .toList();
    }

    /** TEL-44 */
    private FedCalls calls(FedQueue fed) {
        return new FedCalls(
                fed.queue(),
                Texts.count(fed.received(), "switchboard.count.received"),
                address(
                        Address.of(request, TELEPHONE + "/chiffre")
                                .with("indicateur", CallFigure.RECEIVED.parameter())
                                .with("file", fed.queue())
                                .with("source", fed.source()),
                        fed.day()));
    }

    private String address(Address address, LocalDate day) {
        return frame.mayOpen(TELEPHONE) ? address.with("du", day).with("au", day).toString() : "";
    }

    /** Whether it is a log of calls, whose days and queues have pages. */
    public boolean isOfCalls() {
        return !fedQueues().isEmpty();
    }

    private List<FedQueue> fedQueues() {
        if (fedQueues == null) {
            fedQueues = shares.fed(id());
        }
        return fedQueues;
    }

    public String getFedCaption() {
        return Texts.count(fed().size(), "night.file.fed.caption");
    }

    private SortedMap<LocalDate, Long> fed() {
        if (fed == null) {
            fed = new TreeMap<>();
            sources.forEach(source -> fed.putAll(source.fed(id())));
        }
        return fed;
    }

    public String getKind() {
        return standing().getKey();
    }

    public String getWord() {
        return standing().getValue();
    }

    private Map.Entry<String, String> standing() {
        return FileLine.standing(file().orElseThrow().state());
    }

    public boolean isHeld() {
        return file().orElseThrow().isHeld();
    }

    public String getWhy() {
        return report().why();
    }

    public String getMeanwhile() {
        return report().meanwhile();
    }

    /** The page of the file that it goes on from, when that one has to be looked at first. */
    public String getPredecessor() {
        return isHeld() && !report().isHeldForRefusals() && !report().isDisputed()
                ? file().orElseThrow().continues().map(FilePage::path).orElse("")
                : "";
    }

    public String getIfPublished() {
        return report().ifPublished();
    }

    public String getIfKept() {
        return report().ifKept();
    }

    public String getIfDropped() {
        return report().ifDropped();
    }

    public String getOtherText() {
        return Texts.of(
                report().rivals().size() == 1 ? "night.held.keepOther" : "night.held.keepOthers");
    }

    public boolean isDisputed() {
        return report().isDisputed();
    }

    public List<FileReport.Account> getAccounts() {
        return report().accounts();
    }

    public List<FileReport.Day> getDays() {
        return report().days();
    }

    public List<RefusedRow> getRefused() {
        if (refused == null) {
            refused = refusals.ofFile(id(), REFUSED_SHOWN).stream().map(RefusedRow::of).toList();
        }
        return refused;
    }

    public String getRefusedCaption() {
        return Texts.count(file().orElseThrow().refused(), "night.refused.count");
    }

    public String getRefusedNote() {
        return file().orElseThrow().refused() > getRefused().size()
                ? Texts.of("night.held.refused.first", getRefused().size())
                : Texts.of("night.refused.note");
    }

    public List<Decision> getDecisions() {
        return decisions().stream()
                .map(
                        row ->
                                new Decision(
                                        French.dateTime(row.at().atZone(clock.getZone())),
                                        row.by(),
                                        row.dropped()
                                                .map(
                                                        other ->
                                                                Texts.of(
                                                                        "night.held.decision.kept",
                                                                        row.kept(),
                                                                        other))
                                                .orElseGet(
                                                        () ->
                                                                Texts.of(
                                                                        "night.held.decision.published",
                                                                        row.kept())),
                                        row.reason()))
                .toList();
    }

    public String getDecisionsCaption() {
        return Texts.count(decisions().size(), "night.held.decisions.caption");
    }

    private List<ChoiceRow> decisions() {
        if (decisions == null) {
            decisions = choices.rows(id());
        }
        return decisions;
    }

    private FileReport report() {
        if (report == null) {
            report =
                    new FileReport(
                            told(file().orElseThrow()),
                            rivals().stream()
                                    .map(choices::file)
                                    .flatMap(Optional::stream)
                                    .map(this::told)
                                    .toList());
        }
        return report;
    }

    private FileReport.Told told(HeldFile one) {
        return new FileReport.Told(one, logs.row(one.id()));
    }

    private Set<Long> rivals() {
        TreeSet<Long> rivals = new TreeSet<>(choices.rivals(id()));
        if (file().orElseThrow().state() == ImportedFile.State.HELD) {
            rivals.addAll(logs.overlapping(id(), Set.of()));
        }
        return rivals;
    }

    private Optional<HeldFile> file() {
        if (file == null) {
            file = choices.file(id());
        }
        return file;
    }

    /** The number in the address; the table of pages lets nothing else through. */
    private long id() {
        return Long.parseLong(request.getParameter("id"));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

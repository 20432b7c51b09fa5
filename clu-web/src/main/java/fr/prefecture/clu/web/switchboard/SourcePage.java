package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.batch.Nights;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.night.Rereadings;
import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.DeliveredFormats;
import fr.prefecture.clu.switchboard.SourceRow;
import fr.prefecture.clu.switchboard.Sources;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One source, and the zone in which its days begin. */
@Named
@RequestScoped
public class SourcePage {

    private static final String JOB = "switchboard";

    @Inject Sources sources;
    @Inject Files files;
    @Inject Nights nights;
    @Inject Changes changes;
    @Inject DeliveredFormats delivered;
    @Inject Rereadings rereadings;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private Optional<SourceRow> source;
    private SourceLine line;
    private List<Change> history;
    private Long days;
    private Long withoutCopy;
    private SourceFormatsForm formats;

    /** A line of its history. */
    public record Change(String moment, String by, String before, String after) {}

    /** An entry of the list of zones. */
    public record Choice(String value, String label, boolean chosen) {}

    public void load() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        if (source().isEmpty()) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    public void choose() throws IOException {
        sources.choose(id(), asked());
        say("switchboard.source.zone.saved");
    }

    private void say(String key) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        String sentence = Texts.of(key);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        context.getExternalContext().getFlash().setKeepMessages(true);
        goTo(SourceLine.path(id()));
    }

    /** TEL-72, TEL-73 */
    public void deliver() throws IOException {
        SourceFormatsForm form = getFormats();
        delivered.choose(id(), form.accepted(), form.isGmt(), form.getColumns());
        say("switchboard.source.formats.saved");
    }

    /** NIT-26 */
    public void reread() throws IOException {
        SourceFormatsForm form = getFormats();
        rereadings.readAs(form.file(), form.format().name());
        say("switchboard.source.reread.saved");
    }

    /** What its folder may deliver, and as what its files were read. */
    public SourceFormatsForm getFormats() {
        if (formats == null) {
            SourceRow row = source().orElseThrow();
            formats =
                    new SourceFormatsForm(
                            row.formats(),
                            files.latest(JOB, row.name(), SourceFormatsForm.MOST),
                            rereadings.rows(JOB, row.name()),
                            request);
        }
        return formats;
    }

    public void start() throws IOException {
        goTo("/nuits/" + nights.start(JOB, Execution.Cause.PAGE));
    }

    private static void goTo(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    /** What is sent is heard whoever sends it: the boundary says no, not a missing form. */
    public boolean isMayChoose() {
        return request.isUserInRole(Roles.ADMINISTRATOR)
                || FacesContext.getCurrentInstance().isPostback();
    }

    /** Whether every day can be counted anew. */
    public boolean isChangeable() {
        return withoutCopy() == 0;
    }

    public boolean isPending() {
        return !getLine().nextZone().isEmpty();
    }

    public SourceLine getLine() {
        if (line == null) {
            SourceRow row = source().orElseThrow();
            line =
                    SourceLine.of(
                            row,
                            files.lastDeliveries(JOB).stream()
                                    .filter(last -> last.source().equals(row.name()))
                                    .findFirst(),
                            clock.getZone());
        }
        return line;
    }

    public String getHeading() {
        return Texts.of("switchboard.source.heading", getLine().name());
    }

    public String getPendingText() {
        return Texts.of(
                "switchboard.source.zone.pending.text",
                getLine().nextZone(),
                Texts.count(days(), "switchboard.source.days"));
    }

    public String getObstacleText() {
        return Texts.of(
                "switchboard.source.zone.obstacle.text", getLine().obstacle(), getLine().zone());
    }

    public String getUnchangeableText() {
        return Texts.of(
                "switchboard.source.zone.unchangeable.text",
                Texts.count(withoutCopy(), "switchboard.source.files"));
    }

    /** What a change brings about. */
    public String getConsequence() {
        return days() == 0
                ? Texts.of("switchboard.source.zone.if.none")
                : Texts.of(
                        "switchboard.source.zone.if",
                        Texts.count(days(), "switchboard.source.days"));
    }

    /** The zones to choose from. */
    public List<Choice> getZones() {
        SourceRow row = source().orElseThrow();
        String chosen =
                Optional.ofNullable(asked())
                        .orElseGet(() -> row.nextZone().orElse(row.zone()).getId());
        return sources.zones(id()).stream()
                .map(
                        one ->
                                new Choice(
                                        one.getId(),
                                        SourceLine.zone(one),
                                        one.getId().equals(chosen)))
                .toList();
    }

    /** What the form has sent: a plain list, whose parts say nothing that lists do not say. */
    private String asked() {
        return request.getParameter("fuseau");
    }

    public List<Change> getHistory() {
        if (history == null) {
            history =
                    isMayReadHistory()
                            ? changes.of("switchboard.source", id()).stream()
                                    .filter(row -> row.kind() == ChangeKind.CHANGED)
                                    .map(this::change)
                                    .toList()
                            : List.of();
        }
        return history;
    }

    private boolean isMayReadHistory() {
        return Stream.of(Roles.ADMINISTRATOR, Roles.QUALITY, Roles.SECRETARY_GENERAL)
                .anyMatch(request::isUserInRole);
    }

    private Change change(ChangeRow row) {
        return new Change(
                French.dateTime(row.at().atZone(clock.getZone())),
                row.by().equals(Changes.SYSTEM)
                        ? Texts.of("switchboard.source.history.night")
                        : Past.person(row.by()),
                SourceLine.zone(ZoneId.of(row.before())),
                SourceLine.zone(ZoneId.of(row.after())));
    }

    private long days() {
        if (days == null) {
            days = sources.days(id());
        }
        return days;
    }

    private long withoutCopy() {
        if (withoutCopy == null) {
            withoutCopy = files.withoutCopy(JOB, source().orElseThrow().name());
        }
        return withoutCopy;
    }

    private Optional<SourceRow> source() {
        if (source == null) {
            source = sources.row(id());
        }
        return source;
    }

    /** The number in the address; the table of pages lets nothing else through. */
    private long id() {
        return Long.parseLong(request.getParameter("id"));
    }
}

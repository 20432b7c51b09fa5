package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.AgendaItem;
import fr.prefecture.clu.committee.AgendaItems;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingDocuments;
import fr.prefecture.clu.committee.MeetingPapers;
import fr.prefecture.clu.committee.PaperKind;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.AttachmentType;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a meeting and of the points of its agenda. */
@Named
@RequestScoped
public class DocumentsPage extends MeetingFrame {

    private static final long MEGABYTE = 1_000_000;

    /** The files of the meeting, or of one point. */
    public record Group(String heading, List<FileLine> files) {}

    /** A file as the list writes it. */
    public record FileLine(
            String name, String facts, String by, String address, String removalAddress) {}

    @Inject MeetingDocuments documents;
    @Inject People people;
    @Inject AgendaItems items;
    @Inject MeetingPapers papers;
    @Inject Participations participations;

    private SentFile file;
    private String item = "";
    private List<Group> groups;

    public String add() throws IOException {
        AttachmentRow kept;
        try (InputStream in = file.open()) {
            kept =
                    documents.keep(
                            number(),
                            Optional.ofNullable(item)
                                    .filter(chosen -> chosen.matches("\\d{1,18}"))
                                    .map(Long::valueOf),
                            file.name(),
                            in);
        }
        lead("/documents", Texts.of("committee.document.added", kept.name()));
        return null;
    }

    public String remove() throws IOException {
        String name = asked().map(AttachmentRow::name).orElse("");
        OptionalLong binned =
                asked().map(row -> documents.remove(row.id())).orElse(OptionalLong.empty());
        messages.tellRemoved(Texts.of("committee.document.removed", name), binned);
        messages.leadTo(address("/documents"));
        return null;
    }

    /** The file that is about to be taken away, as the address says. */
    public String getAsked() {
        return asked().map(AttachmentRow::name).orElse("");
    }

    private Optional<AttachmentRow> asked() {
        return Optional.of(sent("retirer"))
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> documents.find(Long.parseLong(id)));
    }

    public String getPageAddress() {
        return address("/documents");
    }

    /** COM-34: what is made from the record, or what is missing for it. */
    public List<PaperLine> getPapers() {
        return Stream.of(PaperKind.values())
                .filter(kind -> PaperLine.mayRead(request, kind))
                .map(
                        kind ->
                                PaperLine.of(
                                        request,
                                        getId(),
                                        kind,
                                        papers.missing(getId(), kind),
                                        state(kind)))
                .filter(line -> !line.state().isEmpty() || !line.links().isEmpty())
                .map(this::withoutPost)
                .toList();
    }

    private String state(PaperKind kind) {
        Meeting meeting = meeting();
        boolean draft =
                switch (kind) {
                    case MINUTES, COVER_LETTER -> !meeting.isSigned();
                    case CONVOCATION, AGENDA -> meeting.state() == Meeting.State.PREPARING;
                    default -> false;
                };
        List<String> unknown =
                kind == PaperKind.POSTED_LETTERS ? papers.withoutAddress(getId()) : List.of();
        return draft
                ? Texts.of("committee.paper.draft." + kind.name())
                : unknown.isEmpty()
                        ? ""
                        : Texts.of("committee.paper.noAddress", String.join(", ", unknown));
    }

    /** Nobody prefers post: there are no such letters, and it is said. */
    private PaperLine withoutPost(PaperLine line) {
        return line.key().equals(PaperKind.POSTED_LETTERS.file())
                        && papers.byPost(getId()).isEmpty()
                ? new PaperLine(
                        line.key(),
                        line.name(),
                        line.what(),
                        Texts.of("committee.paper.nobodyByPost"),
                        List.of())
                : line;
    }

    /** The convocation of each person who is called. */
    public List<PaperLine.Link> getConvocations() {
        return papers.missing(getId(), PaperKind.CONVOCATION).isEmpty()
                ? participations.of(getId()).stream()
                        .filter(Participation::isInvited)
                        .map(
                                one ->
                                        PaperLine.convocation(
                                                request, getId(), one.id(), PersonLine.name(one)))
                        .toList()
                : List.of();
    }

    public boolean isPublishable() {
        return isMayWrite() && meeting().isSigned();
    }

    /** The meeting's own first, then those of its points; none that is empty. */
    public List<Group> getGroups() {
        if (groups == null) {
            groups = new ArrayList<>();
            groups.add(
                    new Group(
                            Texts.of("committee.document.ofMeeting"),
                            lines(documents.of(getId()))));
            for (AgendaItem point : items.of(getId())) {
                groups.add(
                        new Group(
                                Texts.of(
                                        "committee.document.ofItem",
                                        point.position(),
                                        point.theme()),
                                lines(documents.ofItem(point.id()))));
            }
            groups.removeIf(group -> group.files().isEmpty());
        }
        return groups;
    }

    private List<FileLine> lines(List<AttachmentRow> rows) {
        return rows.stream()
                .map(
                        row ->
                                new FileLine(
                                        row.name(),
                                        Texts.of(
                                                "committee.document.facts",
                                                row.type().name(),
                                                French.size(row.size())),
                                        people.said(row.by(), row.at()),
                                        request.getContextPath()
                                                + MeetingFiles.PATH
                                                + "/"
                                                + row.id(),
                                        Address.of(request, LIST + "/" + getId() + "/documents")
                                                .with("retirer", row.id())
                                                .toString()))
                .toList();
    }

    public List<SelectItem> getPlaces() {
        return Stream.concat(
                        Stream.of(new SelectItem("", Texts.of("committee.document.ofMeeting"))),
                        items.of(getId()).stream()
                                .map(
                                        point ->
                                                new SelectItem(
                                                        String.valueOf(point.id()),
                                                        Texts.of(
                                                                "committee.document.ofItem",
                                                                point.position(),
                                                                point.theme()))))
                .toList();
    }

    public String getAccept() {
        return Stream.of(AttachmentType.values())
                .map(type -> "." + type.extension())
                .collect(Collectors.joining(","));
    }

    public String getAccepted() {
        return Texts.of(
                "committee.document.file.help",
                Stream.of(AttachmentType.values())
                        .map(AttachmentType::name)
                        .collect(Collectors.joining(", ")),
                French.size(getMost()));
    }

    public long getMost() {
        return Settings.uploadMost();
    }

    public String getMostSaid() {
        return Texts.of("imports.file.tooLarge", getMost() / MEGABYTE);
    }

    public SentFile getFile() {
        return file;
    }

    public void setFile(SentFile file) {
        this.file = file;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }
}

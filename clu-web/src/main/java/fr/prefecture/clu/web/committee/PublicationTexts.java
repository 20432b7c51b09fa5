package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.AgendaItem;
import fr.prefecture.clu.committee.AgendaItems;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingDocuments;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What accompanies published minutes: a short text that associations pass on, a list of files. */
@RequestScoped
public class PublicationTexts {

    @Inject AgendaItems items;
    @Inject MeetingDocuments documents;

    /** The files of the meeting, then those of its points. */
    List<AttachmentRow> attached(long meetingId) {
        List<AttachmentRow> all = new ArrayList<>(documents.of(meetingId));
        for (AgendaItem item : items.of(meetingId)) {
            all.addAll(documents.ofItem(item.id()));
        }
        return all;
    }

    /** For the associations, to be passed on as it is. */
    String relay(Meeting meeting) {
        String day = French.loose(meeting.date());
        List<String> sentences = new ArrayList<>();
        sentences.add(
                Settings.website()
                        .map(
                                site ->
                                        Texts.of(
                                                "committee.publication.relay.on",
                                                meeting.title(),
                                                day,
                                                site))
                        .orElseGet(
                                () ->
                                        Texts.of(
                                                "committee.publication.relay",
                                                meeting.title(),
                                                day)));
        sentences.add(Texts.of("committee.publication.relay.what"));
        meeting.observationsUntil()
                .ifPresent(
                        last ->
                                sentences.add(
                                        Texts.of(
                                                "committee.publication.relay.until",
                                                French.weekday(last))));
        Settings.contact()
                .ifPresent(
                        mailbox ->
                                sentences.add(
                                        Texts.of("committee.publication.relay.contact", mailbox)));
        sentences.add(Settings.organisation());
        return String.join("\n\n", sentences) + "\n";
    }

    /** What the package holds and what is to be done with it. */
    String manifest(Meeting meeting, List<PaperFile> made, List<String> attached) {
        return Texts.of(
                        "committee.publication.manifest",
                        Settings.organisation(),
                        meeting.title(),
                        French.loose(meeting.date()),
                        meeting.signedOn().orElseThrow())
                + "\n\n"
                + Stream.concat(
                                Stream.concat(
                                        Stream.of("a-relayer.txt"),
                                        made.stream().map(PaperFile::name)),
                                attached.stream())
                        .map(name -> "- " + name)
                        .collect(Collectors.joining("\n"))
                + "\n\n"
                + Texts.of("committee.publication.manifest.how")
                + "\n";
    }
}

package fr.prefecture.clu.committee;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.PlainText;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.mail.CalendarEvent;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Enclosure;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each person beside a meeting is written, in the format that they asked for. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class MemberMails {

    /** Between what the e-mail says and what it encloses, where all is one text. */
    private static final String APART = "\n\n* * *\n\n";

    @EJB Meetings meetings;
    @EJB Audiences audiences;
    @EJB Dispatches dispatches;
    @EJB MailTexts texts;
    @EJB MeetingCalendars calendars;
    @EJB MeetingDocuments documents;
    @EJB MeetingPapers meetingPapers;
    @EJB Papers papers;

    /**
     * COM-40: the text part alone says everything; whoever asked for plain text reads the whole
     * document in it, the others find it enclosed.
     *
     * @param number of the sending, which may have left or not
     */
    public Draft draft(Dispatch.Kind kind, long meetingId, int number, long participationId) {
        Dispatch dispatch =
                dispatches
                        .find(meetingId, kind, number)
                        .orElseGet(() -> dispatches.next(meetingId, kind));
        Addressee person =
                audiences
                        .find(participationId)
                        .orElseThrow(() -> new RuleBroken("committee.participant.unknown"));
        boolean plain = person.format() == Format.PLAIN_TEXT && !person.isBy(Channel.POST);
        List<AttachmentRow> files = files(dispatch);
        Paper mail = texts.write(dispatch, person, files, Print.STANDARD);
        List<Paper> enclosed = papers(dispatch, person, files);
        StringBuilder text = new StringBuilder(PlainText.of(mail));
        StringBuilder html = new StringBuilder(body(mail));
        List<Enclosure> enclosures = new ArrayList<>();
        for (Paper paper : enclosed) {
            if (plain) {
                text.append(APART).append(PlainText.of(paper));
                html.append("<hr/>").append(body(paper));
            } else {
                enclosures.add(enclosure(papers.file(paper, PaperFormat.PDF)));
                enclosures.add(enclosure(papers.file(paper, PaperFormat.ODT)));
            }
        }
        files.forEach(file -> enclosures.add(enclosure(file)));
        return new Draft(
                dispatch.subject().isEmpty() ? mail.title() : dispatch.subject(),
                text.toString(),
                html.toString(),
                event(dispatch),
                enclosures);
    }

    /**
     * COM-42: what is enclosed in an e-mail, and what goes by post: there, what an e-mail would say
     * is a letter of its own, unless the convocation or the minutes' cover letter says it.
     */
    private List<Paper> papers(Dispatch dispatch, Addressee person, List<AttachmentRow> files) {
        Print print = person.format() == Format.LARGE_PRINT ? Print.LARGE : Print.STANDARD;
        boolean posted = person.isBy(Channel.POST);
        long id = person.participationId();
        return switch (dispatch.kind()) {
            case CONVOCATION -> List.of(meetingPapers.convocationAsSent(id, print));
            case REMINDER, UPDATE ->
                    List.of(
                            posted
                                    ? texts.write(dispatch, person, files, print)
                                    : meetingPapers.convocationAsSent(id, print));
            case CANCELLATION ->
                    posted ? List.of(texts.write(dispatch, person, files, print)) : List.of();
            case MINUTES ->
                    List.of(
                            meetingPapers.coverLetter(id, print),
                            meetingPapers.paper(dispatch.meeting().id(), PaperKind.MINUTES, print));
        };
    }

    /** COM-43 */
    private Optional<CalendarEvent> event(Dispatch dispatch) {
        Meeting meeting = dispatch.meeting();
        return switch (dispatch.kind()) {
            case CONVOCATION, REMINDER -> calendars.invitation(meeting.id(), false);
            case UPDATE -> calendars.invitation(meeting.id(), !dispatch.isSent());
            case CANCELLATION -> calendars.cancellation(meeting.id(), !dispatch.isSent());
            case MINUTES -> Optional.empty();
        };
    }

    private List<AttachmentRow> files(Dispatch dispatch) {
        return documents.of(dispatch.meeting().id()).stream()
                .filter(file -> dispatch.files().contains(file.id()))
                .toList();
    }

    private Enclosure enclosure(AttachmentRow file) {
        try (InputStream in = documents.open(file.id())) {
            return new Enclosure(plain(file.name()), file.type().media(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Enclosure enclosure(PaperFile file) {
        return new Enclosure(file.name(), file.mediaType(), file.content());
    }

    /** Without accents or spaces: not every mail program reads others. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static String body(Paper paper) {
        String xhtml = paper.xhtml();
        int from = xhtml.indexOf('>', xhtml.indexOf("<body")) + 1;
        return xhtml.substring(from, xhtml.lastIndexOf("</body>"));
    }
}

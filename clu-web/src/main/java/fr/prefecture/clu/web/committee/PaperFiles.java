package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MeetingPapers;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.committee.PaperKind;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hands out the papers of the meetings, made as they are asked for: COM-34. */
@WebServlet(PaperFiles.PATH + "/*")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class PaperFiles extends HttpServlet {

    static final String PATH = "/comite/papiers";

    /** In the address: for those who read with difficulty. */
    static final String LARGE = "gros";

    /** In the address: the number of the participation of whom a letter is for. */
    static final String PERSON = "personne";

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE =
            Pattern.compile("/(\\d{1,18})/([a-z-]{1,40})\\.(pdf|odt|odp|html)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject private transient Meetings meetings;
    @Inject private transient MeetingPapers written;
    @Inject private transient Participations participations;
    @Inject private transient Papers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<PaperKind> kind = asked.matches() ? kind(asked.group(2)) : Optional.empty();
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!PaperLine.mayRead(request, kind.get())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        long meeting = Long.parseLong(asked.group(1));
        Optional<PaperFormat> format = format(kind.get(), asked.group(3));
        Optional<Long> person = person(request, meeting, kind.get());
        if (meetings.find(meeting).isEmpty() || format.isEmpty() || person.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean nobody =
                kind.get() == PaperKind.POSTED_LETTERS && written.byPost(meeting).isEmpty();
        if (nobody || !written.missing(meeting, kind.get()).isEmpty()) {
            response.sendRedirect(
                    request.getContextPath() + MeetingFrame.LIST + "/" + meeting + "/documents");
            return;
        }
        Print print =
                request.getParameter(LARGE) != null && format.get() == PaperFormat.PDF
                        ? Print.LARGE
                        : Print.STANDARD;
        PaperFile file = papers.file(paper(meeting, kind.get(), person.get(), print), format.get());
        if (format.get() == PaperFormat.HTML) {
            Download.show(response, file.name(), file.content());
        } else {
            Download.send(response, file.name(), file.mediaType(), file.content());
        }
    }

    private Paper paper(long meeting, PaperKind kind, long person, Print print) {
        if (person == 0) {
            return written.paper(meeting, kind, print);
        }
        return kind == PaperKind.CONVOCATION
                ? written.convocation(person, print)
                : written.coverLetter(person, print);
    }

    /** 0 for a paper that is for all; empty when there is nobody of that number. */
    private Optional<Long> person(HttpServletRequest request, long meeting, PaperKind kind) {
        String number = request.getParameter(PERSON);
        if (number == null) {
            return Optional.of(0L);
        }
        boolean letter = kind == PaperKind.CONVOCATION || kind == PaperKind.COVER_LETTER;
        return Optional.of(number)
                .filter(typed -> letter && NUMBER.matcher(typed).matches())
                .flatMap(typed -> participations.find(Long.parseLong(typed)))
                .filter(one -> one.meeting().id() == meeting)
                .map(Participation::id);
    }

    private static Optional<PaperKind> kind(String file) {
        return Stream.of(PaperKind.values()).filter(kind -> kind.file().equals(file)).findFirst();
    }

    private static Optional<PaperFormat> format(PaperKind kind, String extension) {
        return kind.formats().stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}

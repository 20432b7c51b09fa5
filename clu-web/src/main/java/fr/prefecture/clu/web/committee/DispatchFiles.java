package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Addressee;
import fr.prefecture.clu.committee.Audiences;
import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.committee.DispatchChecks;
import fr.prefecture.clu.committee.Dispatches;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.mail.Enclosure;
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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands out what would go with one person's e-mail. */
@WebServlet(DispatchFiles.PATH + "/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.QUALITY))
public class DispatchFiles extends HttpServlet {

    static final String PATH = "/comite/envois";

    private static final long serialVersionUID = 1L;

    /** The kind of sending, its number, the participation, the place of the file. */
    private static final Pattern FILE =
            Pattern.compile("/([a-z]+)/(\\d{1,6})/(\\d{1,18})/(\\d{1,3})");

    @Inject private transient Dispatches dispatches;
    @Inject private transient Participations participations;
    @Inject private transient DispatchChecks checks;
    @Inject private transient Audiences audiences;
    @Inject private transient DispatchPreview preview;

    static String address(
            HttpServletRequest request,
            Dispatch.Kind kind,
            int number,
            long participation,
            int place) {
        return request.getContextPath()
                + PATH
                + "/"
                + DispatchWords.of(kind)
                + "/"
                + number
                + "/"
                + participation
                + "/"
                + place;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Enclosure> file =
                Optional.ofNullable(request.getPathInfo())
                        .map(FILE::matcher)
                        .filter(Matcher::matches)
                        .flatMap(this::file);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(response, file.get().name(), file.get().mediaType(), file.get().content());
    }

    private Optional<Enclosure> file(Matcher asked) {
        Optional<Dispatch.Kind> kind = DispatchWords.kind(asked.group(1));
        Optional<Participation> one = participations.find(Long.parseLong(asked.group(3)));
        if (kind.isEmpty() || one.isEmpty()) {
            return Optional.empty();
        }
        long meeting = one.get().meeting().id();
        Dispatch next = dispatches.next(meeting, kind.get());
        int number = Integer.parseInt(asked.group(2));
        Optional<Dispatch> dispatch =
                number == next.number()
                        ? Optional.of(next).filter(it -> checks.obstacles(it).isEmpty())
                        : dispatches.find(meeting, kind.get(), number).filter(Dispatch::isSent);
        if (dispatch.isEmpty()) {
            return Optional.empty();
        }
        Addressee person = audiences.find(one.get().id()).orElseThrow();
        List<Enclosure> files = preview.draft(dispatch.get(), person).enclosures();
        int place = Integer.parseInt(asked.group(4));
        return place < files.size() ? Optional.of(files.get(place)) : Optional.empty();
    }
}

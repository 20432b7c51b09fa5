package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.mail.ReceivedFiles;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Roles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Hands out the files that came with received e-mails: to be kept, never shown as a page of ours.
 */
@WebServlet(ReceivedMailFiles.PATH + "/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.QUALITY))
public class ReceivedMailFiles extends HttpServlet {

    public static final String PATH = "/comite/courriels/pieces";

    private static final long serialVersionUID = 1L;

    @Inject private transient ReceivedFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<AttachmentRow> row =
                Optional.ofNullable(request.getPathInfo())
                        .filter(path -> path.matches("/\\d{1,18}"))
                        .flatMap(path -> files.find(Long.parseLong(path.substring(1))));
        if (row.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(response, row.get(), files.open(row.get().id()));
    }
}

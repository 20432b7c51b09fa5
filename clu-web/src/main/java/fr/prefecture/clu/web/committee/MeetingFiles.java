package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MeetingDocuments;
import fr.prefecture.clu.shared.AttachmentRow;
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

/** Hands out the files of the meetings: to be kept, never shown as a page of ours. */
@WebServlet(MeetingFiles.PATH + "/*")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class MeetingFiles extends HttpServlet {

    static final String PATH = "/comite/documents";

    private static final long serialVersionUID = 1L;

    @Inject private transient MeetingDocuments documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<AttachmentRow> row =
                Optional.ofNullable(request.getPathInfo())
                        .filter(path -> path.matches("/\\d{1,18}"))
                        .flatMap(path -> documents.find(Long.parseLong(path.substring(1))));
        if (row.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(response, row.get(), documents.open(row.get().id()));
    }
}

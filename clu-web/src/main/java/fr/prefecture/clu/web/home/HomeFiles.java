package fr.prefecture.clu.web.home;

import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.home.MonthPapers;
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

/** HOM-17: hands out the home page of a month on one A4 page. */
@WebServlet(HomeFiles.PDF)
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SWITCHBOARD,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.STAFF,
                    Roles.SECRETARY_GENERAL
                }))
public class HomeFiles extends HttpServlet {

    static final String PDF = "/tableau-de-bord/mois.pdf";

    private static final long serialVersionUID = 1L;

    @Inject private transient MonthReport report;
    @Inject private transient MonthPapers months;
    @Inject private transient Papers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (report.read(request.getParameter("mois")).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PaperFile file = papers.file(months.paper(report.sheet()), PaperFormat.PDF);
        Download.send(response, file.name(), file.mediaType(), file.content());
    }
}

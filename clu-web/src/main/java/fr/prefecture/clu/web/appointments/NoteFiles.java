package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.MinistryNotes;
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

/** Hands out the note to the ministry, made as it is asked for: RDV-14. */
@WebServlet({NoteFiles.PDF, NoteFiles.ODT})
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class NoteFiles extends HttpServlet {

    static final String PDF = "/rendez-vous/note.pdf";
    static final String ODT = "/rendez-vous/note.odt";

    private static final long serialVersionUID = 1L;

    @Inject private transient AppointmentReport report;
    @Inject private transient MinistryNotes notes;
    @Inject private transient Papers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        report.read();
        Optional<AssumptionForm> form =
                report.isUnderstood()
                        ? Optional.of(new AssumptionForm(report::parameter))
                        : Optional.empty();
        if (form.filter(read -> read.problems().isEmpty()).isEmpty()
                || report.attendance().total().noShow().isTooFew()) {
            response.sendRedirect(request.getContextPath() + "/rendez-vous");
            return;
        }
        Paper paper =
                notes.note(
                        report.period(),
                        report.filters().service(),
                        form.get().assumptions(),
                        Print.STANDARD);
        PaperFile file =
                papers.file(
                        paper,
                        request.getServletPath().equals(PDF) ? PaperFormat.PDF : PaperFormat.ODT);
        Download.send(response, file.name(), file.mediaType(), file.content());
    }
}

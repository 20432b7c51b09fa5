package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.quality.AuditReports;
import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.quality.Findings;
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

/** Hands out the papers of an audit: its report, and the sheet of a deviation. */
@WebServlet(AuditFiles.PATH + "/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class AuditFiles extends HttpServlet {

    static final String PATH = "/audits/fichiers";

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE =
            Pattern.compile(
                    "/(rapport|rapport-gros-caracteres|ecart)/(\\d{1,18})\\.(pdf|odt|html)");

    @Inject private transient Audits audits;
    @Inject private transient Findings findings;
    @Inject private transient AuditReports reports;
    @Inject private transient Papers papers;

    /**
     * @param what {@code rapport}, {@code rapport-gros-caracteres} or {@code ecart}
     */
    static String address(HttpServletRequest request, String what, long id, String extension) {
        return request.getContextPath() + PATH + "/" + what + "/" + id + "." + extension;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Paper> paper = asked.matches() ? paper(asked) : Optional.empty();
        if (paper.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PaperFile file = papers.file(paper.get(), format(asked.group(3)));
        if (asked.group(3).equals("html")) {
            Download.show(response, file.name(), file.content());
        } else {
            Download.send(response, file.name(), file.mediaType(), file.content());
        }
    }

    private Optional<Paper> paper(Matcher asked) {
        long id = Long.parseLong(asked.group(2));
        if (asked.group(1).equals("ecart")) {
            return findings.find(id)
                    .filter(row -> row.sheet().isPresent())
                    .map(row -> reports.sheet(id, Print.STANDARD));
        }
        Print print = asked.group(1).equals("rapport") ? Print.STANDARD : Print.LARGE;
        return audits.find(id).map(row -> reports.report(id, print));
    }

    private static PaperFormat format(String extension) {
        return switch (extension) {
            case "pdf" -> PaperFormat.PDF;
            case "odt" -> PaperFormat.ODT;
            default -> PaperFormat.HTML;
        };
    }
}

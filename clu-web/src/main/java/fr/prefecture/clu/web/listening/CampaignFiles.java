package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.listening.CampaignReports;
import fr.prefecture.clu.listening.Campaigns;
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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands out the report and the slides of a campaign. */
@WebServlet(CampaignFiles.PATH + "/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class CampaignFiles extends HttpServlet {

    static final String PATH = "/enquetes/rapports";

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE =
            Pattern.compile(
                    "/(\\d{1,18})/(rapport|rapport-gros-caracteres|diaporama)"
                            + "\\.(pdf|odt|html|odp)");

    @Inject private transient Campaigns campaigns;
    @Inject private transient CampaignReports reports;
    @Inject private transient Papers papers;

    /**
     * @param name such as {@code rapport.pdf}
     */
    static String address(HttpServletRequest request, long id, String name) {
        return request.getContextPath() + PATH + "/" + id + "/" + name;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Paper> paper =
                asked.matches() && fits(asked.group(2), asked.group(3))
                        ? paper(Long.parseLong(asked.group(1)), asked.group(2))
                        : Optional.empty();
        if (paper.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PaperFormat format = PaperFormat.valueOf(asked.group(3).toUpperCase(Locale.ROOT));
        PaperFile file = papers.file(paper.get(), format);
        if (format == PaperFormat.HTML) {
            Download.show(response, file.name(), file.content());
        } else {
            Download.send(response, file.name(), file.mediaType(), file.content());
        }
    }

    /** Slides are no text, and a text no slides. */
    private static boolean fits(String what, String extension) {
        return extension.equals("pdf") || what.equals("diaporama") == extension.equals("odp");
    }

    private Optional<Paper> paper(long id, String what) {
        return campaigns
                .find(id)
                .map(
                        row ->
                                switch (what) {
                                    case "diaporama" -> reports.slides(id);
                                    case "rapport" -> reports.paper(id, Print.STANDARD);
                                    default -> reports.paper(id, Print.LARGE);
                                });
    }
}

package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.indicators.IndicatorSheets;
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

/** Hands out the list of the indicators, the series of one, and its sheet. */
@WebServlet(IndicatorExports.PATH + "/*")
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
public class IndicatorExports extends HttpServlet {

    static final String PATH = "/indicateurs/export";
    static final String LIST = PATH + "/indicateurs.csv";

    private static final long serialVersionUID = 1L;
    private static final String CSV = "text/csv;charset=UTF-8";

    private static final Pattern ONE =
            Pattern.compile("/([A-Za-z0-9.-]{1,60})/(serie\\.csv|fiche\\.pdf|fiche\\.odt)");

    @Inject private transient IndicatorsReport list;
    @Inject private transient SeriesReport report;
    @Inject private transient IndicatorSheets sheets;
    @Inject private transient Papers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Matcher one = ONE.matcher(path);
        if (path.equals(LIST.substring(PATH.length()))) {
            Download.send(
                    response,
                    "indicateurs.csv",
                    CSV,
                    IndicatorCsv.list(list.inWords(), list.lines()));
        } else if (one.matches() && report.read(one.group(1)) && report.isUnderstood()) {
            send(one.group(1), one.group(2), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(String code, String file, HttpServletResponse response) throws IOException {
        if (file.equals("serie.csv")) {
            Download.send(
                    response,
                    "indicateur-"
                            + code.replace('.', '-')
                            + "-"
                            + report.from()
                            + "_"
                            + report.to()
                            + ".csv",
                    CSV,
                    IndicatorCsv.series(
                            report.sheet().latest().terms().name() + "\u202f: " + report.inWords(),
                            report.step(),
                            report.series()));
            return;
        }
        Paper paper = sheets.paper(code, report.from(), report.to(), Print.STANDARD);
        PaperFile written =
                papers.file(paper, file.endsWith("pdf") ? PaperFormat.PDF : PaperFormat.ODT);
        Download.send(response, written.name(), written.mediaType(), written.content());
    }
}

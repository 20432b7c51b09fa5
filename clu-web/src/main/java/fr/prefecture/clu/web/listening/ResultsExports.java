package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignRow;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands out what a campaign tells, filtered as the address says. */
@WebServlet(ResultsExports.PATH + "/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class ResultsExports extends HttpServlet {

    static final String PATH = "/enquetes/resultats";

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})\\.csv");

    @Inject private transient Campaigns campaigns;
    @Inject private transient SurveyReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<CampaignRow> campaign =
                asked.matches() ? campaigns.find(Long.parseLong(asked.group(1))) : Optional.empty();
        if (campaign.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        report.read(campaign.get());
        if (!report.result().isTold()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(
                response,
                "enquete-resultats-" + campaign.get().beginsOn() + ".csv",
                "text/csv;charset=UTF-8",
                ResultsCsv.bytes(report));
    }
}

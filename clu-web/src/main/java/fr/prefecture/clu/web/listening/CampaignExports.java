package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hands out the list of the campaigns, as it is filtered. */
@WebServlet(CampaignExports.LIST)
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL}))
public class CampaignExports extends HttpServlet {

    static final String LIST = "/enquetes/liste.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient CampaignLines report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(report.inWords()));
        rows.add(
                Stream.of(
                                "listening.campaign.title",
                                "listening.campaign.audience",
                                "listening.campaign.begins",
                                "listening.campaign.ends",
                                "listening.campaign.channels",
                                "listening.campaign.place",
                                "listening.campaign.state",
                                "listening.campaign.responses")
                        .map(Texts::of)
                        .toList());
        report.lines().stream()
                .map(
                        line ->
                                List.of(
                                        line.title(),
                                        line.audience(),
                                        line.row().beginsOn().toString(),
                                        line.row().endsOn().toString(),
                                        line.channels(),
                                        line.row().place(),
                                        line.state(),
                                        String.valueOf(line.row().responses())))
                .forEach(rows::add);
        Download.send(
                response, "enquetes.csv", "text/csv;charset=UTF-8", SpreadsheetCsv.bytes(rows));
    }
}

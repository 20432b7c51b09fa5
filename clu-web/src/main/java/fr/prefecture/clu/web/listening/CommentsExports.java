package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.Campaigns;
import fr.prefecture.clu.listening.CommentRow;
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
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out the comments of a campaign, filtered as the address says. */
@WebServlet(CommentsExports.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class CommentsExports extends HttpServlet {

    static final String PATH = "/enquetes/verbatims.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Campaigns campaigns;
    @Inject private transient CommentsReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<CampaignRow> campaign =
                Optional.ofNullable(request.getParameter("campagne"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> campaigns.find(Long.parseLong(id)));
        if (campaign.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        report.read(campaign.get());
        Download.send(
                response,
                "enquete-verbatims-" + campaign.get().beginsOn() + ".csv",
                "text/csv;charset=UTF-8",
                bytes(report.all(), campaign.get().title()));
    }

    static byte[] bytes(List<CommentRow> comments, String title) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(title));
        rows.add(
                Stream.of("question", "text", "codes", "channel", "day", "state", "shown")
                        .map(code -> Texts.of("listening.comments.csv." + code))
                        .toList());
        comments.forEach(
                row -> {
                    CommentLine line = new CommentLine(row, 0, "", "", "");
                    rows.add(
                            List.of(
                                    line.question(),
                                    line.text(),
                                    line.codes(),
                                    line.channel(),
                                    line.day(),
                                    line.state(),
                                    row.published().orElse("")));
                });
        return SpreadsheetCsv.bytes(rows);
    }
}

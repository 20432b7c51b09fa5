package fr.prefecture.clu.web.history;

import fr.prefecture.clu.shared.ChangeLine;
import fr.prefecture.clu.shared.ChangeQuery;
import fr.prefecture.clu.shared.History;
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
import java.util.List;
import java.util.Optional;

/** HIS-8: the lines that are filtered, all of them, block by block. */
@WebServlet(HistoryExports.PATH)
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SWITCHBOARD,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.STAFF,
                    Roles.SECRETARY_GENERAL,
                    Roles.ADMINISTRATOR
                }))
public class HistoryExports extends HttpServlet {

    static final String PATH = "/historique/export/historique.csv";

    private static final long serialVersionUID = 1L;
    private static final int BLOCK = 1000;

    @Inject private transient History history;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HistoryQuery query = HistoryQuery.of(request);
        ChangeQuery asked = query.with(request::isUserInRole);
        Download.begin(response, "historique.csv", "text/csv;charset=UTF-8");
        try (HistoryCsv csv = new HistoryCsv(response.getOutputStream(), query.inWords())) {
            Optional<ChangeLine.Mark> after = Optional.empty();
            List<ChangeLine> block;
            do {
                block = history.lines(asked, after, BLOCK);
                block.forEach(csv::add);
                after = block.isEmpty() ? after : Optional.of(block.get(block.size() - 1).mark());
            } while (block.size() == BLOCK);
        }
    }
}

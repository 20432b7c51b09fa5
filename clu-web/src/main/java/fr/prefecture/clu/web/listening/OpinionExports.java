package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.OpinionRow;
import fr.prefecture.clu.listening.Opinions;
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
import java.util.Map;
import java.util.Optional;

/** Hands out the opinions, filtered as the address says. */
@WebServlet(OpinionExports.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class OpinionExports extends HttpServlet {

    static final String PATH = "/avis/liste.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Opinions opinions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OpinionFilter filter = OpinionFilter.of(request);
        List<OpinionRow> found = opinions.rows(filter.query());
        Map<String, ActionRow> actions =
                opinions.actions(found.stream().map(OpinionRow::id).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("quality.export.filters", filter.inWords(), opinions.today())));
        rows.add(
                List.of(
                        Texts.of("listening.opinions.column.reference"),
                        Texts.of("listening.opinions.column.published"),
                        Texts.of("listening.opinions.column.structure"),
                        Texts.of("listening.opinions.column.feeling"),
                        Texts.of("listening.opinions.column.name"),
                        Texts.of("listening.opinions.column.text"),
                        Texts.of("listening.opinions.column.state"),
                        Texts.of("listening.opinions.column.answer"),
                        Texts.of("listening.opinions.column.action")));
        for (OpinionRow row : found) {
            OpinionLine line =
                    new OpinionLine(
                            row,
                            Optional.ofNullable(actions.get(String.valueOf(row.id()))),
                            opinions.today());
            rows.add(
                    List.of(
                            row.terms().reference(),
                            line.day(),
                            line.structure(),
                            line.feeling(),
                            line.name(),
                            line.text(),
                            line.state(),
                            line.answer(),
                            line.actionReference()));
        }
        Download.send(
                response,
                "avis-" + opinions.today() + ".csv",
                "text/csv;charset=UTF-8",
                SpreadsheetCsv.bytes(rows));
    }
}

package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.TemplateUses;
import fr.prefecture.clu.letters.UseRow;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Download;
import fr.prefecture.clu.web.shared.French;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hands out the collection, and how often each of its templates served: LET-10. */
@WebServlet({ReplyTemplateExports.ALL, ReplyTemplateExports.USES})
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class ReplyTemplateExports extends HttpServlet {

    static final String ALL = "/comite/modeles.csv";
    static final String USES = "/comite/modeles/utilisations.csv";

    private static final long serialVersionUID = 1L;
    private static final int YEARS = 3;

    @Inject private transient TemplateQuery query;
    @Inject private transient TemplateUses uses;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LocalDate today = LocalDate.now(clock);
        boolean all = request.getServletPath().equals(ALL);
        Download.send(
                response,
                (all ? "modeles-" : "modeles-utilisations-") + today + ".csv",
                "text/csv;charset=UTF-8",
                SpreadsheetCsv.bytes(all ? collection() : uses(today)));
    }

    private List<List<String>> collection() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(query.said()));
        rows.add(
                heads(
                        "letters.column.code",
                        "letters.column.subject",
                        "letters.column.kind",
                        "letters.column.channel",
                        "letters.column.service",
                        "letters.column.state",
                        "letters.column.edition",
                        "letters.column.inUse",
                        "letters.column.observations",
                        "letters.column.uses"));
        for (TemplateLine line : query.lines()) {
            rows.add(
                    List.of(
                            line.code(),
                            line.subject(),
                            line.kind(),
                            line.channel(),
                            line.service(),
                            line.state(),
                            String.valueOf(line.edition()),
                            line.editionInUse(),
                            String.valueOf(line.observations()),
                            String.valueOf(line.uses())));
        }
        return rows;
    }

    private List<List<String>> uses(LocalDate today) {
        ReportingPeriod period = new ReportingPeriod(today.minusYears(YEARS), today);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Texts.of("letters.uses.period", period.from(), period.to())));
        rows.add(
                heads(
                        "letters.column.day",
                        "letters.column.code",
                        "letters.column.usedBy",
                        "letters.column.count"));
        for (UseRow row : uses.rows(period)) {
            rows.add(
                    List.of(
                            French.dateInTable(row.day()),
                            row.code(),
                            row.service(),
                            String.valueOf(row.uses())));
        }
        return rows;
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(Texts::of).toList();
    }
}

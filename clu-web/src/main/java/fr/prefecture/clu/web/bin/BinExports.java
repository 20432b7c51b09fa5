package fr.prefecture.clu.web.bin;

import fr.prefecture.clu.shared.Bin;
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

/** COR-13: the bin as a file for a spreadsheet, filtered as the page. */
@WebServlet(BinExports.PATH)
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
public class BinExports extends HttpServlet {

    static final String PATH = "/corbeille/export/corbeille.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Bin bin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<BinLine> lines =
                BinQuery.of(request)
                        .of(bin.rows().stream().map(row -> BinLine.of(row, request)).toList());
        Download.send(
                response,
                "corbeille.csv",
                "text/csv;charset=UTF-8",
                SpreadsheetCsv.bytes(rows(lines)));
    }

    static List<List<String>> rows(List<BinLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                Stream.of(
                                "bin.column.what",
                                "bin.column.type",
                                "bin.column.at",
                                "bin.column.by",
                                "bin.column.until")
                        .map(Texts::of)
                        .toList());
        lines.forEach(
                line ->
                        rows.add(
                                List.of(
                                        line.what(),
                                        line.type(),
                                        line.at(),
                                        line.by(),
                                        line.until())));
        return rows;
    }
}

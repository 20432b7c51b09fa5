package fr.prefecture.clu.web.quality;

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

/** Hands out those that apply for a label. */
@WebServlet(StructureExports.ALL)
@ServletSecurity(@HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.SECRETARY_GENERAL}))
public class StructureExports extends HttpServlet {

    static final String ALL = "/structures.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient StructuresPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                Stream.of(
                                "quality.column.code",
                                "quality.column.structure",
                                "quality.column.kind",
                                "quality.column.edition",
                                "quality.column.modules",
                                "quality.column.label")
                        .map(Texts::of)
                        .toList());
        for (StructuresPage.Line line : page.getLines()) {
            rows.add(
                    List.of(
                            line.code(),
                            line.name(),
                            line.kind(),
                            line.edition(),
                            line.modules(),
                            line.label()));
        }
        Download.send(
                response, "structures.csv", "text/csv;charset=UTF-8", SpreadsheetCsv.bytes(rows));
    }
}

package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.shared.Roles;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hands out the members whom the address asks for, in the columns that the import reads. */
@WebServlet(MemberExports.MEMBERS)
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class MemberExports extends HttpServlet {

    static final String MEMBERS = "/comite/membres.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Members members;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MemberFilters filters = new MemberFilters(request);
        byte[] bytes =
                csv(
                        Texts.of("committee.members.exported", filters.inWords(), members.today()),
                        members.rows(filters.filter()));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"comite-membres.csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static byte[] csv(String filters, List<MemberRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(filters));
        lines.add(
                Stream.of(
                                "committee.column.body",
                                "committee.column.college",
                                "committee.column.name",
                                "committee.column.function",
                                "committee.column.rank",
                                "committee.column.seat",
                                "committee.column.from",
                                "committee.column.until",
                                "committee.column.email",
                                "committee.column.phone",
                                "committee.column.address",
                                "committee.column.channel",
                                "committee.column.format",
                                "committee.column.arrangements",
                                "committee.column.state")
                        .map(Texts::of)
                        .toList());
        for (MemberRow row : rows) {
            MemberLine line = new MemberLine(row);
            lines.add(
                    List.of(
                            row.body(),
                            Texts.of("MemberCollege." + row.college()),
                            row.name(),
                            row.function(),
                            line.rank(),
                            String.valueOf(row.seat()),
                            line.from(),
                            line.until(),
                            row.email(),
                            row.phone(),
                            row.address(),
                            line.channel(),
                            line.format(),
                            line.arrangements(),
                            line.state()));
        }
        return SpreadsheetCsv.bytes(lines);
    }
}

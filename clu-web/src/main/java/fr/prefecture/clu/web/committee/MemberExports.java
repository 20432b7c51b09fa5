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
                                "committee.memberColumn.body",
                                "committee.memberColumn.college",
                                "committee.memberColumn.name",
                                "committee.memberColumn.function",
                                "committee.memberColumn.rank",
                                "committee.memberColumn.seat",
                                "committee.memberColumn.from",
                                "committee.memberColumn.until",
                                "committee.memberColumn.email",
                                "committee.memberColumn.phone",
                                "committee.memberColumn.address",
                                "committee.memberColumn.channel",
                                "committee.memberColumn.format",
                                "committee.memberColumn.arrangements",
                                "committee.memberColumn.state")
                        .map(Texts::of)
                        .toList());
        for (MemberRow row : rows) {
            MandateLine line = new MandateLine(row);
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

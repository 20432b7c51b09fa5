package fr.prefecture.clu.web.search;

import fr.prefecture.clu.search.SearchAnswer;
import fr.prefecture.clu.search.SearchAsked;
import fr.prefecture.clu.search.SearchGroup;
import fr.prefecture.clu.search.SearchHit;
import fr.prefecture.clu.search.Searches;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.ejb.EJB;
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
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out all that was found, or one kind of it, as a table. RCH-22 */
@WebServlet(SearchExports.PATH)
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
public class SearchExports extends HttpServlet {

    static final String PATH = "/recherche.csv";

    private static final long serialVersionUID = 1L;

    @EJB private transient Searches searches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String words = Optional.ofNullable(request.getParameter("q")).orElse("");
        SearchAnswer all = searches.all(SearchAsked.all(words));
        Optional<String> kind =
                SearchPage.kind(all, Optional.ofNullable(request.getParameter("type")).orElse(""));
        byte[] bytes = SpreadsheetCsv.bytes(rows(request, words, kind, all));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"recherche.csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static List<List<String>> rows(
            HttpServletRequest request, String words, Optional<String> kind, SearchAnswer all) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        all.refusal().isPresent()
                                ? Texts.of("search.export.refused", SearchAsked.LONGEST)
                                : Texts.of("search.export.filter", words)));
        rows.add(
                Stream.of(
                                "search.export.kind",
                                "search.export.title",
                                "search.export.day",
                                "search.export.address")
                        .map(Texts::of)
                        .toList());
        for (SearchGroup group : all.groups()) {
            if (kind.map(group.kind()::equals).orElse(true)) {
                for (SearchHit hit : group.hits()) {
                    rows.add(
                            List.of(
                                    Texts.of(hit.kind()),
                                    hit.name(),
                                    hit.day() == null ? "" : French.date(hit.day()),
                                    Address.of(request, hit.page()).absolute(request)));
                }
            }
        }
        return rows;
    }
}

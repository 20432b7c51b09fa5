package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.letters.ReplyLetters;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.TemplateUses;
import fr.prefecture.clu.letters.Variables;
import fr.prefecture.clu.letters.VersionRow;
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
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hands out what was written by a template, from the request and straight to the browser: what was
 * typed about a person is kept nowhere. LET-9, LET-10
 */
@WebServlet({ReplyFiles.PATH, ReplyFiles.USE})
@ServletSecurity(
        @HttpConstraint(
                rolesAllowed = {
                    Roles.QUALITY,
                    Roles.SWITCHBOARD,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.STAFF,
                    Roles.SECRETARY_GENERAL
                }))
public class ReplyFiles extends HttpServlet {

    static final String PATH = "/modeles/document";

    /** Where a script says that a text was copied or taken to the mail program. */
    static final String USE = "/modeles/usage";

    /** What the names of parameters begin with that carry variables. */
    static final String VARIABLE = "var.";

    private static final long serialVersionUID = 1L;

    /** What is typed for one variable is cut here, as is an address. */
    private static final int LONGEST = 4_000;

    @Inject private transient ReplyLetters letters;
    @Inject private transient TemplateUses uses;
    @Inject private transient Papers papers;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Browsers do not say it of a form; they write as the page is written.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Optional<TemplateRow> row =
                Optional.ofNullable(request.getParameter("modele"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> letters.find(Long.parseLong(id)));
        if (row.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        uses.count(row.get().id(), parameter(request, "service", TemplateUses.LONGEST_SERVICE));
        if (request.getServletPath().equals(USE)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            hand(row.get(), request, response);
        }
    }

    private void hand(TemplateRow row, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        VersionRow version = row.inUse().orElseThrow();
        Map<String, String> values = values(request);
        String form = parameter(request, "forme", LONGEST);
        if (form.equals("texte")) {
            Download.send(
                    response,
                    row.code().toLowerCase(Locale.ROOT) + ".txt",
                    "text/plain;charset=UTF-8",
                    letters.plain(version.text(), values).getBytes(StandardCharsets.UTF_8));
            return;
        }
        List<String> addressee =
                parameter(request, "destinataire", LONGEST)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        PaperFile file =
                papers.fleeting(
                        letters.letter(row.code(), version, values, addressee, Print.STANDARD),
                        form.equals("odt") ? PaperFormat.ODT : PaperFormat.PDF);
        Download.send(response, file.name(), file.mediaType(), file.content());
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        Variables.SHIPPED
                .all()
                .forEach(
                        one ->
                                values.put(
                                        one.name(),
                                        parameter(request, VARIABLE + one.name(), LONGEST)));
        return values;
    }

    private static String parameter(HttpServletRequest request, String name, int most) {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        return value.substring(0, Math.min(most, value.length()));
    }
}

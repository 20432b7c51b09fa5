package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.letters.ReplyLetters;
import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.TemplateRow;
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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any text of a template with the samples of the catalogue: as a letter, or as an e-mail's text.
 */
@WebServlet(ReplyPreviews.PATH + "/*")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL}))
public class ReplyPreviews extends HttpServlet {

    static final String PATH = "/comite/modeles/apercus";

    private static final long serialVersionUID = 1L;
    private static final Pattern ASKED =
            Pattern.compile("/(\\d{1,18})/(\\d{1,6})\\.(pdf|odt|html|txt)");

    @Inject private transient ReplyTemplates templates;
    @Inject private transient ReplyLetters letters;
    @Inject private transient Papers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher asked = ASKED.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<TemplateRow> row =
                asked.matches() ? templates.find(Long.parseLong(asked.group(1))) : Optional.empty();
        Optional<VersionRow> version =
                row.flatMap(
                        known -> templates.version(known.id(), Integer.parseInt(asked.group(2))));
        if (version.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String code = row.get().code();
        if (asked.group(3).equals("txt")) {
            Download.send(
                    response,
                    code.toLowerCase(Locale.ROOT) + ".txt",
                    "text/plain;charset=UTF-8",
                    letters.plain(version.get().text(), letters.samples())
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        PaperFile file =
                papers.file(
                        letters.sample(code, version.get(), Print.STANDARD),
                        PaperFormat.valueOf(asked.group(3).toUpperCase(Locale.ROOT)));
        if (asked.group(3).equals("html")) {
            Download.show(response, file.name(), file.content());
        } else {
            Download.send(response, file.name(), file.mediaType(), file.content());
        }
    }
}

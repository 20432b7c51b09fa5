package fr.prefecture.clu.web.document;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.document.TemplateRow;
import fr.prefecture.clu.document.Templates;
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
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out the texts of templates, and what they make of fictitious values. */
@WebServlet({TemplateFiles.TEXT, TemplateFiles.EXAMPLE})
@ServletSecurity(@HttpConstraint(rolesAllowed = Roles.ADMINISTRATOR))
public class TemplateFiles extends HttpServlet {

    static final String TEXT = "/admin/modeles/texte";
    static final String EXAMPLE = "/admin/modeles/exemple";

    private static final long serialVersionUID = 1L;

    @Inject private transient Templates templates;
    @Inject private transient Papers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = Optional.ofNullable(request.getParameter("modele")).orElse("");
        if (request.getServletPath().equals(TEXT)) {
            text(name, response);
        } else {
            example(name, Optional.ofNullable(request.getParameter("format")), response);
        }
    }

    private void text(String name, HttpServletResponse response) throws IOException {
        Optional<String> text = templates.shipped(name);
        if (text.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(
                response,
                name + ".ftlx",
                "text/plain;charset=UTF-8",
                text.get().getBytes(StandardCharsets.UTF_8));
    }

    private void example(String name, Optional<String> wanted, HttpServletResponse response)
            throws IOException {
        Optional<PaperFormat> format =
                Stream.of(PaperFormat.values())
                        .filter(one -> wanted.filter(one.extension()::equals).isPresent())
                        .findFirst();
        boolean known =
                templates.rows().stream()
                        .filter(TemplateRow::example)
                        .anyMatch(row -> row.name().equals(name));
        if (format.isEmpty() || !known) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Paper paper = templates.example(name, Print.STANDARD);
        PaperFile file = papers.file(paper, format.get());
        Download.send(response, file.name(), file.mediaType(), file.content());
    }
}

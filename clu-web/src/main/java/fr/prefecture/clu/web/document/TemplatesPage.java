package fr.prefecture.clu.web.document;

import fr.prefecture.clu.document.Templates;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The templates of papers, and what is wrong with those that are refused. */
@Named
@RequestScoped
public class TemplatesPage {

    @Inject Templates templates;
    @Inject HttpServletRequest request;

    private List<TemplateLine> lines;

    public String getFolder() {
        return templates.folder().toString();
    }

    public List<TemplateLine> getLines() {
        if (lines == null) {
            lines = templates.rows().stream().map(row -> new TemplateLine(request, row)).toList();
        }
        return lines;
    }

    /** « 2 remplacés, 1 refusé, sur 14 » */
    public String getNote() {
        long replaced = getLines().stream().filter(line -> line.row().replaced()).count();
        long refused = getLines().stream().filter(line -> !line.problem().isEmpty()).count();
        return Texts.of("document.templates.note", getLines().size(), replaced - refused, refused);
    }
}

package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationState;
import fr.prefecture.clu.letters.Consultations;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What the committee was asked about the templates. */
@Named
@RequestScoped
public class ConsultationsPage {

    @Inject Consultations consultations;
    @Inject HttpServletRequest request;

    private List<ConsultationLine> lines;

    @PostConstruct
    void begin() {
        lines = consultations.rows().stream().map(ConsultationLine::new).toList();
    }

    public List<ConsultationLine> getLines() {
        return lines;
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getNote() {
        long under =
                lines.stream().filter(line -> line.row().state() == ConsultationState.SENT).count();
        return Texts.of(
                "letters.consultations.note",
                Texts.count(lines.size(), "letters.consultations.count"),
                under);
    }

    public String address(ConsultationLine line) {
        return request.getContextPath() + ConsultationFrame.LIST + "/" + line.id();
    }

    public String getExportAddress() {
        return request.getContextPath() + ConsultationExports.LIST;
    }
}

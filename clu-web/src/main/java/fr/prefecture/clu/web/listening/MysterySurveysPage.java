package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The mystery surveys, the latest first. */
@Named
@RequestScoped
public class MysterySurveysPage {

    @Inject MysteryLines report;
    @Inject HttpServletRequest request;

    private List<MysteryLines.Line> lines;

    @PostConstruct
    void begin() {
        lines = report.lines();
    }

    public List<MysteryLines.Line> getLines() {
        return lines;
    }

    public List<MysteryLines.Choice> getMedia() {
        return report.media();
    }

    public List<MysteryLines.Choice> getDirections() {
        return report.directions();
    }

    public List<MysteryLines.Choice> getStates() {
        return report.states();
    }

    /** There is no survey at all. */
    public boolean isNone() {
        return report.none();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getNote() {
        return Texts.of(
                "listening.mystery.note",
                report.inWords(),
                Texts.count(lines.size(), "listening.mystery.count"));
    }

    public String getExportAddress() {
        return report.address(MysteryFiles.LIST).toString();
    }
}

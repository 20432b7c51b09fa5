package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What the committee decided, and what becomes of it. */
@Named
@RequestScoped
public class DecisionsPage {

    @Inject DecisionsReport report;
    @Inject HttpServletRequest request;

    public List<DecisionsReport.Line> getLines() {
        return report.lines();
    }

    public List<DecisionsReport.Choice> getYears() {
        return report.years();
    }

    public List<DecisionsReport.Choice> getServices() {
        return report.services();
    }

    public List<DecisionsReport.Choice> getStandings() {
        return report.standings();
    }

    public String getWords() {
        return report.words();
    }

    /** No decision has ever been taken. */
    public boolean isNever() {
        return report.years().size() < 2;
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getNote() {
        return Texts.of(
                "committee.decisions.note",
                report.inWords(),
                Texts.count(getLines().size(), "committee.count.decisions"));
    }

    public String getExportAddress() {
        return report.address(MinutesExports.DECISIONS).toString();
    }

    public String getExportText() {
        return Texts.of(
                "committee.decisions.export",
                Texts.count(getLines().size(), "committee.count.lines"));
    }
}

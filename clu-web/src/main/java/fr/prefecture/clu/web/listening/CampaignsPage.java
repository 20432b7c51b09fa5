package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The campaigns, of users and of the staff. */
@Named
@RequestScoped
public class CampaignsPage {

    @Inject CampaignLines report;
    @Inject HttpServletRequest request;

    private List<CampaignLine> lines;

    @PostConstruct
    void begin() {
        lines = report.lines();
    }

    public List<CampaignLine> getLines() {
        return lines;
    }

    public List<CampaignLines.Choice> getStates() {
        return report.states();
    }

    public List<CampaignLines.Choice> getAudiences() {
        return report.audiences();
    }

    /** There is no campaign at all. */
    public boolean isNone() {
        return report.none();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public String getNote() {
        return Texts.of(
                "listening.surveys.note",
                report.inWords(),
                Texts.count(lines.size(), "listening.surveys.count"));
    }

    public String getExportAddress() {
        return report.address(CampaignExports.LIST).toString();
    }
}

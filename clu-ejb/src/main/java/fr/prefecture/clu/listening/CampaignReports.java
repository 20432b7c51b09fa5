package fr.prefecture.clu.listening;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ECO-43: a campaign on paper and on slides, which say what is kept and never what day it is. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class CampaignReports {

    static final String REPORT = "survey-report";
    static final String SLIDES = "survey-slides";

    @EJB SurveyResults results;
    @EJB CommentLists comments;
    @EJB Syntheses syntheses;
    @EJB Papers papers;

    /**
     * ECO-43: method, representativeness, results, by channel, beside the campaign before, comments
     * that may be published, remarks, what could be done better, conclusion.
     *
     * @throws RuleBroken when there is no such campaign
     */
    public Paper paper(long campaignId, Print print) {
        return papers.write(REPORT, "enquete-" + name(campaignId), values(campaignId), print);
    }

    /**
     * @throws RuleBroken when there is no such campaign
     */
    public Paper slides(long campaignId) {
        return papers.write(
                SLIDES,
                "diaporama-enquete-" + name(campaignId),
                values(campaignId),
                Print.STANDARD);
    }

    private String name(long campaignId) {
        return results.of(campaignId, Optional.empty()).campaign().beginsOn().toString();
    }

    private Map<String, Object> values(long campaignId) {
        CampaignResult result = results.of(campaignId, Optional.empty());
        Optional<CampaignComparison> comparison =
                result.isTold()
                        ? results.earlier(campaignId).stream()
                                .findFirst()
                                .flatMap(one -> results.compare(campaignId, one.id()))
                        : Optional.empty();
        return CampaignPaperValues.of(
                result,
                comparison,
                result.isTold() ? comments.published(campaignId) : List.of(),
                result.isTold()
                        ? comments.counts(campaignId)
                        : new CommentCounts(0, 0, 0, List.of()),
                syntheses.of(campaignId).texts());
    }
}

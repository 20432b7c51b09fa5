package fr.prefecture.clu.listening;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.Promise;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/** What becomes an action of what people wrote. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class CommentActions {

    static final int LONGEST = 200;

    @EJB Comments comments;
    @EJB Campaigns campaigns;
    @EJB ActionItems actions;

    /**
     * ECO-42: twice is once; of its own words only those that may be shown go with it, for an
     * action outlives them.
     *
     * @param title what is to be done
     * @return the number of the action
     * @throws RuleBroken when there is no such comment, or nothing is said of what is to be done
     */
    @RolesAllowed(Roles.QUALITY)
    public long becomeAction(long commentId, String title) {
        CommentRow comment =
                comments.find(commentId)
                        .orElseThrow(() -> new RuleBroken("listening.comment.unknown"));
        String what = title.strip();
        if (what.isEmpty() || what.length() > LONGEST) {
            throw new RuleBroken("listening.comment.action.title", LONGEST);
        }
        CampaignRow campaign = campaigns.find(comment.campaignId()).orElseThrow();
        return actions.open(
                new Promise(
                        Comments.SUBJECT,
                        String.valueOf(commentId),
                        "Verbatim, " + campaign.title(),
                        "/enquetes/verbatims/" + commentId,
                        what,
                        comment.published().orElse(""),
                        "",
                        Optional.empty()));
    }

    /** What became of a comment, if anything did. */
    public Optional<ActionRow> of(long commentId) {
        String key = String.valueOf(commentId);
        return Optional.ofNullable(actions.ofOrigin(Comments.SUBJECT, List.of(key)).get(key));
    }
}

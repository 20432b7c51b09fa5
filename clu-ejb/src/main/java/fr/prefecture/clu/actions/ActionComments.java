package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** What is remarked on actions. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SECRETARY_GENERAL,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.SWITCHBOARD,
    Roles.STAFF
})
public class ActionComments {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ActionRights rights;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * Adds a comment; one that repeats the last one of the same person is not added.
     *
     * @throws RuleBroken when it is not the caller's to comment, or the text is missing or too long
     */
    public void add(long actionId, String text) {
        ActionItem item = em.find(ActionItem.class, actionId);
        if (item == null) {
            throw new RuleBroken("actions.item.unknown", actionId);
        }
        rights.checkReport(item.owner(), item.reference());
        ActionComment comment =
                new ActionComment(
                        item, text, session.getCallerPrincipal().getName(), clock.instant());
        List<ActionComment> known = all(actionId);
        if (!known.isEmpty() && known.get(known.size() - 1).isRepeatedBy(comment)) {
            return;
        }
        em.persist(comment);
        em.flush();
        changes.created("actions.comment", actionId, comment.row().text());
    }

    /** Those of an action, as they came. */
    public List<CommentRow> of(long actionId) {
        return all(actionId).stream().map(ActionComment::row).toList();
    }

    private List<ActionComment> all(long actionId) {
        return em.createQuery(
                        "select c from ActionComment c where c.item.id = :item order by c.at, c.id",
                        ActionComment.class)
                .setParameter("item", actionId)
                .getResultList();
    }
}

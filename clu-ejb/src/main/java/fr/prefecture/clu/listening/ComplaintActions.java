package fr.prefecture.clu.listening;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.Promise;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What becomes an action of a complaint: ECO-94. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class ComplaintActions {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB ActionItems actions;

    /**
     * ECO-94: twice is once.
     *
     * @param title what is to be done, in the préfecture's words
     * @return the number of the action
     * @throws RuleBroken when there is no such complaint, nothing is said, or it holds words that a
     *     text should not hold
     */
    public long becomeAction(long id, String title, Optional<LooseDate> due) {
        Complaint complaint = em.find(Complaint.class, id);
        if (complaint == null) {
            throw new RuleBroken("listening.complaint.unknown");
        }
        Complaints.check(title, false, "title");
        ComplaintRow row = complaint.row(complaint.receivedOn());
        return actions.open(
                new Promise(
                        Complaints.SUBJECT,
                        String.valueOf(id),
                        named(row),
                        "/reclamations/" + id,
                        title.strip(),
                        row.reason(),
                        row.service(),
                        due));
    }

    /** The actions of these complaints, by their number. */
    @RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL})
    public Map<String, ActionRow> of(Collection<Long> ids) {
        return actions.ofOrigin(Complaints.SUBJECT, ids.stream().map(String::valueOf).toList());
    }

    /** « Réclamation n° 2021-0012 » */
    public static String named(ComplaintRow row) {
        String kind =
                switch (row.kind()) {
                    case COMPLAINT -> "Réclamation";
                    case SUGGESTION -> "Suggestion";
                    case ACCESSIBILITY -> "Signalement d’accessibilité";
                };
        return kind + " n°\u00a0" + row.reference();
    }
}

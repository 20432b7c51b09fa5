package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Who has answered a staff campaign, as far as it may be known. */
final class StaffMarks {

    private StaffMarks() {}

    /** ECO-26, as long as the campaign runs: afterwards nobody can tell. */
    static boolean has(EntityManager em, long campaignId, String login) {
        return secret(em, campaignId)
                .map(one -> all(em, campaignId).contains(one.mark(login)))
                .orElse(false);
    }

    /**
     * ECO-26, ECO-28: all marks are written anew, in the order of what is drawn: the order of their
     * rows, and the transaction that the database notes beside each, tell nothing of the last one.
     *
     * @throws RuleBroken when this login has a mark already
     */
    static void add(EntityManager em, long campaignId, String login) {
        StaffSecret secret = secret(em, campaignId).orElseGet(() -> drawn(em, campaignId));
        String added = secret.mark(login);
        List<String> marks = new ArrayList<>(all(em, campaignId));
        if (marks.contains(added)) {
            throw new RuleBroken("listening.staff.answered");
        }
        marks.add(added);
        Collections.sort(marks);
        empty(em, campaignId);
        marks.forEach(mark -> em.persist(new StaffMark(mark, campaignId)));
        em.flush();
    }

    /**
     * ECO-29
     *
     * @return how many marks there were
     */
    static int forget(EntityManager em, long campaignId) {
        int marks = empty(em, campaignId);
        em.createQuery("delete from StaffSecret s where s.campaignId = :campaign")
                .setParameter("campaign", campaignId)
                .executeUpdate();
        return marks;
    }

    private static int empty(EntityManager em, long campaignId) {
        return em.createQuery("delete from StaffMark m where m.campaignId = :campaign")
                .setParameter("campaign", campaignId)
                .executeUpdate();
    }

    private static List<String> all(EntityManager em, long campaignId) {
        return em.createQuery(
                        "select m.mark from StaffMark m where m.campaignId = :campaign",
                        String.class)
                .setParameter("campaign", campaignId)
                .getResultList();
    }

    private static Optional<StaffSecret> secret(EntityManager em, long campaignId) {
        return Optional.ofNullable(em.find(StaffSecret.class, campaignId));
    }

    private static StaffSecret drawn(EntityManager em, long campaignId) {
        StaffSecret secret = new StaffSecret(campaignId);
        em.persist(secret);
        return secret;
    }
}

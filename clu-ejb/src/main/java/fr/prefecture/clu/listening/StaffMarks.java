package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Who has answered a staff campaign, as far as it may be known. */
final class StaffMarks {

    private final EntityManager em;
    private final long campaignId;

    StaffMarks(EntityManager em, long campaignId) {
        this.em = em;
        this.campaignId = campaignId;
    }

    /** ECO-26, as long as the campaign runs: afterwards nobody can tell. */
    boolean has(String login) {
        return secret().map(one -> all().contains(one.mark(login))).orElse(false);
    }

    /**
     * ECO-26, ECO-28: all marks are written anew, in the order of what is drawn: the order of their
     * rows, and the transaction that the database notes beside each, tell nothing of the last one.
     *
     * @throws RuleBroken when this login has a mark already
     */
    void add(String login) {
        StaffSecret secret = secret().orElseGet(this::drawn);
        String added = secret.mark(login);
        List<String> marks = new ArrayList<>(all());
        if (marks.contains(added)) {
            throw new RuleBroken("listening.staff.answered");
        }
        marks.add(added);
        Collections.sort(marks);
        empty();
        marks.forEach(mark -> em.persist(new StaffMark(mark, campaignId)));
        em.flush();
    }

    /** ECO-29 */
    void forget() {
        empty();
        em.createQuery("delete from StaffSecret s where s.campaignId = :campaign")
                .setParameter("campaign", campaignId)
                .executeUpdate();
    }

    private void empty() {
        em.createQuery("delete from StaffMark m where m.campaignId = :campaign")
                .setParameter("campaign", campaignId)
                .executeUpdate();
    }

    private List<String> all() {
        return em.createQuery(
                        "select m.mark from StaffMark m where m.campaignId = :campaign",
                        String.class)
                .setParameter("campaign", campaignId)
                .getResultList();
    }

    private Optional<StaffSecret> secret() {
        return Optional.ofNullable(em.find(StaffSecret.class, campaignId));
    }

    private StaffSecret drawn() {
        StaffSecret secret = new StaffSecret(campaignId);
        em.persist(secret);
        return secret;
    }
}

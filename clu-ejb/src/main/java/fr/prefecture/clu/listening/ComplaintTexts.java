package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of complaints: what all may read of them, and when they are erased. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class ComplaintTexts {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ComplaintLimits limits;
    @EJB Changes changes;

    /**
     * ECO-92: what all may read, beside the text that stays as it was told.
     *
     * @param shown the version that was read
     * @throws RuleBroken when another has changed it since, it says nothing, it holds words that
     *     tell of health or nationality or name somebody, or the text was erased meanwhile
     */
    public void publish(long id, int shown, String redacted) {
        Complaint complaint = Complaints.known(em, id, shown);
        if (complaint.isErased()) {
            throw new RuleBroken("listening.complaint.erased", complaint.reference());
        }
        String words = redacted.strip();
        if (words.isEmpty()) {
            throw new RuleBroken("listening.complaint.redacted.missing").at("text");
        }
        List<String> found = new ArrayList<>(PersonalTraces.in(words));
        found.addAll(AgentNames.in(words));
        if (!found.isEmpty()) {
            throw new RuleBroken("listening.complaint.redacted.traces", found).at("text");
        }
        redact(complaint, Optional.of(words));
    }

    /** ECO-92: nothing of it may be read by all any more. */
    public void keepBack(long id, int shown) {
        redact(Complaints.known(em, id, shown), Optional.empty());
    }

    private void redact(Complaint complaint, Optional<String> words) {
        String before = complaint.written();
        complaint.redact(words, LocalDate.now(clock));
        changes.changed(Complaints.SUBJECT, complaint.id(), before, complaint.written());
    }

    /**
     * ECO-93: erases the words of those that have been at their end long enough; done again, it
     * finds nothing to do.
     *
     * @return how many
     */
    @RolesAllowed(Roles.NIGHT)
    public int erase() {
        LocalDate today = LocalDate.now(clock);
        List<Complaint> due =
                em.createQuery(
                                "select c from Complaint c where c.erasedOn is null",
                                Complaint.class)
                        .getResultStream()
                        .filter(
                                one ->
                                        one.endedOn()
                                                .flatMap(
                                                        day ->
                                                                limits.last(
                                                                        LimitSubject.ERASURE, day))
                                                .filter(last -> !today.isBefore(last))
                                                .isPresent())
                        .toList();
        for (Complaint complaint : due) {
            String before = complaint.written();
            complaint.erase(today);
            changes.changed(Complaints.SUBJECT, complaint.id(), before, complaint.written());
        }
        return due.size();
    }
}

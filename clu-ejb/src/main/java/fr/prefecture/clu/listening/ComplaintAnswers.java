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
import java.util.function.Consumer;

/** What is answered to complaints, until they are closed. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class ComplaintAnswers {

    /** Why an answer that is awaited will not come. */
    public static final int LONGEST_NOTE = 300;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /**
     * ECO-87: says what was answered; said again, it is corrected.
     *
     * @param shown the version that was read
     * @param indispensable whether somebody said so of the words that a text should not hold
     * @throws RuleBroken when another has changed it since, it is closed, or what is typed is not
     *     right
     */
    public void answer(long id, int shown, ComplaintAnswer answer, boolean indispensable) {
        Complaints.check(answer.summary(), indispensable, "summary");
        change(id, shown, complaint -> complaint.answer(answer, today()));
    }

    /**
     * ECO-88
     *
     * @param note why, when the answer that is awaited will not come; else empty
     * @throws RuleBroken when another has changed it since, or an answer is awaited without a note
     */
    public void close(long id, int shown, String note) {
        Complaints.check(note, false, "note");
        change(id, shown, complaint -> complaint.close(note, today()));
    }

    private void change(long id, int shown, Consumer<Complaint> how) {
        Complaint complaint = Complaints.known(em, id, shown);
        String before = complaint.written();
        how.accept(complaint);
        changes.changed(Complaints.SUBJECT, id, before, complaint.written());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

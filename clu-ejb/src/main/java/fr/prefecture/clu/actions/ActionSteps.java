package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Attachments;
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
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of an action, step by step; the same step twice is once. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class ActionSteps {

    /** What is said of a step. */
    public static final int LONGEST_TEXT = 2000;

    /** A note to the ministry, and its answer. */
    public static final int LONGEST_NOTE = 4000;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ActionRights rights;
    @EJB Attachments attachments;
    @EJB Changes changes;

    /**
     * Says how far it is; it is under way.
     *
     * @throws RuleBroken when it is not the caller's to report, is finished, or the text is missing
     *     or too long
     */
    @RolesAllowed({
        Roles.QUALITY,
        Roles.SECRETARY_GENERAL,
        Roles.CERT,
        Roles.WEBSITE,
        Roles.SWITCHBOARD,
        Roles.STAFF
    })
    public void report(long id, String text) {
        step(
                id,
                item -> {
                    rights.checkReport(item.owner(), item.reference());
                    item.report(text, clock.instant());
                });
    }

    /**
     * ACT-4
     *
     * @param evidence in words; may be empty once there is a file
     * @param on when it was done
     * @throws RuleBroken when there is no evidence, the day is to come, or it is finished
     */
    public void finish(long id, String evidence, LocalDate on) {
        boolean hasFile = !attachments.of(ActionFiles.EVIDENCE, String.valueOf(id)).isEmpty();
        step(id, item -> item.finish(evidence, hasFile, on, today(), clock.instant()));
    }

    /**
     * ACT-5
     *
     * @throws RuleBroken when there is no reason, or it is finished
     */
    public void abandon(long id, String reason) {
        step(id, item -> item.abandon(reason, today(), clock.instant()));
    }

    /**
     * ACT-5
     *
     * @throws RuleBroken when there is no reason
     */
    public void reopen(long id, String reason) {
        step(id, item -> item.reopen(reason, clock.instant()));
    }

    /**
     * ACT-6
     *
     * @param sentOn none while the note is only ready
     * @throws RuleBroken when the note is missing, the day is to come, or the action is finished
     */
    public void sendUp(long id, String note, Optional<LocalDate> sentOn) {
        step(id, item -> item.sendUp(note, sentOn, today(), clock.instant()));
    }

    /**
     * ACT-6
     *
     * @throws RuleBroken when nothing was sent, the answer is missing, or its day cannot be
     */
    public void answered(long id, LocalDate day, String answer) {
        step(id, item -> item.answered(day, answer, today(), clock.instant()));
    }

    private void step(long id, Consumer<ActionItem> step) {
        ActionItem item = em.find(ActionItem.class, id);
        if (item == null) {
            throw new RuleBroken("actions.item.unknown", id);
        }
        String before = item.written();
        step.accept(item);
        changes.changed(ActionItems.SUBJECT, id, before, item.written());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

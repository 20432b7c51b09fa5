package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** The meetings that are called off, and those that take place after all. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class Cancellations {

    @EJB Meetings meetings;
    @EJB Dispatches dispatches;
    @EJB Changes changes;
    @Resource SessionContext session;

    /**
     * COM-44: calls a meeting off; twice is once.
     *
     * @throws RuleBroken without a reason, or when it has been held
     */
    public void cancel(long meetingId, String why) {
        Meeting meeting = meetings.get(meetingId);
        if (!meeting.isCancelled()) {
            String before = meeting.written();
            meeting.cancel(why, session.getCallerPrincipal().getName(), meetings.today());
            changes.changed(Meetings.SUBJECT, meetingId, before, meeting.written());
        }
    }

    /**
     * COM-44: it takes place after all, as long as nobody was told otherwise; twice is once.
     *
     * @throws RuleBroken when the cancellation has been sent
     */
    public void reinstate(long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        if (!meeting.isCancelled()) {
            return;
        }
        if (isSent(meetingId)) {
            throw new RuleBroken("committee.meeting.cancel.sent");
        }
        String before = meeting.written();
        meeting.reinstate();
        changes.changed(Meetings.SUBJECT, meetingId, before, meeting.written());
    }

    /** Those who were called have been told. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
    public boolean isSent(long meetingId) {
        return !dispatches.sent(meetingId, Dispatch.Kind.CANCELLATION).isEmpty();
    }
}

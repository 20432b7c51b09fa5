package fr.prefecture.clu.batch;

import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.committee.MeetingSteps;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;

/** Signs fictitious minutes, as only the secretary general may. */
@Stateless
@RunAs(Roles.SECRETARY_GENERAL)
@PermitAll
public class DemonstrationSignature {

    @EJB MeetingSteps steps;
    @EJB Meetings meetings;
    @EJB Decisions decisions;

    /** In the transaction that has submitted them, whose writes give the meeting its version. */
    public void sign(long meetingId, LocalDate on) {
        decisions.becomeActions(meetingId);
        steps.sign(meetingId, meetings.get(meetingId).version(), on);
    }
}

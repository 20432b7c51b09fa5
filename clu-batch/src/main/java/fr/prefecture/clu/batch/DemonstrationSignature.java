package fr.prefecture.clu.batch;

import fr.prefecture.clu.committee.MeetingSteps;
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

    public void sign(long meetingId, LocalDate on) {
        steps.sign(meetingId, on);
    }
}

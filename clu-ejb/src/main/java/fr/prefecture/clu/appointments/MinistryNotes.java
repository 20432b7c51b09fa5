package fr.prefecture.clu.appointments;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Optional;

/** The note that asks the ministry for a national reminder by SMS: RDV-14. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class MinistryNotes {

    static final String TEMPLATE = "appointments-note";

    @EJB Appointments appointments;
    @EJB Simulations simulations;
    @EJB Papers papers;

    /**
     * RDV-14
     *
     * @throws RuleBroken when too few outcomes are known in the period
     */
    public Paper note(
            ReportingPeriod period,
            Optional<String> service,
            Assumptions assumptions,
            Print print) {
        Attendance attendance = appointments.attendance(period, service);
        if (attendance.total().noShow().isTooFew()) {
            throw new RuleBroken(
                    "appointments.simulation.tooFew",
                    attendance.total().noShow().n(),
                    Proportion.FEWEST);
        }
        return papers.write(
                TEMPLATE,
                "note-rappel-sms-" + period.from() + "-" + period.to(),
                NoteValues.of(
                        attendance,
                        simulations.run(period, service, assumptions),
                        service,
                        appointments.today()),
                print);
    }
}

package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** The meetings that serve as models for the next one. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class MeetingModels {

    @EJB Meetings meetings;
    @EJB AgendaItems items;
    @EJB Invitations invitations;

    /**
     * COM-11: opens a meeting for the year after the previous one, with its agenda, chair and
     * place; those who sit today are called. Twice is once.
     *
     * @return its number
     * @throws RuleBroken when there is no meeting yet
     */
    public long duplicate() {
        Meeting model =
                meetings.model().orElseThrow(() -> new RuleBroken("committee.meeting.noModel"));
        int year = Math.max(model.date().lastDay().getYear() + 1, meetings.today().getYear());
        long copy =
                meetings.plan(
                        new MeetingTerms(
                                model.title(),
                                LooseDate.year(year),
                                model.startsAt(),
                                model.place(),
                                model.remote(),
                                model.chair()));
        items.copy(model.id(), copy);
        invitations.all(copy);
        return copy;
    }
}

package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Restorable;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a meeting takes back from the bin, until its record is submitted. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.NIGHT})
public class MeetingReturns implements Restorable {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Attachments attachments;

    @Override
    @PermitAll
    public Set<String> subjects() {
        return Set.of(
                Participations.SUBJECT, MeetingDocuments.OF_MEETING, MeetingDocuments.OF_ITEM);
    }

    @Override
    public void restored(BinnedRow thing) {
        long id = Long.parseLong(thing.key());
        meeting(thing.subject(), id)
                .orElseThrow(() -> new RuleBroken("shared.bin.parentGone"))
                .mustBeOpen();
        if (thing.subject().equals(Participations.SUBJECT)) {
            checkOnce(id);
        } else {
            attachments.checkOnce(thing.subject(), thing.key());
        }
    }

    private Optional<Meeting> meeting(String subject, long id) {
        return subject.equals(MeetingDocuments.OF_ITEM)
                ? Optional.ofNullable(em.find(AgendaItem.class, id)).map(AgendaItem::meeting)
                : Optional.ofNullable(em.find(Meeting.class, id));
    }

    /** COM-7: members are told apart by the table itself. */
    private void checkOnce(long meetingId) {
        List<Participation> there =
                em.createQuery(
                                "select p from Participation p where p.meeting.id = :meeting",
                                Participation.class)
                        .setParameter("meeting", meetingId)
                        .getResultList();
        if (there.size() > Participations.MOST) {
            throw new RuleBroken("committee.participant.tooMany", Participations.MOST);
        }
        long people = there.stream().map(Participation::identity).distinct().count();
        if (people < there.size()) {
            throw new RuleBroken("shared.bin.taken");
        }
    }
}

package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** What corrects signed records: COM-31. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class Corrections {

    static final int MOST = 100;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Meetings meetings;
    @Resource SessionContext session;

    /**
     * COM-31
     *
     * @param key made by the form: sent twice, it is one erratum
     * @throws RuleBroken when the record is not signed, or the text missing or too long
     */
    @RolesAllowed({Roles.QUALITY, Roles.NIGHT})
    public void add(long meetingId, String key, String text) {
        Meeting meeting =
                meetings.find(meetingId)
                        .orElseThrow(() -> new RuleBroken("committee.meeting.unknown", meetingId));
        em.refresh(meeting, LockModeType.PESSIMISTIC_WRITE);
        List<Erratum> known = of(meetingId);
        if (known.stream().anyMatch(erratum -> erratum.key().equals(key))) {
            return;
        }
        if (known.size() >= MOST) {
            throw new RuleBroken("committee.erratum.tooMany", MOST);
        }
        Erratum erratum =
                new Erratum(
                        meeting,
                        key,
                        text,
                        session.getCallerPrincipal().getName(),
                        clock.instant());
        em.persist(erratum);
        em.flush();
        changes.created("committee.erratum", erratum.id(), erratum.text());
    }

    /** In the order in which they were written. */
    public List<Erratum> of(long meetingId) {
        return em.createQuery(
                        "select e from Erratum e where e.meeting.id = :meeting order by e.at, e.id",
                        Erratum.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }
}

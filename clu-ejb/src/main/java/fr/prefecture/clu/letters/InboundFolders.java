package fr.prefecture.clu.letters;

import fr.prefecture.clu.mail.MailHead;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folders of e-mails, counted and forgotten: LET-62. Keeps nothing; {@link InboundMails} does. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.CERT, Roles.WEBSITE, Roles.STAFF})
public class InboundFolders {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB ReplyTargets targets;
    @EJB BusinessCalendar calendar;
    @Inject Clock clock;

    /**
     * LET-62 to LET-66: what these e-mails count, week by week, for a service.
     *
     * @param ours the mailboxes and domains from which we write
     * @throws RuleBroken when we write from nowhere, or none of the e-mails is received
     */
    public FolderCount count(long serviceId, String ours, List<MailHead> heads) {
        Map<LocalDate, Integer> versions = new HashMap<>();
        em.createQuery(
                        "select m from InboundMail m where m.service.id = :service"
                                + " and m.channel = :channel",
                        InboundMail.class)
                .setParameter("service", serviceId)
                .setParameter("channel", InboundChannel.ELECTRONIC)
                .getResultStream()
                .map(InboundMail::row)
                .forEach(row -> versions.put(row.monday(), row.version()));
        FolderCount count =
                new Correspondence(
                                heads,
                                new OurAddresses(ours),
                                new Limits(targets.all(), calendar),
                                Settings.zone(),
                                LocalDate.now(clock))
                        .count(versions);
        if (count.received() == 0) {
            throw new RuleBroken("letters.folder.nothing", heads.size());
        }
        return count;
    }
}

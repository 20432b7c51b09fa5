package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** MEL-23: brings what keeps e-mails from arriving to the attention of those who can help. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailAlerts implements AlertSource {

    static final String PAGE = "/admin/courriels";

    /** After that, whoever was not reached by e-mail has been reached otherwise. */
    static final Duration REMEMBERED = Duration.ofDays(14);

    private static final Set<String> FOLLOWERS = Set.of(Roles.QUALITY, Roles.ADMINISTRATOR);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public List<Alert> alerts() {
        return Stream.concat(outage(), failures()).toList();
    }

    private Stream<Alert> outage() {
        return em
                .find(MailLine.class, MailLines.ONLY)
                .downSince()
                .map(since -> LocalDate.ofInstant(since, clock.getZone()))
                .map(
                        since ->
                                new Alert(
                                        AlertLevel.ERROR,
                                        "mail.alert.down",
                                        List.of(since),
                                        PAGE,
                                        FOLLOWERS))
                .stream();
    }

    /** A trial is seen by whoever asked for it. */
    private Stream<Alert> failures() {
        List<Long> mailings =
                em.createQuery(
                                "select x.mailing.id from Message x where x.state in :failures"
                                        + " and x.mailing.trial = 0 and x.mailing.at >= :since",
                                Long.class)
                        .setParameter(
                                "failures", List.of(MessageState.REFUSED, MessageState.BOUNCED))
                        .setParameter("since", clock.instant().minus(REMEMBERED))
                        .getResultList();
        if (mailings.isEmpty()) {
            return Stream.empty();
        }
        boolean ofOne = mailings.stream().distinct().count() == 1;
        String page = ofOne ? PAGE + "/" + mailings.get(0) : PAGE + "?etat=echecs";
        return Stream.of(
                mailings.size() == 1
                        ? new Alert(
                                AlertLevel.WARNING,
                                "mail.alert.failed.one",
                                List.of(),
                                page,
                                FOLLOWERS)
                        : new Alert(
                                AlertLevel.WARNING,
                                "mail.alert.failed.many",
                                List.of(mailings.size()),
                                page,
                                FOLLOWERS));
    }
}

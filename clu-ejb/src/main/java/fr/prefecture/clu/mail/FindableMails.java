package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchKind;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * MEL-25: mailings and received e-mails by their subjects, for the search; never by who wrote them,
 * whom they went to, or what they say.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableMails implements SearchSource {

    static final SearchKind MAILING =
            new SearchKind(
                    "search.kind.mailing",
                    "/admin/courriels/{id}",
                    Set.of(Roles.QUALITY, Roles.ADMINISTRATOR));

    static final SearchKind ANSWER =
            new SearchKind(
                    "search.kind.receivedMail", "/comite/courriels/{id}", Set.of(Roles.QUALITY));

    static final SearchKind OBSERVATION =
            new SearchKind(
                    "search.kind.receivedMail",
                    "/comite/consultations/courriels/{id}",
                    Set.of(Roles.QUALITY));

    /** Where an e-mail is read, by what it is about; an e-mail about anything else has no page. */
    private static final Map<String, SearchKind> READ =
            Map.of("committee.meeting", ANSWER, "letters.consultation", OBSERVATION);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public Set<String> subjects() {
        return Set.of(Mailings.SUBJECT, ReceivedMails.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        mailings().all(em, found);
        received().all(em, found);
    }

    /** The history of received e-mails has the key of the thing that they are about. */
    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case Mailings.SUBJECT -> mailings().of(em, key);
            case ReceivedMails.SUBJECT -> received().ofKey(em, "e.subjectKey = :key", key);
            default -> List.of();
        };
    }

    /** MEL-11: a trial is none. */
    private SearchReading<Mailing> mailings() {
        return SearchReading.of(Mailing.class, "", "e.trial = 0", this::mailing);
    }

    private SearchReading<ReceivedMail> received() {
        return SearchReading.ofBlocks(
                ReceivedMail.class,
                "",
                "e.subject <> ''",
                (unused, block) -> block.stream().flatMap(one -> received(one.row(List.of()))));
    }

    private SearchRecord mailing(Mailing one) {
        return MAILING.found(Mailings.SUBJECT, one.id(), one.id(), one.title(), "", day(one.at()));
    }

    private Stream<SearchRecord> received(ReceivedRow row) {
        return Stream.ofNullable(READ.get(row.subjectKind()))
                .map(
                        kind ->
                                kind.found(
                                        ReceivedMails.SUBJECT,
                                        row.subjectKey(),
                                        row.id(),
                                        row.subject(),
                                        "",
                                        day(row.receivedAt())));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}

package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchKind;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** TEL-30, TEL-52: switchboards that have delivered, queues, and notes on days, for the search. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableQueues implements SearchSource {

    static final SearchKind SOURCE =
            new SearchKind(
                    "search.kind.source",
                    "/telephone/sources/{id}",
                    Set.of(
                            Roles.QUALITY,
                            Roles.SWITCHBOARD,
                            Roles.SECRETARY_GENERAL,
                            Roles.ADMINISTRATOR));

    static final SearchKind QUEUE =
            new SearchKind(
                    "search.kind.queue",
                    "/telephone",
                    Set.of(Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL));

    static final SearchKind NOTE =
            new SearchKind(
                    "search.kind.switchboardNote",
                    "/telephone/notes/{id}",
                    Set.of(Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL));

    private static final SearchReading<Source> SOURCES =
            SearchReading.of(Source.class, "", "", FindableQueues::source);

    private static final SearchReading<Queue> QUEUES =
            SearchReading.of(Queue.class, "join fetch e.source", "", FindableQueues::queue);

    private static final SearchReading<SwitchboardNote> NOTES =
            SearchReading.of(SwitchboardNote.class, "", "", FindableQueues::note);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(Sources.SUBJECT, Contributions.QUEUE, SwitchboardNotes.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        SOURCES.all(em, found);
        QUEUES.all(em, found);
        NOTES.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case Sources.SUBJECT -> SOURCES.of(em, key);
            case Contributions.QUEUE -> QUEUES.of(em, key);
            case SwitchboardNotes.SUBJECT -> NOTES.of(em, key);
            default -> List.of();
        };
    }

    private static SearchRecord source(Source one) {
        return SOURCE.found(Sources.SUBJECT, one.id(), one.id(), one.name(), "", null);
    }

    private static SearchRecord queue(Queue one) {
        return QUEUE.found(
                Contributions.QUEUE,
                one.id(),
                SearchKind.query("file", one.name(), "source", one.source().name()),
                one.name(),
                one.source().name(),
                null);
    }

    private static SearchRecord note(SwitchboardNote one) {
        SwitchboardNoteRow row = one.row();
        return NOTE.found(
                SwitchboardNotes.SUBJECT,
                row.id(),
                row.id(),
                SearchKind.beginning(row.text()),
                row.text(),
                row.from());
    }
}

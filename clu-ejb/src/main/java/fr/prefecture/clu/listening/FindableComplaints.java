package fr.prefecture.clu.listening;

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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * ECO-105: complaints, suggestions, reports about accessibility and incidents, for the search. The
 * words that were erased are not found any more.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableComplaints implements SearchSource {

    /** ECO-90: those who answer for all; who typed one finds it too. */
    private static final Set<String> READERS = Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL);

    private static final String PAGE = "/reclamations/{id}";

    static final SearchKind COMPLAINT = new SearchKind("search.kind.complaint", PAGE, READERS);
    static final SearchKind SUGGESTION = new SearchKind("search.kind.suggestion", PAGE, READERS);
    static final SearchKind ACCESSIBILITY =
            new SearchKind("search.kind.accessibility", PAGE, READERS);

    static final SearchKind INCIDENT =
            new SearchKind(
                    "search.kind.incident",
                    "/incidents",
                    Set.of(Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL));

    private static final SearchReading<Complaint> COMPLAINTS =
            SearchReading.of(
                    Complaint.class,
                    "left join fetch e.service left join fetch e.reason"
                            + " left join fetch e.secondReason",
                    "",
                    FindableComplaints::complaint);

    private static final SearchReading<Incident> INCIDENTS =
            SearchReading.of(
                    Incident.class,
                    "join fetch e.service",
                    "e.service is not null",
                    FindableComplaints::incident);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(Complaints.SUBJECT, ComplaintReasons.SUBJECT, Incidents.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        COMPLAINTS.all(em, found);
        INCIDENTS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case Complaints.SUBJECT -> COMPLAINTS.of(em, key);
            case ComplaintReasons.SUBJECT ->
                    COMPLAINTS.where(
                            em,
                            "e.id in (select c.id from Complaint c left join c.secondReason s where"
                                    + " c.reason.id = :key or s.id = :key)",
                            key);
            case Incidents.SUBJECT -> INCIDENTS.of(em, key);
            default -> List.of();
        };
    }

    private static SearchRecord complaint(Complaint one) {
        ComplaintSheet sheet = one.sheet(one.receivedOn(), Optional.empty());
        ComplaintRow row = sheet.row();
        SearchRecord found =
                kind(row.kind())
                        .found(
                                Complaints.SUBJECT,
                                one.id(),
                                one.id(),
                                row.reference() + " · " + row.reason(),
                                SearchKind.lines(
                                        row.secondReason(),
                                        row.service(),
                                        sheet.text(),
                                        sheet.answer().map(ComplaintAnswer::summary).orElse(""),
                                        sheet.closingNote(),
                                        row.published()),
                                row.receivedOn());
        return new SearchRecord(
                found.subject(),
                found.key(),
                found.kind(),
                found.title(),
                found.text(),
                found.day(),
                found.page(),
                found.roles(),
                row.enteredBy());
    }

    private static SearchKind kind(ComplaintKind kind) {
        return switch (kind) {
            case COMPLAINT -> COMPLAINT;
            case SUGGESTION -> SUGGESTION;
            case ACCESSIBILITY -> ACCESSIBILITY;
        };
    }

    /** It has no words of its own but the name of the service. */
    private static SearchRecord incident(Incident one) {
        IncidentRow row = one.row();
        return INCIDENT.found(Incidents.SUBJECT, one.id(), "", row.service(), "", row.happenedOn());
    }
}

package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchKind;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** CERT-34: who handles what, and the notes on days, for the search. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableCompetences implements SearchSource {

    static final SearchKind COMPETENCE =
            new SearchKind(
                    "search.kind.competence",
                    "/cert/qui-traite-quoi",
                    Set.of(
                            Roles.QUALITY,
                            Roles.SWITCHBOARD,
                            Roles.CERT,
                            Roles.WEBSITE,
                            Roles.STAFF,
                            Roles.SECRETARY_GENERAL));

    static final SearchKind NOTE =
            new SearchKind(
                    "search.kind.note",
                    "/cert",
                    Set.of(Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL));

    private static final SearchReading<DayNote> NOTES =
            SearchReading.of(
                    DayNote.class, "left join fetch e.territory", "", FindableCompetences::note);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Residences residences;

    @Override
    public Set<String> subjects() {
        return Set.of(Competences.SUBJECT, Remits.CENTRE, DayNotes.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        competences().all(em, found);
        NOTES.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case Competences.SUBJECT -> competences().of(em, key);
            case Remits.CENTRE -> competences().where(em, "e.centre.id = :key", key);
            case DayNotes.SUBJECT -> NOTES.of(em, key);
            default -> List.of();
        };
    }

    private SearchReading<Competence> competences() {
        Map<String, Residence> known =
                residences.all().stream()
                        .collect(Collectors.toMap(Residence::code, Function.identity()));
        return SearchReading.of(
                Competence.class,
                "join fetch e.title join fetch e.centre",
                "",
                one -> competence(one.row(one.residence().map(known::get))));
    }

    private static SearchRecord competence(CompetenceRow row) {
        Optional<Residence> residence = row.residence();
        CompetenceTerms terms = row.terms();
        return COMPETENCE.found(
                Competences.SUBJECT,
                row.id(),
                residence
                        .map(one -> SearchKind.query("dept", one.code(), "titre", row.title()))
                        .orElse(SearchKind.query("titre", row.title())),
                row.titleName() + residence.map(one -> " · " + one.name()).orElse(""),
                SearchKind.lines(
                        terms.centre(),
                        terms.contact(),
                        terms.source(),
                        residence.map(Residence::code).orElse("")),
                terms.from());
    }

    /** It stands on the page of the month in which its days begin. */
    private static SearchRecord note(DayNote one) {
        DayNoteRow row = one.row();
        String month = YearMonth.from(row.from()).toString();
        return NOTE.found(
                DayNotes.SUBJECT,
                row.id(),
                row.territory()
                        .map(code -> SearchKind.query("periode", month, "dept", code))
                        .orElse(SearchKind.query("periode", month)),
                SearchKind.beginning(row.text()),
                SearchKind.lines(row.text(), row.territoryName().orElse("")),
                row.from());
    }
}

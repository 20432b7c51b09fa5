package fr.prefecture.clu.night;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** NIT-16: the files that the nights know, by their names, for the search. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableFiles implements SearchSource {

    static final SearchKind FILE =
            new SearchKind(
                    "search.kind.file",
                    "/nuits/fichiers/{id}",
                    Set.of(Roles.QUALITY, Roles.ADMINISTRATOR));

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public Set<String> subjects() {
        return Set.of(Files.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        files().all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return subject.equals(Files.SUBJECT) ? files().of(em, key) : List.of();
    }

    private SearchReading<ImportedFile> files() {
        return SearchReading.of(ImportedFile.class, "", "", this::file);
    }

    private SearchRecord file(ImportedFile one) {
        return FILE.found(
                Files.SUBJECT,
                one.id(),
                one.id(),
                one.name(),
                one.source(),
                LocalDate.ofInstant(one.registeredAt(), clock.getZone()));
    }
}

package fr.prefecture.clu.quality;

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

/** QUA-62: the application files that somebody asked for, until they are deleted. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableApplicationFiles implements SearchSource {

    static final SearchKind APPLICATION =
            new SearchKind("search.kind.application", "/dossiers/{id}", FindableFrameworks.READERS);

    static final SearchReading<ApplicationFile> FILES =
            SearchReading.of(
                    ApplicationFile.class,
                    "join fetch e.structure s left join fetch s.edition"
                            + " join fetch e.edition v join fetch v.framework",
                    "",
                    FindableApplicationFiles::file);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(ApplicationFiles.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        FILES.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return subject.equals(ApplicationFiles.SUBJECT) ? FILES.of(em, key) : List.of();
    }

    private static SearchRecord file(ApplicationFile one) {
        ApplicationFileRow row = one.row();
        return APPLICATION.found(
                ApplicationFiles.SUBJECT,
                one.id(),
                one.id(),
                row.structureName() + " · " + row.editionName(),
                "",
                row.asOf());
    }
}

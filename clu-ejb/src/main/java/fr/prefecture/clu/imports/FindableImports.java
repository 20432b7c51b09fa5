package fr.prefecture.clu.imports;

import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchKind;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** IMP-11: the files that were imported by hand, for the search of those who may import there. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableImports implements SearchSource {

    private static final String KIND = "search.kind.import";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @Inject @Any Instance<ImportTarget> targets;
    private final Found<ImportTarget> known = new Found<>();

    @Override
    public Set<String> subjects() {
        return Set.of(Imports.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        imports().all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return subject.equals(Imports.SUBJECT) ? imports().of(em, key) : List.of();
    }

    /** Those that somebody confirmed, undone or not: the others have no line in the history. */
    private SearchReading<Import> imports() {
        Map<String, SearchKind> kinds =
                known.in(targets)
                        .collect(Collectors.toMap(ImportTarget::code, FindableImports::kind));
        return SearchReading.ofBlocks(
                Import.class,
                "",
                "e.state in (fr.prefecture.clu.imports.Import.State.DONE,"
                        + " fr.prefecture.clu.imports.Import.State.UNDONE)",
                (unused, block) ->
                        block.stream()
                                .flatMap(
                                        one ->
                                                Stream.ofNullable(kinds.get(one.target()))
                                                        .map(kind -> found(kind, one.row()))));
    }

    /** IMP-8 */
    static SearchKind kind(ImportTarget target) {
        return new SearchKind(KIND, target.path() + "/imports/{id}", target.roles());
    }

    private SearchRecord found(SearchKind kind, ImportRow row) {
        return kind.found(
                Imports.SUBJECT,
                row.id(),
                row.id(),
                row.name(),
                "",
                LocalDate.ofInstant(row.confirmedAt(), clock.getZone()));
    }
}

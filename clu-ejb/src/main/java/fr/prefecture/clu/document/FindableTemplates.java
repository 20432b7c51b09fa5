package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchKind;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * DOC-16: the templates of papers by their names, for the search. They are files, of which no
 * history tells: what somebody puts there is found when everything is read again.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableTemplates implements SearchSource {

    private static final String SUBJECT = "document.template";

    static final SearchKind TEMPLATE =
            new SearchKind(
                    "search.kind.documentTemplate", "/admin/modeles", Set.of(Roles.ADMINISTRATOR));

    Shelf shelf = Shelf.OF_SETTINGS;

    @Override
    public Set<String> subjects() {
        return Set.of(SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        shelf.files().forEach(file -> found.accept(template(file)));
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return subject.equals(SUBJECT) && shelf.files().contains(key)
                ? List.of(template(key))
                : List.of();
    }

    private SearchRecord template(String file) {
        return TEMPLATE.found(SUBJECT, file, "", shelf.title(file), file, null);
    }
}

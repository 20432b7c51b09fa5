package fr.prefecture.clu.website;

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

/**
 * WEB-14: the sections of a site, its sheets of practical information and what was declared, for
 * the search. Its pages are not listed on any screen, and are not found.
 */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableSections implements SearchSource {

    private static final String LIST = "/site/rubriques";
    private static final Set<String> READERS =
            Set.of(Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL);

    static final SearchKind SECTION = new SearchKind("search.kind.section", LIST, READERS);
    static final SearchKind SHEET = new SearchKind("search.kind.sheet", LIST, READERS);

    static final SearchKind DECLARATION =
            new SearchKind(
                    "search.kind.declaration", "/site/declarations/{id}", Set.of(Roles.WEBSITE));

    private static final SearchReading<Section> SECTIONS =
            SearchReading.of(Section.class, "join fetch e.site", "", FindableSections::section);

    private static final SearchReading<PracticalInfoSheet> SHEETS =
            SearchReading.of(
                    PracticalInfoSheet.class, "join fetch e.site", "", FindableSections::sheet);

    private static final SearchReading<Declaration> DECLARATIONS =
            SearchReading.of(
                    Declaration.class,
                    "join fetch e.site",
                    "e.withdrawnAt is null and (e.page <> '' or e.reason <> '')",
                    FindableSections::declaration);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(Sections.SUBJECT, PracticalInfoSheets.SUBJECT, Declarations.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        SECTIONS.all(em, found);
        SHEETS.all(em, found);
        DECLARATIONS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case Sections.SUBJECT -> SECTIONS.of(em, key);
            case PracticalInfoSheets.SUBJECT -> SHEETS.of(em, key);
            case Declarations.SUBJECT -> DECLARATIONS.of(em, key);
            default -> List.of();
        };
    }

    private static String of(Site site) {
        return SearchKind.query("site", site.name());
    }

    private static SearchRecord section(Section one) {
        return SECTION.found(
                Sections.SUBJECT,
                one.id(),
                of(one.site()),
                one.name(),
                one.service().orElse(""),
                null);
    }

    private static SearchRecord sheet(PracticalInfoSheet one) {
        return SHEET.found(
                PracticalInfoSheets.SUBJECT,
                one.id(),
                of(one.site()),
                one.title(),
                SearchKind.lines(one.address(), one.service()),
                null);
    }

    private static SearchRecord declaration(Declaration one) {
        return DECLARATION.found(
                Declarations.SUBJECT,
                one.id(),
                one.id(),
                one.page().isEmpty() ? SearchKind.beginning(one.reason()) : one.page(),
                one.reason(),
                one.day());
    }
}

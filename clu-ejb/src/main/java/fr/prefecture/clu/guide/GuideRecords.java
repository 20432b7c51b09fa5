package fr.prefecture.clu.guide;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The guide, for the search of the product: anybody who has a page may find all of it. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class GuideRecords implements SearchSource {

    private static final String SUBJECT = "guide.page";

    private static final Set<String> PEOPLE =
            Roles.GRANTABLE.stream()
                    .filter(role -> !role.equals(Roles.READER))
                    .collect(Collectors.toUnmodifiableSet());

    /** The guide changes with the product alone: no line of the history speaks of it. */
    @Override
    public Set<String> subjects() {
        return Set.of(SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        GuidePages.pages().stream().map(GuideRecords::record).forEach(found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return SUBJECT.equals(subject)
                ? GuidePages.pages().stream()
                        .filter(page -> page.slug().equals(key))
                        .map(GuideRecords::record)
                        .toList()
                : List.of();
    }

    private static SearchRecord record(GuidePage page) {
        return new SearchRecord(
                SUBJECT,
                page.slug(),
                "search.kind.guide",
                page.title(),
                page.lead() + "\n" + page.plain(),
                null,
                page.path(),
                PEOPLE,
                "");
    }
}

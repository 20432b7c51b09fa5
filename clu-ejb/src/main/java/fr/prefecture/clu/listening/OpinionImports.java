package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Opinions of the State's platform, imported from a table: ECO-55, ECO-56. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class OpinionImports implements ImportTarget {

    private static final String SOURCE = "services-publics-plus";

    @EJB OpinionArrivals arrivals;
    @Inject Clock clock;

    @Override
    @PermitAll
    public String code() {
        return "listening.opinions";
    }

    @Override
    @PermitAll
    public String path() {
        return "/avis";
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.QUALITY);
    }

    @Override
    public List<ImportSource> sources() {
        return List.of(new ImportSource(SOURCE, "Services Publics +", true));
    }

    @Override
    public List<ImportColumn> columns(String source) {
        return OpinionTable.COLUMNS;
    }

    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return List.of();
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Boolean> answered = arrivals.answered();
        return cells -> {
            try {
                OpinionTerms terms = OpinionTable.read(cells, today);
                return Checked.right(terms.reference())
                        .with(
                                terms.answered()
                                                && Boolean.FALSE.equals(
                                                        answered.get(terms.reference()))
                                        ? Optional.of(
                                                Note.of(
                                                        "listening.opinion.nowAnswered",
                                                        terms.reference()))
                                        : Optional.empty());
            } catch (CellRefused e) {
                return Checked.wrong(
                        e.column(), e.why().getMessage(), e.why().arguments().toArray());
            }
        };
    }

    @Override
    public int known(String source, Collection<String> identities) {
        return arrivals.known(identities);
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> rows) {
        LocalDate today = LocalDate.now(clock);
        List<OpinionTerms> terms = new ArrayList<>();
        for (Map<String, String> cells : rows) {
            try {
                terms.add(OpinionTable.read(cells, today));
            } catch (CellRefused e) {
                throw e.why();
            }
        }
        arrivals.keep(Optional.of(importId), terms);
    }

    /** Each of them is in the history. */
    @Override
    public void added(long importId) {}

    @Override
    public void undo(long importId) {
        arrivals.takeBack(importId);
    }
}

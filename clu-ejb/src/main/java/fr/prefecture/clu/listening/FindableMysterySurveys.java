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
import java.util.Set;
import java.util.function.Consumer;

/** ECO-104: mystery surveys and what is played in them, for the search. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableMysterySurveys implements SearchSource {

    private static final Set<String> READERS = Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL);

    static final SearchKind SURVEY =
            new SearchKind("search.kind.mystery", "/enquetes/mystere/{id}", READERS);

    static final SearchKind SCENARIO =
            new SearchKind("search.kind.scenario", "/enquetes/mystere/{id}/scenarios", READERS);

    private static final SearchReading<MysterySurvey> SURVEYS =
            SearchReading.of(MysterySurvey.class, "", "", FindableMysterySurveys::survey);

    private static final SearchReading<MysteryScenario> SCENARIOS =
            SearchReading.of(MysteryScenario.class, "", "", FindableMysterySurveys::scenario);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(MysterySurveys.SUBJECT, MysteryGrids.SCENARIO);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        SURVEYS.all(em, found);
        SCENARIOS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case MysterySurveys.SUBJECT -> SURVEYS.of(em, key);
            case MysteryGrids.SCENARIO -> SCENARIOS.of(em, key);
            default -> List.of();
        };
    }

    private static SearchRecord survey(MysterySurvey one) {
        MysteryTerms terms = one.terms();
        return SURVEY.found(
                MysterySurveys.SUBJECT,
                one.id(),
                one.id(),
                terms.title(),
                terms.partner(),
                terms.beginsOn());
    }

    private static SearchRecord scenario(MysteryScenario one) {
        MysteryScenarioRow row = one.row();
        return SCENARIO.found(
                MysteryGrids.SCENARIO,
                one.id(),
                one.surveyId(),
                row.code() + " " + row.title(),
                SearchKind.lines(row.situation(), row.expected()),
                null);
    }
}

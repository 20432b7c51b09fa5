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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** ECO-104: questionnaires with what they ask, and campaigns, for the search. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableSurveys implements SearchSource {

    private static final Set<String> READERS = Set.of(Roles.QUALITY, Roles.SECRETARY_GENERAL);

    static final SearchKind QUESTIONNAIRE =
            new SearchKind("search.kind.questionnaire", "/questionnaires/{id}", READERS);

    static final SearchKind CAMPAIGN =
            new SearchKind(
                    "search.kind.campaign",
                    "/enquetes/{id}",
                    Set.of(Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL));

    private static final SearchReading<Campaign> CAMPAIGNS =
            SearchReading.of(
                    Campaign.class,
                    "join fetch e.edition v join fetch v.questionnaire",
                    "",
                    FindableSurveys::campaign);

    private static final SearchReading<QuestionnaireEdition> QUESTIONNAIRES =
            SearchReading.ofBlocks(
                    QuestionnaireEdition.class,
                    "join fetch e.questionnaire",
                    "e.number = (select max(f.number) from QuestionnaireEdition f where"
                            + " f.questionnaire = e.questionnaire)",
                    (em, block) -> {
                        Map<Long, List<String>> asked = wordings(em, block);
                        return block.stream()
                                .map(
                                        edition ->
                                                questionnaire(
                                                        edition,
                                                        asked.getOrDefault(
                                                                edition.id(), List.of())));
                    });

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(
                Questionnaires.SUBJECT,
                Questionnaires.EDITION,
                SurveyQuestions.SUBJECT,
                Campaigns.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        QUESTIONNAIRES.all(em, found);
        CAMPAIGNS.all(em, found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return switch (subject) {
            case Questionnaires.SUBJECT ->
                    QUESTIONNAIRES.where(em, "e.questionnaire.id = :key", key);
            case Questionnaires.EDITION ->
                    QUESTIONNAIRES.where(
                            em,
                            "e.questionnaire.id in (select v.questionnaire.id from"
                                    + " QuestionnaireEdition v where v.id = :key)",
                            key);
            case SurveyQuestions.SUBJECT ->
                    QUESTIONNAIRES.where(
                            em,
                            "e.id in (select q.edition.id from SurveyQuestion q where q.id = :key)",
                            key);
            case Campaigns.SUBJECT -> CAMPAIGNS.of(em, key);
            default -> List.of();
        };
    }

    private static SearchRecord questionnaire(QuestionnaireEdition edition, List<String> asked) {
        Questionnaire one = edition.questionnaire();
        List<String> lines = new ArrayList<>(List.of(one.code()));
        lines.addAll(asked);
        return QUESTIONNAIRE.found(
                Questionnaires.SUBJECT,
                one.id(),
                edition.id(),
                one.title(),
                SearchKind.lines(lines.toArray(String[]::new)),
                edition.madeOn());
    }

    /** Of a survey among the staff, nothing but its title. */
    private static SearchRecord campaign(Campaign one) {
        boolean ofStaff = one.edition().questionnaire().audience() == Audience.STAFF;
        return CAMPAIGN.found(
                Campaigns.SUBJECT,
                one.id(),
                one.id(),
                one.title(),
                ofStaff ? "" : SearchKind.lines(one.place(), one.edition().questionnaire().title()),
                one.beginsOn());
    }

    private static Map<Long, List<String>> wordings(
            EntityManager em, List<QuestionnaireEdition> editions) {
        Map<Long, List<String>> asked = new HashMap<>();
        if (!editions.isEmpty()) {
            em.createQuery(
                            "select q.edition.id, w from SurveyQuestion q join q.wordings w where"
                                    + " key(w) = :french and q.edition.id in :editions order by"
                                    + " q.position",
                            Object[].class)
                    .setParameter("french", QuestionnaireEdition.FALLBACK)
                    .setParameter(
                            "editions", editions.stream().map(QuestionnaireEdition::id).toList())
                    .getResultList()
                    .forEach(
                            row ->
                                    asked.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                                            .add((String) row[1]));
        }
        return asked;
    }
}

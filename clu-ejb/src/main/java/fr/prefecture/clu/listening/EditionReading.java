package fr.prefecture.clu.listening;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads an edition with all its texts in four queries, however long it is. */
final class EditionReading {

    private EditionReading() {}

    static EditionSheet of(EntityManager em, QuestionnaireEdition edition) {
        Map<Long, Map<String, String>> ofQuestions =
                texts(
                        em,
                        "select q.id, key(w), value(w) from SurveyQuestion q join q.wordings w",
                        "q.edition",
                        edition);
        Map<Long, Map<String, String>> ofChoices =
                texts(
                        em,
                        "select c.id, key(w), value(w) from SurveyChoice c join c.wordings w",
                        "c.question.edition",
                        edition);
        Map<Long, List<ChoiceRow>> choices = new HashMap<>();
        for (Object[] row :
                em.createQuery(
                                "select c.question.id, c.id, c.position, c.code, c.appreciation"
                                        + " from SurveyChoice c where c.question.edition = :edition"
                                        + " order by c.position",
                                Object[].class)
                        .setParameter("edition", edition)
                        .getResultList()) {
            choices.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(
                            new ChoiceRow(
                                    (Long) row[1],
                                    (Integer) row[2],
                                    (String) row[3],
                                    (Appreciation) row[4],
                                    ofChoices.getOrDefault((Long) row[1], Map.of())));
        }
        List<QuestionRow> questions =
                em.createQuery(
                                "select q.id, q.position, q.code, q.kind, q.theme, q.overall,"
                                        + " q.required from SurveyQuestion q where q.edition ="
                                        + " :edition order by q.position",
                                Object[].class)
                        .setParameter("edition", edition)
                        .getResultStream()
                        .map(
                                row ->
                                        new QuestionRow(
                                                (Long) row[0],
                                                (Integer) row[1],
                                                (String) row[2],
                                                (QuestionKind) row[3],
                                                (String) row[4],
                                                (Boolean) row[5],
                                                (Boolean) row[6],
                                                ofQuestions.getOrDefault((Long) row[0], Map.of()),
                                                choices.getOrDefault((Long) row[0], List.of())))
                        .toList();
        Questionnaire questionnaire = edition.questionnaire();
        return new EditionSheet(
                edition.id(),
                edition.version(),
                questionnaire.id(),
                questionnaire.code(),
                questionnaire.title(),
                questionnaire.audience(),
                edition.edition(),
                isFrozen(em, edition),
                edition.languages(),
                questions);
    }

    /** ECO-2 */
    static boolean isFrozen(EntityManager em, QuestionnaireEdition edition) {
        return em.createQuery(
                                "select count(c) from Campaign c where c.edition = :edition",
                                Long.class)
                        .setParameter("edition", edition)
                        .getSingleResult()
                > 0;
    }

    private static Map<Long, Map<String, String>> texts(
            EntityManager em, String query, String path, QuestionnaireEdition edition) {
        Map<Long, Map<String, String>> texts = new HashMap<>();
        for (Object[] row :
                em.createQuery(query + " where " + path + " = :edition", Object[].class)
                        .setParameter("edition", edition)
                        .getResultList()) {
            texts.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                    .put((String) row[1], (String) row[2]);
        }
        return texts;
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where mystery surveys and their parts are found. */
final class MysteryShelf {

    private MysteryShelf() {}

    /** Locked, so that two people do not change one survey at once. */
    static MysterySurvey locked(EntityManager em, long id) {
        return Optional.ofNullable(em.find(MysterySurvey.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("listening.mystery.unknown"));
    }

    /**
     * @param shown the version that was read
     */
    static MysterySurvey locked(EntityManager em, long id, int shown) {
        MysterySurvey survey = locked(em, id);
        if (survey.version() != shown) {
            throw new RuleBroken("listening.mystery.changedMeanwhile");
        }
        return survey;
    }

    static Optional<MysterySurvey> referenced(
            EntityManager em, String reference, MysteryDirection direction) {
        return em.createQuery(
                        "select s from MysterySurvey s where s.reference = :reference and"
                                + " s.direction = :direction",
                        MysterySurvey.class)
                .setParameter("reference", reference)
                .setParameter("direction", direction)
                .getResultStream()
                .findFirst();
    }

    static List<TestedUnit> services(EntityManager em, long surveyId) {
        return parts(em, TestedUnit.class, surveyId);
    }

    static List<MysteryScenario> scenarios(EntityManager em, long surveyId) {
        return parts(em, MysteryScenario.class, surveyId);
    }

    static List<MysteryCriterion> criteria(EntityManager em, long surveyId) {
        return parts(em, MysteryCriterion.class, surveyId);
    }

    private static <T> List<T> parts(EntityManager em, Class<T> type, long surveyId) {
        return em.createQuery(
                        "select p from "
                                + type.getSimpleName()
                                + " p where p.surveyId = :survey order by p.place, p.id",
                        type)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    static ScoringGrid grid(EntityManager em, long surveyId) {
        return new ScoringGrid(criteria(em, surveyId).stream().map(MysteryCriterion::row).toList());
    }

    /** In the order of their days. */
    static List<MysteryContact> contacts(EntityManager em, long surveyId) {
        return em.createQuery(
                        "select c from MysteryContact c where c.surveyId = :survey order by"
                                + " c.plannedOn, c.plannedAt, c.code",
                        MysteryContact.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    static List<MysteryContactRow> rows(EntityManager em, long surveyId) {
        ScoringGrid grid = grid(em, surveyId);
        Map<Long, TestedUnitRow> services = new HashMap<>();
        services(em, surveyId).forEach(one -> services.put(one.id(), one.row()));
        Map<Long, MysteryScenarioRow> scenarios = new HashMap<>();
        scenarios(em, surveyId).forEach(one -> scenarios.put(one.id(), one.row()));
        return contacts(em, surveyId).stream()
                .map(
                        one ->
                                one.row(
                                        services.get(one.testedId()),
                                        scenarios.get(one.scenarioId()),
                                        grid))
                .toList();
    }

    static MysteryRow row(EntityManager em, MysterySurvey survey) {
        List<MysteryContact> contacts = contacts(em, survey.id());
        return survey.row(
                contacts.size(), (int) contacts.stream().filter(MysteryContact::isMade).count());
    }

    static MysterySheet sheet(EntityManager em, MysterySurvey survey) {
        return new MysterySheet(
                row(em, survey),
                services(em, survey.id()).stream().map(TestedUnit::row).toList(),
                scenarios(em, survey.id()).stream().map(MysteryScenario::row).toList(),
                grid(em, survey.id()));
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked, in its editions. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.NIGHT
})
public class Questionnaires {

    static final String SUBJECT = "listening.questionnaire";
    static final String EDITION = "listening.edition";

    private static final int LONGEST_CODE = 36;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** In the order of their titles, those for users first. */
    public List<QuestionnaireRow> all() {
        return em.createQuery(
                        "select new fr.prefecture.clu.listening.QuestionnaireRow(q.id, q.version,"
                                + " q.code, q.title, q.audience, e.id, e.number, e.madeOn, (select"
                                + " count(s) from SurveyQuestion s where s.edition = e), (select"
                                + " count(c) from Campaign c where c.edition.questionnaire = q))"
                                + " from QuestionnaireEdition e join e.questionnaire q where"
                                + " e.number = (select max(f.number) from QuestionnaireEdition f"
                                + " where f.questionnaire = q) order by q.audience desc, q.title",
                        QuestionnaireRow.class)
                .getResultList();
    }

    public Optional<EditionSheet> edition(long editionId) {
        return Optional.ofNullable(em.find(QuestionnaireEdition.class, editionId))
                .map(one -> EditionReading.of(em, one));
    }

    /** The editions of a questionnaire, the latest first. */
    public List<EditionRow> editions(long questionnaireId) {
        return em.createQuery(
                        "select new fr.prefecture.clu.listening.EditionRow(e.id, e.number,"
                                + " e.madeOn, (select count(c) from Campaign c where c.edition ="
                                + " e)) from QuestionnaireEdition e where e.questionnaire.id = :id"
                                + " order by e.number desc",
                        EditionRow.class)
                .setParameter("id", questionnaireId)
                .getResultList();
    }

    /**
     * ECO-1: begins a questionnaire, with an empty first edition. Asked for twice, it is begun
     * once.
     *
     * @return the edition
     * @throws RuleBroken when it has no title, or another one has it
     */
    @RolesAllowed(Roles.QUALITY)
    public long create(String title, Audience audience) {
        Optional<QuestionnaireRow> known =
                all().stream()
                        .filter(one -> Folded.key(one.title()).equals(Folded.key(title)))
                        .findFirst();
        if (known.isPresent()) {
            QuestionnaireRow one = known.get();
            if (one.audience() == audience && one.questions() == 0) {
                return one.editionId();
            }
            throw new RuleBroken("listening.questionnaire.twice", one.title());
        }
        Questionnaire questionnaire = new Questionnaire(code(title), title, audience);
        em.persist(questionnaire);
        QuestionnaireEdition edition =
                new QuestionnaireEdition(questionnaire, 1, LocalDate.now(clock));
        em.persist(edition);
        em.flush();
        changes.created(SUBJECT, questionnaire.id(), questionnaire.written());
        changes.created(EDITION, edition.id(), edition.written());
        return edition.id();
    }

    /**
     * ECO-2: the edition in which questions may be changed: the latest, when no campaign uses it,
     * else a new one that asks the same.
     *
     * @return its number
     */
    @RolesAllowed(Roles.QUALITY)
    public long next(long questionnaireId) {
        Questionnaire questionnaire =
                Optional.ofNullable(
                                em.find(
                                        Questionnaire.class,
                                        questionnaireId,
                                        LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("listening.questionnaire.unknown"));
        QuestionnaireEdition latest =
                em.createQuery(
                                "select e from QuestionnaireEdition e where e.questionnaire = :one"
                                        + " order by e.number desc",
                                QuestionnaireEdition.class)
                        .setParameter("one", questionnaire)
                        .setMaxResults(1)
                        .getSingleResult();
        if (!EditionReading.isFrozen(em, latest)) {
            return latest.id();
        }
        QuestionnaireEdition next = latest.next(LocalDate.now(clock));
        em.persist(next);
        em.flush();
        changes.created(EDITION, next.id(), next.written());
        return next.id();
    }

    /**
     * ECO-5: asks in one more language.
     *
     * @param language as ISO 639-1 has it, such as {@code es}
     * @throws RuleBroken when the edition is frozen, or the language is not one or known
     */
    @RolesAllowed(Roles.QUALITY)
    public void addLanguage(long editionId, String language) {
        QuestionnaireEdition edition = SurveyQuestions.changeable(em, editionId);
        String before = edition.written();
        edition.addLanguage(language);
        changes.changed(EDITION, editionId, before, edition.written());
    }

    private String code(String title) {
        String key = Folded.key(title).toUpperCase(Locale.ROOT).replace(' ', '-');
        String start = key.substring(0, Math.min(LONGEST_CODE, key.length()));
        long same =
                em.createQuery(
                                "select count(q) from Questionnaire q where q.code like :start",
                                Long.class)
                        .setParameter("start", start + '%')
                        .getSingleResult();
        return same == 0 ? start : start + '-' + (same + 1);
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What an edition asks, while no campaign uses it. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class SurveyQuestions {

    static final String SUBJECT = "listening.question";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @EJB Bin bin;

    /**
     * ECO-3: one more question, at the end.
     *
     * @throws RuleBroken when the edition is frozen, or the question does not fit into it
     */
    public long add(long editionId, QuestionTerms terms) {
        QuestionnaireEdition edition = changeable(em, editionId);
        SurveyQuestion question = edition.add(terms);
        em.persist(question);
        em.flush();
        changes.created(SUBJECT, question.id(), question.written());
        return question.id();
    }

    /**
     * ECO-3: says a question anew; its code stays.
     *
     * @param shown the version of the edition that was read
     * @throws RuleBroken when the edition is frozen, or was changed since
     */
    public void change(long editionId, int shown, String code, QuestionTerms terms) {
        QuestionnaireEdition edition = seen(editionId, shown);
        SurveyQuestion question = coded(edition, code);
        String before = question.written();
        edition.change(question, terms);
        touch(edition);
        changes.changed(SUBJECT, question.id(), before, question.written());
    }

    /**
     * ECO-3: it is in the earlier editions still.
     *
     * @return by which number it can be brought back from the bin
     */
    public OptionalLong remove(long editionId, int shown, String code) {
        QuestionnaireEdition edition = seen(editionId, shown);
        SurveyQuestion question = coded(edition, code);
        touch(edition);
        long id = question.id();
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                id,
                                code
                                        + " "
                                        + question.terms()
                                                .wordings()
                                                .get(QuestionnaireEdition.FALLBACK),
                                question.written(),
                                "",
                                "/questionnaires/" + editionId),
                        List.of(
                                Removal.Rows.of("listening_question", id),
                                new Removal.Rows("listening_question_text", "question_id = ?", id),
                                new Removal.Rows("listening_choice", "question_id = ?", id),
                                new Removal.Rows(
                                        "listening_choice_text",
                                        "choice_id in (select id from listening_choice where"
                                                + " question_id = ?)",
                                        id)));
        String before = edition.written();
        edition.remove(question);
        changes.changed(Questionnaires.EDITION, editionId, before, edition.written());
        return OptionalLong.of(binned);
    }

    /**
     * ECO-4
     *
     * @param by how many places down; less than nothing is up
     */
    public void move(long editionId, String code, int by) {
        QuestionnaireEdition edition = changeable(em, editionId);
        SurveyQuestion question = coded(edition, code);
        String before = question.written();
        edition.move(question, by);
        touch(edition);
        changes.changed(SUBJECT, question.id(), before, question.written());
    }

    private QuestionnaireEdition seen(long editionId, int shown) {
        QuestionnaireEdition edition = changeable(em, editionId);
        if (edition.version() != shown) {
            throw new RuleBroken("listening.edition.changedSince");
        }
        return edition;
    }

    private void touch(QuestionnaireEdition edition) {
        em.lock(edition, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private static SurveyQuestion coded(QuestionnaireEdition edition, String code) {
        return edition.questions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("listening.question.unknown", code));
    }

    /** ECO-2: who opens a campaign with it meanwhile waits, or has frozen it. */
    static QuestionnaireEdition changeable(EntityManager em, long editionId) {
        QuestionnaireEdition edition = locked(em, editionId);
        if (EditionReading.isFrozen(em, edition)) {
            throw new RuleBroken("listening.edition.frozen", edition.edition());
        }
        return edition;
    }

    static QuestionnaireEdition locked(EntityManager em, long editionId) {
        return Optional.ofNullable(
                        em.find(
                                QuestionnaireEdition.class,
                                editionId,
                                LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("listening.edition.unknown"));
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Baton;
import fr.prefecture.clu.shared.Changes;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The questionnaires that ship with the product, for users and for the staff: ECO-6. */
@Singleton
@Startup
@DependsOn("Schema")
@PermitAll
public class FirstQuestionnaires {

    static final List<String> SHIPPED = List.of("users", "staff");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    @PostConstruct
    void open() {
        Baton.take(em, "start");
        Long known =
                em.createQuery("select count(q) from Questionnaire q", Long.class)
                        .getSingleResult();
        if (known == 0) {
            SHIPPED.forEach(name -> add(ShippedQuestionnaire.read(name)));
        }
    }

    private void add(ShippedQuestionnaire shipped) {
        Questionnaire questionnaire =
                new Questionnaire(shipped.code(), shipped.title(), shipped.audience());
        em.persist(questionnaire);
        QuestionnaireEdition edition =
                new QuestionnaireEdition(questionnaire, 1, LocalDate.now(clock));
        shipped.languages().forEach(edition::addLanguage);
        shipped.questions().forEach(edition::add);
        em.persist(edition);
        em.flush();
        changes.created(Questionnaires.SUBJECT, questionnaire.id(), questionnaire.written());
        changes.created(Questionnaires.EDITION, edition.id(), edition.written());
    }
}

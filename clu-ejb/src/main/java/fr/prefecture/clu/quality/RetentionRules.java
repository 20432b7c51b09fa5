package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Changes;
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

/** How long each kind of document is of use: QUA-22. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class RetentionRules {

    static final String SUBJECT = "quality.retention";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /** By name. */
    public List<RetentionRow> all() {
        return em.createQuery("select r from RetentionRule r order by r.name", RetentionRule.class)
                .getResultStream()
                .map(RetentionRule::row)
                .toList();
    }

    /**
     * @throws RuleBroken when its code is not one, or is taken
     */
    @RolesAllowed(Roles.QUALITY)
    public long add(String code, RetentionTerms terms) {
        if (named(code).isPresent()) {
            throw new RuleBroken("quality.retention.twice", code);
        }
        RetentionRule rule = new RetentionRule(code, terms);
        em.persist(rule);
        em.flush();
        changes.created(SUBJECT, rule.id(), rule.written());
        return rule.id();
    }

    /**
     * @param shown the version that was read
     * @throws RuleBroken when there is none, or another has changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, RetentionTerms terms) {
        RetentionRule rule =
                Optional.ofNullable(
                                em.find(RetentionRule.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("quality.retention.unknown"));
        if (rule.version() != shown) {
            throw new RuleBroken("quality.retention.changedSince", rule.terms().name());
        }
        String before = rule.written();
        rule.say(terms);
        changes.changed(SUBJECT, id, before, rule.written());
    }

    /** The one of this code. */
    public Optional<RetentionRule> named(String code) {
        return em.createQuery(
                        "select r from RetentionRule r where r.code = :code", RetentionRule.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}

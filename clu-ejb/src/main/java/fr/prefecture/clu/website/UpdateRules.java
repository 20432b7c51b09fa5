package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules of a site, each with the day from which it holds. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.WEBSITE,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR,
    Roles.READER,
    Roles.NIGHT
})
public class UpdateRules {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Sites sites;
    @EJB UpdateDays days;
    @EJB Changes changes;

    /** What the rules of a site say, latest first. */
    public List<RuleTerms> rows(Optional<String> siteName) {
        return of(sites.named(siteName)).stream()
                .map(UpdateRule::terms)
                .sorted(Comparator.comparing(RuleTerms::validFrom).reversed())
                .toList();
    }

    /** What the rule says that holds on a day. */
    public RuleTerms on(Optional<String> siteName, LocalDate day) {
        return Judge.on(of(sites.named(siteName)), day).terms();
    }

    /**
     * WEB-6: the days already judged that a rule would judge otherwise, in order.
     *
     * @throws RuleBroken when the rule makes no sense
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<LocalDate> preview(String siteName, RuleTerms terms) {
        Site site = sites.followed(siteName);
        List<UpdateRule> with = new ArrayList<>(of(Optional.of(site)));
        with.removeIf(rule -> rule.validFrom().equals(terms.validFrom()));
        with.add(new UpdateRule(site, terms));
        with.sort(Comparator.comparing(UpdateRule::validFrom));
        return days.judgedOtherwise(site, since(terms), with);
    }

    /**
     * WEB-6: lets a rule hold from its first day on, instead of the one that began that day.
     *
     * @param past whether the days already judged are to be judged again by it
     * @return how many days were judged otherwise
     * @throws RuleBroken when the rule makes no sense
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public int change(String siteName, RuleTerms terms, boolean past) {
        Site site = sites.followed(siteName);
        List<LocalDate> otherwise = past ? preview(siteName, terms) : List.of();
        Optional<UpdateRule> same =
                of(Optional.of(site)).stream()
                        .filter(rule -> rule.validFrom().equals(terms.validFrom()))
                        .findFirst();
        String key = siteName + " " + terms.validFrom();
        if (same.isPresent()) {
            String before = written(same.get().terms());
            same.get().change(terms);
            changes.changed("website.rule", key, before, written(same.get().terms()));
        } else {
            UpdateRule rule = new UpdateRule(site, terms);
            em.persist(rule);
            changes.created("website.rule", key, written(rule.terms()));
        }
        em.flush();
        days.judgeAgain(site, otherwise);
        return otherwise.size();
    }

    /** In the order of their first days; of a site that is not known yet, the one told to all. */
    public List<UpdateRule> of(Optional<Site> site) {
        return site.map(
                        s ->
                                em.createQuery(
                                                "select r from UpdateRule r where r.site = :site"
                                                        + " order by r.validFrom",
                                                UpdateRule.class)
                                        .setParameter("site", s)
                                        .getResultList())
                .orElseGet(() -> List.of(new UpdateRule(null, Sites.TOLD)));
    }

    private static ReportingPeriod since(RuleTerms terms) {
        LocalDate last = LocalDate.of(2099, 12, 31);
        return new ReportingPeriod(terms.validFrom(), last);
    }

    private static String written(RuleTerms terms) {
        return terms.weekdays().stream().sorted().toList()
                + (terms.holidaysExpected() ? " + holidays" : "")
                + ", >= "
                + terms.minimum()
                + ", "
                + terms.target()
                + " % "
                + terms.status()
                + ": "
                + terms.source();
    }
}

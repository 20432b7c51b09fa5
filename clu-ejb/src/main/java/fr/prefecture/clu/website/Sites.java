package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The sites that are followed. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.WEBSITE,
    Roles.SECRETARY_GENERAL,
    Roles.READER,
    Roles.ADMINISTRATOR,
    Roles.NIGHT
})
public class Sites {

    /** The site whose files lie in no folder of their own. */
    public static final String DEFAULT = "principal";

    /** Told to the committee on 31 May 2021; the target is the product's own. */
    static final RuleTerms TOLD =
            new RuleTerms(
                    LocalDate.of(2000, 1, 1),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                    false,
                    1,
                    BigDecimal.valueOf(90),
                    FigureTarget.Status.TO_VALIDATE,
                    "Règle annoncée au comité local des usagers\u202f; objectif proposé par l’application");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    /** Their names, the default one first. */
    public List<String> names() {
        return em.createQuery(
                        "select s.name from Site s order by case when s.name = :first then 0 else 1 end,"
                                + " s.name",
                        String.class)
                .setParameter("first", DEFAULT)
                .getResultList();
    }

    /**
     * @param name empty for the default site
     * @throws RuleBroken when no site has that name, unless it is the default one's
     */
    public Optional<Site> named(Optional<String> name) {
        String wanted = name.orElse(DEFAULT);
        Optional<Site> site = find(wanted, LockModeType.NONE);
        if (site.isEmpty() && !wanted.equals(DEFAULT)) {
            throw new RuleBroken("website.site.unknown", wanted);
        }
        return site;
    }

    /**
     * Makes a site known, with the default zone and rule, the first time that something of it
     * arrives. Until the transaction ends, nobody else writes for it.
     */
    @RolesAllowed({Roles.QUALITY, Roles.WEBSITE, Roles.ADMINISTRATOR, Roles.NIGHT})
    public Site followed(String name) {
        return find(name, LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(
                        () -> {
                            Site site = new Site(name, Settings.zone());
                            em.persist(site);
                            em.persist(new UpdateRule(site, TOLD));
                            em.flush();
                            return site;
                        });
    }

    /** When the days of a site begin. */
    @RolesAllowed({Roles.NIGHT, Roles.WEBSITE})
    public ZoneId zone(String name) {
        return find(name, LockModeType.NONE).map(Site::zone).orElseGet(Settings::zone);
    }

    /** WEB-7: what came before the day on which this night started is final for every site. */
    @RolesAllowed(Roles.NIGHT)
    public void nightEnded(Instant startedAt) {
        em.createQuery("select s from Site s", Site.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(s -> s.nightEnded(LocalDate.ofInstant(startedAt, s.zone())));
    }

    /** Where the product stands. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day that it is where the site's readers are. */
    public LocalDate today(Site site) {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }

    private Optional<Site> find(String name, LockModeType lock) {
        return em.createQuery("select s from Site s where s.name = :name", Site.class)
                .setParameter("name", name)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}

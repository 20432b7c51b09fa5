package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureTarget;
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
import java.util.Optional;

/**
 * What the frameworks have indicators reach: QUA-2. The switchboard has a boundary of this name,
 * too.
 */
@Stateless(name = "QualityTargets")
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.READER,
    Roles.NIGHT
})
public class Targets {

    static final String SUBJECT = "quality.target";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** Of all frameworks, latest first. */
    public List<TargetRow> of(String indicatorCode) {
        return em.createQuery(
                        "select t from IndicatorTarget t where t.indicator = :code order by"
                                + " t.validFrom desc, t.edition.framework.name, t.edition.code desc",
                        IndicatorTarget.class)
                .setParameter("code", indicatorCode)
                .getResultStream()
                .map(IndicatorTarget::row)
                .toList();
    }

    /** Those that hold on a day: one for each version of a framework at most. */
    public List<TargetRow> on(String indicatorCode, LocalDate day) {
        return of(indicatorCode).stream().filter(target -> target.holdsOn(day)).toList();
    }

    /** Those of one version, by indicator, latest first. */
    public List<TargetRow> ofEdition(long editionId) {
        return em.createQuery(
                        "select t from IndicatorTarget t where t.edition.id = :edition order by"
                                + " t.indicator, t.validFrom desc",
                        IndicatorTarget.class)
                .setParameter("edition", editionId)
                .getResultStream()
                .map(IndicatorTarget::row)
                .toList();
    }

    /**
     * QUA-2, QUA-3, QUA-9: lets a target hold from a day on; what held that day ends the day
     * before.
     *
     * @throws RuleBroken when a past period would change, another target begins that day or comes
     *     before this one ends, or the terms are those of another unit
     */
    @RolesAllowed(Roles.QUALITY)
    public long open(long editionId, String indicatorCode, TargetTerms terms) {
        FrameworkIndicator indicator =
                em.createQuery(
                                "select i from FrameworkIndicator i where i.edition.id = :edition"
                                        + " and i.code = :code",
                                FrameworkIndicator.class)
                        .setParameter("edition", editionId)
                        .setParameter("code", indicatorCode)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleBroken(
                                                "quality.target.indicator.unknown", indicatorCode));
        LocalDate from = terms.validFrom();
        LocalDate today = LocalDate.now(clock);
        FrameworkText.Aim aim = indicator.aim(terms);
        List<IndicatorTarget> others =
                em.createQuery(
                                "select t from IndicatorTarget t where t.edition.id = :edition and"
                                        + " t.indicator = :code",
                                IndicatorTarget.class)
                        .setParameter("edition", editionId)
                        .setParameter("code", indicatorCode)
                        .getResultList();
        for (IndicatorTarget other : others) {
            if (other.validFrom().equals(from)) {
                throw new RuleBroken("quality.target.twice", from);
            }
            if (!aim.meets(other.aim())) {
                continue;
            }
            if (from.isBefore(today)) {
                throw new RuleBroken("quality.target.past", from, other.validFrom());
            }
            if (other.validFrom().isAfter(from)) {
                throw new RuleBroken("quality.target.next", other.validFrom());
            }
        }
        others.stream()
                .filter(other -> other.holdsOn(from))
                .forEach(
                        held -> {
                            String before = held.written();
                            held.giveWayOn(from);
                            changes.changed(SUBJECT, held.id(), before, held.written());
                        });
        IndicatorTarget target =
                new IndicatorTarget(em.find(FrameworkVersion.class, editionId), aim);
        em.persist(target);
        em.flush();
        changes.created(SUBJECT, target.id(), target.written());
        return target.id();
    }

    /**
     * QUA-9: says better who says so, and whether somebody has confirmed it.
     *
     * @param shown the version that was read
     * @throws RuleBroken when there is none, another has changed it since, or the source is wrong
     */
    @RolesAllowed(Roles.QUALITY)
    public void correct(long id, int shown, String source, FigureTarget.Status status) {
        IndicatorTarget target =
                Optional.ofNullable(
                                em.find(IndicatorTarget.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("quality.target.unknown"));
        if (target.version() != shown) {
            throw new RuleBroken("quality.target.changedSince");
        }
        String before = target.written();
        target.correct(TargetTerms.source(source), status);
        changes.changed(SUBJECT, id, before, target.written());
    }

    /** The day from which a target may begin where another holds. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Optional<TargetRow> find(long id) {
        return Optional.ofNullable(em.find(IndicatorTarget.class, id)).map(IndicatorTarget::row);
    }
}

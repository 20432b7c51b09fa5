package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the frameworks have indicators reach: QUA-2. */
@Stateless
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

    public Optional<TargetRow> find(long id) {
        return Optional.ofNullable(em.find(IndicatorTarget.class, id)).map(IndicatorTarget::row);
    }
}

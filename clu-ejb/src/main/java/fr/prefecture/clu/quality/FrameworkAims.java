package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Aim;
import fr.prefecture.clu.shared.AimSource;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the frameworks have figures reach, for those who show them. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class FrameworkAims implements AimSource {

    @EJB Targets targets;

    @Override
    public List<Aim> aims(String figureCode, FigureUnit unit, LocalDate on) {
        return targets.on(figureCode, on).stream()
                .filter(target -> target.unit().name().equals(unit.name()))
                .map(
                        target ->
                                new Aim(
                                        new FigureTarget(
                                                target.operator() == TargetOperator.AT_LEAST,
                                                target.threshold(),
                                                BigDecimal.ZERO),
                                        target.editionName() + ", " + target.source()))
                .toList();
    }
}

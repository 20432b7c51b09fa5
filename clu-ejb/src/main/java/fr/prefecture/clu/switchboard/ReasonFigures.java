package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the counted reasons have to say of a month: the share that the website would have spared.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReasonFigures implements FigureSource {

    static final String AVOIDABLE = "switchboard.avoidableByWebsite";

    @EJB CodedCalls calls;

    @Override
    public Set<String> codes() {
        return Set.of(AVOIDABLE);
    }

    /** TEL-59: nothing rather than 0 when no call was counted; no share is aimed at. */
    @Override
    public List<Figure> figures(YearMonth month) {
        ReportingPeriod period = ReportingPeriod.of(month);
        Rate rate = calls.report(period).avoidable();
        boolean known = rate.denominator() > 0;
        return List.of(
                new Figure(
                                AVOIDABLE,
                                known ? BigDecimal.valueOf(rate.numerator()) : null,
                                known ? BigDecimal.valueOf(rate.denominator()) : null,
                                FigureUnit.PERCENT,
                                null,
                                calls.lastDay(period).orElse(null),
                                "/telephone/motifs/resultats?du="
                                        + period.from()
                                        + "&au="
                                        + period.to())
                        .with(FigureCaveats.OF_CASES));
    }

    @Override
    public List<Figure> beside(YearMonth month) {
        return List.of();
    }

    /** The home page shows nothing of it: it does not open on its month. */
    @Override
    public Optional<LocalDate> lastDay() {
        return Optional.empty();
    }
}

package fr.prefecture.clu.cert;

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

/** What the centre has to say of a month on the home page: how long it takes to decide. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL, Roles.READER})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkloadFigures implements FigureSource {

    @EJB Workloads workloads;
    @EJB DelayTargets targets;

    @Override
    public Set<String> codes() {
        return Set.of("cert.examinationTime");
    }

    /** CERT-18: from the complete file to the decision, all territories together. */
    @Override
    public List<Figure> figures(YearMonth month) {
        ReportingPeriod period = ReportingPeriod.of(month);
        List<Statement> told = workloads.counted(period);
        DelayFigures delay =
                DelayFigures.of(
                        Delay.COMPLETE_TO_DECIDED, told.stream().map(Statement::amounts).toList());
        boolean known = delay.files() > 0;
        return List.of(
                new Figure(
                                "cert.examinationTime",
                                known ? delay.days() : null,
                                known ? BigDecimal.valueOf(delay.files()) : null,
                                FigureUnit.DAYS,
                                targets.on(DelayTarget.Indicator.EXAMINATION, period.to())
                                        .map(DelayTarget::asFigureTarget)
                                        .orElse(null),
                                told.stream()
                                        .map(statement -> statement.span().to())
                                        .max(LocalDate::compareTo)
                                        .orElse(null),
                                "/cert?periode=" + month)
                        .with(FigureCaveats.OF_CASES.covered(workloads.coverage(period))));
    }

    @Override
    public List<Figure> beside(YearMonth month) {
        return List.of();
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return workloads.lastDay();
    }
}

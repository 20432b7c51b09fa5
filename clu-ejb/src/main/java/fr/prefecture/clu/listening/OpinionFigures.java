package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Proportion;
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

/** What the opinions of a month have to say: how many have an answer. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpinionFigures implements FigureSource {

    @EJB Opinions opinions;

    @Override
    public Set<String> codes() {
        return Set.of();
    }

    /** An indicator, and no tile of the home page. */
    @Override
    public List<Figure> figures(YearMonth month) {
        return List.of();
    }

    /** ECO-59: of those published in the month, whenever they were answered; no target is known. */
    @Override
    public List<Figure> beside(YearMonth month) {
        List<OpinionRow> rows =
                opinions.rows(
                        new OpinionQuery(
                                Optional.of(month.atDay(1)),
                                Optional.of(month.atEndOfMonth()),
                                Optional.empty(),
                                Optional.empty()));
        Proportion answered = OpinionRow.answered(rows);
        return List.of(
                new Figure(
                                "listening.opinionAnswerRate",
                                rows.isEmpty() ? null : BigDecimal.valueOf(answered.successes()),
                                rows.isEmpty() ? null : BigDecimal.valueOf(answered.n()),
                                FigureUnit.PERCENT,
                                null,
                                rows.stream()
                                        .map(row -> row.terms().publishedOn())
                                        .max(LocalDate::compareTo)
                                        .orElse(null),
                                "/avis?du=" + month.atDay(1) + "&au=" + month.atEndOfMonth())
                        .with(FigureCaveats.OF_CASES));
    }

    /** Opinions do not say which month the home page opens on. */
    @Override
    public Optional<LocalDate> lastDay() {
        return Optional.empty();
    }
}

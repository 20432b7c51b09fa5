package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Figure;
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

/** What the letters and e-mails say of a month on the home page: how many were answered in time. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InboundFigures implements FigureSource {

    @EJB InboundMails mails;

    @Override
    public Set<String> codes() {
        return Set.of("letters.answeredRate");
    }

    /** LET-67: all services and channels together; no share is aimed at. */
    @Override
    public List<Figure> figures(YearMonth month) {
        InboundRates rates = rates(month);
        return List.of(figure("letters.answeredRate", month, rates, rates.total().answered()));
    }

    @Override
    public List<Figure> beside(YearMonth month) {
        InboundRates rates = rates(month);
        return List.of(
                figure("letters.acknowledgedRate", month, rates, rates.total().acknowledged()));
    }

    private InboundRates rates(YearMonth month) {
        return mails.rates(
                mails.rows(ReportingPeriod.of(month), Optional.empty(), Optional.empty()));
    }

    private Figure figure(String code, YearMonth month, InboundRates rates, ReplyRate rate) {
        ReportingPeriod period = ReportingPeriod.of(month);
        boolean known = rates.total().rows() > 0 && rate.isCounted();
        return new Figure(
                        code,
                        known ? BigDecimal.valueOf(rate.inTime()) : null,
                        known ? BigDecimal.valueOf(rate.due()) : null,
                        FigureUnit.PERCENT,
                        null,
                        rates.lastWeek().map(monday -> past(monday.plusDays(6))).orElse(null),
                        "/courriers?du=" + period.from() + "&au=" + period.to())
                .with(rate.caveats().covered(mails.coverage(period)));
    }

    /** The Thursday of the last week that is counted, which says its month, once it has come. */
    @Override
    public Optional<LocalDate> lastDay() {
        return mails.lastWeek().map(monday -> past(monday.plusDays(3)));
    }

    /** A week that is counted before it is over has no data of the days to come. */
    private LocalDate past(LocalDate day) {
        LocalDate today = mails.today();
        return day.isAfter(today) ? today : day;
    }
}

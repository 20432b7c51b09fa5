package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Proportion;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the complaints and incidents have to say of a month: ECO-96, ECO-97. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ComplaintFigures implements FigureSource {

    static final String ANSWERED = "listening.complaintsAnsweredInTime";
    static final String RECEIVED = "listening.complaints";
    static final String ACCESSIBILITY = "listening.accessibilityAnsweredInTime";
    static final String INCIDENTS = "listening.incidents";

    /** As the list of complaints understands it in its address. */
    static final String ACCESSIBILITY_ONLY = "&nature=signalement-d-accessibilite";

    @EJB Complaints complaints;
    @EJB Incidents incidents;

    @Override
    public Set<String> codes() {
        return Set.of(ANSWERED);
    }

    /** All kinds together; no share is aimed at. */
    @Override
    public List<Figure> figures(YearMonth month) {
        return List.of(rate(ANSWERED, complaints.all(), month, row -> true, ""));
    }

    @Override
    public List<Figure> beside(YearMonth month) {
        List<ComplaintRow> rows = complaints.all();
        List<IncidentRow> happened = incidents.all();
        return List.of(
                count(
                        RECEIVED,
                        month,
                        rows.stream().map(ComplaintRow::receivedOn).toList(),
                        "/reclamations"),
                rate(
                        ACCESSIBILITY,
                        rows,
                        month,
                        row -> row.kind() == ComplaintKind.ACCESSIBILITY,
                        ACCESSIBILITY_ONLY),
                count(
                        INCIDENTS,
                        month,
                        happened.stream().map(IncidentRow::happenedOn).toList(),
                        "/incidents"));
    }

    private Figure rate(
            String code,
            List<ComplaintRow> rows,
            YearMonth month,
            Predicate<ComplaintRow> of,
            String only) {
        ReportingPeriod period = ReportingPeriod.of(month);
        List<ComplaintRow> due =
                rows.stream()
                        .filter(of)
                        .filter(ComplaintRates.dueIn(period.from(), period.to()))
                        .toList();
        Proportion inTime = ComplaintRates.inTime(due, complaints.today());
        boolean known = inTime.n() > 0;
        return new Figure(
                code,
                known ? BigDecimal.valueOf(inTime.successes()) : null,
                known ? BigDecimal.valueOf(inTime.n()) : null,
                FigureUnit.PERCENT,
                null,
                due.stream()
                        .flatMap(row -> row.answeredOn().or(row::dueOn).stream())
                        .filter(day -> !day.isAfter(complaints.today()))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                "/reclamations?echeance-du="
                        + period.from()
                        + "&echeance-au="
                        + period.to()
                        + only);
    }

    /** Nothing before the first one of all: nobody was there to count. */
    private Figure count(String code, YearMonth month, List<LocalDate> days, String page) {
        ReportingPeriod period = ReportingPeriod.of(month);
        Optional<LocalDate> first = days.stream().min(Comparator.naturalOrder());
        Stream<LocalDate> in =
                days.stream()
                        .filter(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()));
        boolean known =
                first.filter(day -> !day.isAfter(period.to())).isPresent()
                        && !period.from().isAfter(complaints.today());
        return new Figure(
                code,
                known ? BigDecimal.valueOf(in.count()) : null,
                null,
                FigureUnit.COUNT,
                null,
                days.stream()
                        .filter(day -> !day.isAfter(period.to()))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                page + "?du=" + period.from() + "&au=" + period.to());
    }

    /**
     * Complaints come on any day: they do not say on which month the home page opens, which would
     * be one of which nothing else is known.
     */
    @Override
    public Optional<LocalDate> lastDay() {
        return Optional.empty();
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Complaints complaints;

    @Override
    public Set<String> codes() {
        return Set.of(ANSWERED);
    }

    /** All kinds together; no share is aimed at. */
    @Override
    public List<Figure> figures(YearMonth month) {
        return List.of(rate(ANSWERED, month, row -> true, ""));
    }

    @Override
    public List<Figure> beside(YearMonth month) {
        return List.of(
                count(RECEIVED, month, "Complaint", "receivedOn", "/reclamations"),
                rate(
                        ACCESSIBILITY,
                        month,
                        row -> row.kind() == ComplaintKind.ACCESSIBILITY,
                        ACCESSIBILITY_ONLY),
                count(INCIDENTS, month, "Incident", "happenedOn", "/incidents"));
    }

    private Figure rate(String code, YearMonth month, Predicate<ComplaintRow> of, String only) {
        ReportingPeriod period = ReportingPeriod.of(month);
        List<ComplaintRow> due = complaints.due(period).stream().filter(of).toList();
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
                                + only)
                .with(FigureCaveats.OF_CASES);
    }

    /** Nothing before the first one of all: nobody was there to count. */
    private Figure count(String code, YearMonth month, String entity, String day, String page) {
        ReportingPeriod period = ReportingPeriod.of(month);
        Optional<LocalDate> last =
                em.createQuery(
                                "select e.%2$s from %1$s e where e.%2$s <= :to order by e.%2$s desc"
                                        .formatted(entity, day),
                                LocalDate.class)
                        .setParameter("to", period.to())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
        boolean known = last.isPresent() && !period.from().isAfter(complaints.today());
        return new Figure(
                code,
                known ? BigDecimal.valueOf(number(entity, day, period)) : null,
                null,
                FigureUnit.COUNT,
                null,
                last.orElse(null),
                page + "?du=" + period.from() + "&au=" + period.to());
    }

    private long number(String entity, String day, ReportingPeriod period) {
        return em.createQuery(
                        "select count(e) from %s e where e.%s between :from and :to"
                                .formatted(entity, day),
                        Long.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getSingleResult();
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

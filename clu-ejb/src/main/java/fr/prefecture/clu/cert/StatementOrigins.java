package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.FigureOrigin;
import fr.prefecture.clu.shared.ProvenanceSource;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files, imports and entries whose word counts for a day or a week: the latest one. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StatementOrigins implements ProvenanceSource {

    /** CERT-10: nobody has told of the same period later. */
    private static final String COUNTED =
            "select o.kind, o.reference, s.from_day, s.to_day from cert_statement s"
                    + " join cert_origin o on o.id = s.origin_id and o.published = true"
                    + " where not exists (select 1 from cert_statement n"
                    + " join cert_origin p on p.id = n.origin_id and p.published = true"
                    + " where n.territory_id = s.territory_id"
                    + " and n.title_type_id = s.title_type_id and n.from_day = s.from_day"
                    + " and n.to_day = s.to_day and (p.told_at > o.told_at"
                    + " or p.told_at = o.told_at and p.id > o.id))";

    private static final int DAYS_OF_WEEK = 7;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** Who told, and of what. */
    private record Told(Origin.Kind kind, long reference, Span span) {

        private static Told of(Object row) {
            Object[] cells = (Object[]) row;
            return new Told(
                    Origin.Kind.valueOf((String) cells[0]),
                    ((Number) cells[1]).longValue(),
                    new Span(((Date) cells[2]).toLocalDate(), ((Date) cells[3]).toLocalDate()));
        }

        private List<Object> origin() {
            return kind == Origin.Kind.TYPED ? List.of(kind) : List.of(kind, reference);
        }
    }

    /** CERT-2: a week belongs to a month by its Thursday. */
    @Override
    public List<FigureOrigin> origins(String figureCode, YearMonth month) {
        if (!figureCode.startsWith("cert.")) {
            return List.of();
        }
        ReportingPeriod period = ReportingPeriod.of(month);
        Map<List<Object>, List<Told>> byOrigin = new LinkedHashMap<>();
        for (Object row :
                em.createNativeQuery(
                                COUNTED
                                        + " and s.to_day >= ?1 and s.from_day <= ?2"
                                        + " order by s.from_day, o.id")
                        .setParameter(1, Date.valueOf(period.from().minusDays(DAYS_OF_WEEK)))
                        .setParameter(2, Date.valueOf(period.to().plusDays(DAYS_OF_WEEK)))
                        .getResultList()) {
            Told told = Told.of(row);
            if (told.span().isIn(period)) {
                byOrigin.computeIfAbsent(told.origin(), one -> new ArrayList<>()).add(told);
            }
        }
        return byOrigin.values().stream().map(told -> origin(told, month)).toList();
    }

    private static FigureOrigin origin(List<Told> told, YearMonth month) {
        Told one = told.get(0);
        LocalDate first = one.span().from();
        LocalDate last =
                told.stream().map(t -> t.span().to()).max(LocalDate::compareTo).orElse(first);
        return switch (one.kind()) {
            case FILE -> FigureOrigin.file(one.reference(), told.size(), first, last);
            case IMPORT ->
                    FigureOrigin.imported("/cert", one.reference(), told.size(), first, last);
            case TYPED -> FigureOrigin.typed("/cert?periode=" + month, told.size(), first, last);
        };
    }

    /** By the first day of each period. */
    @Override
    public SortedMap<LocalDate, Long> fed(long file) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (Object row :
                em.createNativeQuery(COUNTED + " and o.kind = 'FILE' and o.reference = ?1")
                        .setParameter(1, file)
                        .getResultList()) {
            days.merge(Told.of(row).span().from(), 1L, Long::sum);
        }
        return days;
    }
}

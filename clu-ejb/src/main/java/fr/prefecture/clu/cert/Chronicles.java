package fr.prefecture.clu.cert;

import fr.prefecture.clu.deliveries.Lives;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements as they were told, and in the order of time. */
@Stateless
@RolesAllowed({Roles.CERT, Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.READER, Roles.NIGHT})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Chronicles {

    private static final List<Quantity> ALL = List.of(Quantity.values());

    /** What CERT-12 speaks of. */
    private static final List<Quantity> FLOWS =
            Stream.concat(
                            Stream.of(Quantity.RECEIVED, Quantity.BACKLOG),
                            Quantity.DECISIONS.stream())
                    .toList();

    private static final String SELECT = select(ALL);
    private static final String ORDER = " order by o.told_at, o.id, s.from_day";
    private static final int FIRST_MEASURE = 9;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    private static String select(List<Quantity> measures) {
        return "select t.code, y.code, s.from_day, s.to_day, s.oldest_on, o.kind, o.name, o.told_by,"
                + " o.told_at, "
                + measures.stream()
                        .map(measure -> "s." + measure.column())
                        .collect(Collectors.joining(", "))
                + " from cert_statement s join cert_origin o on o.id = s.origin_id"
                + " join cert_territory t on t.id = s.territory_id"
                + " join cert_title_type y on y.id = s.title_type_id where ";
    }

    /** All that count or counted, in the order in which they were told. */
    public List<Statement> published() {
        return rows(em.createNativeQuery(SELECT + "o.published = true" + ORDER));
    }

    /** The same, of which only the backlogs and the flows are told: CERT-12. */
    public List<Statement> publishedFlows() {
        return rows(em.createNativeQuery(select(FLOWS) + "o.published = true" + ORDER), FLOWS);
    }

    /** Those of them that begin in a period. */
    public List<Statement> published(LocalDate from, LocalDate to) {
        return rows(
                em.createNativeQuery(
                                SELECT
                                        + "o.published = true and s.from_day between ?1 and ?2"
                                        + ORDER)
                        .setParameter(1, Date.valueOf(from))
                        .setParameter(2, Date.valueOf(to)));
    }

    /** The weeks that are lost, among those that may belong to a period. */
    public Lives lives(ReportingPeriod period) {
        return Lives.of(
                em,
                SourceKind.CERT,
                ReportingPeriod.within(period.from().minusDays(6), period.to()));
    }

    /** The first day of the latest of them. */
    public Optional<LocalDate> latest() {
        List<?> found =
                em.createNativeQuery(
                                "select s.from_day from cert_statement s join cert_origin o"
                                        + " on o.id = s.origin_id where o.published = true"
                                        + " order by s.from_day desc fetch first 1 row only")
                        .getResultList();
        return found.stream().findFirst().map(Chronicles::day);
    }

    /** The first day that is told of each territory and title. */
    public Map<String, LocalDate> firstDays() {
        Map<String, LocalDate> first = new HashMap<>();
        for (Object found :
                em.createNativeQuery(
                                "select t.code, y.code, min(s.from_day) from cert_statement s"
                                        + " join cert_origin o on o.id = s.origin_id"
                                        + " join cert_territory t on t.id = s.territory_id"
                                        + " join cert_title_type y on y.id = s.title_type_id"
                                        + " where o.published = true group by t.code, y.code")
                        .getResultList()) {
            Object[] cells = (Object[]) found;
            first.put(Workloads.key((String) cells[0], (String) cells[1]), day(cells[2]));
        }
        return first;
    }

    /** What an origin tells. */
    public List<Statement> of(Origin origin) {
        return rows(
                em.createNativeQuery(SELECT + "o.id = ?1" + ORDER).setParameter(1, origin.id()));
    }

    /** All that was told of one period, latest first: CERT-10. */
    public List<Statement> history(String territory, String title, Span span) {
        return rows(
                em.createNativeQuery(
                                SELECT
                                        + "o.published = true and t.code = ?1 and y.code ="
                                        + " ?2 and s.from_day = ?3 and s.to_day = ?4"
                                        + " order by o.told_at desc, o.id desc")
                        .setParameter(1, territory)
                        .setParameter(2, title)
                        .setParameter(3, Date.valueOf(span.from()))
                        .setParameter(4, Date.valueOf(span.to())));
    }

    private static List<Statement> rows(Query query) {
        return rows(query, ALL);
    }

    private static List<Statement> rows(Query query, List<Quantity> measures) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> row((Object[]) row, measures)).toList();
    }

    private static Statement row(Object[] cells, List<Quantity> measures) {
        Map<Quantity, BigDecimal> told = new EnumMap<>(Quantity.class);
        for (int i = 0; i < measures.size(); i++) {
            Object cell = cells[FIRST_MEASURE + i];
            if (cell != null) {
                told.put(measures.get(i), new BigDecimal(cell.toString()));
            }
        }
        return new Statement(
                (String) cells[0],
                (String) cells[1],
                new Span(day(cells[2]), day(cells[3])),
                new Amounts(told, cells[4] == null ? null : day(cells[4])),
                Origin.Kind.valueOf((String) cells[5]),
                (String) cells[6],
                (String) cells[7],
                instant(cells[8]));
    }

    private static LocalDate day(Object cell) {
        return ((Date) cell).toLocalDate();
    }

    private static Instant instant(Object cell) {
        return cell instanceof OffsetDateTime moment
                ? moment.toInstant()
                : ((java.sql.Timestamp) cell).toInstant();
    }
}

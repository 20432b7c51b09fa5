package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is told of the centre's periods, by files, imports and people. */
@Stateless
@RolesAllowed({Roles.CERT, Roles.NIGHT})
public class Statements {

    static final String SUBJECT = "cert.period";

    /** The place of the first column that not every statement has. */
    private static final int FIXED = 6;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Territories territories;
    @EJB Chronicles chronicles;
    @EJB BusinessCalendar calendar;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** CERT-3 to CERT-9: what tells, line by line, whether a file is right; one for each file. */
    public Function<Map<String, String>, Checked> checker() {
        return lines();
    }

    /** The same of a form, with all that is wrong with each line. */
    public Function<Map<String, String>, List<Checked>> examiner() {
        return lines()::examine;
    }

    private Lines lines() {
        Map<Line.Key, Statement> latest = latest(chronicles.published());
        Function<Line.Key, Optional<Amounts>> known =
                key -> Optional.ofNullable(latest.get(key)).map(Statement::amounts);
        return new Lines(
                territories.remits(),
                LocalDate.now(clock),
                key ->
                        known.apply(new Line.Key(key.territory(), key.title(), before(key.span())))
                                .flatMap(amounts -> amounts.files(Quantity.BACKLOG)),
                known);
    }

    /** The week before, or the last working day before. */
    private Span before(Span span) {
        Span before = span.before();
        while (!before.isWeek() && !calendar.isBusinessDay(before.from())) {
            before = before.before();
        }
        return before;
    }

    /**
     * Keeps lines that were found right, in the caller's transaction; they do not count before
     * {@link #publish}.
     *
     * @param reference the number of the file or of the import
     * @param name what people call it
     */
    public void add(
            Origin.Kind kind, long reference, String name, List<Map<String, String>> lines) {
        Origin origin = origin(kind, reference).orElseGet(() -> begin(kind, reference, name));
        Lines reader =
                new Lines(
                        territories.remits(),
                        LocalDate.now(clock),
                        key -> Optional.empty(),
                        key -> Optional.empty());
        for (Map<String, String> cells : lines) {
            insert(origin, read(reader, cells));
        }
    }

    private Origin begin(Origin.Kind kind, long reference, String name) {
        Origin origin = new Origin(kind, reference, name, Changes.caller(session), clock.instant());
        em.persist(origin);
        em.flush();
        return origin;
    }

    private static Line read(Lines reader, Map<String, String> cells) {
        try {
            return reader.read(cells);
        } catch (RefusedLine e) {
            throw new RuleBroken(e.getMessage(), e.arguments().toArray());
        }
    }

    /**
     * CERT-10: keeps what somebody typed, all of it or nothing; it counts at once.
     *
     * @throws RuleBroken when a line is not right
     */
    @RolesAllowed(Roles.CERT)
    public void type(List<Map<String, String>> lines) {
        Lines reader = lines();
        List<Line> read = lines.stream().map(cells -> read(reader, cells)).toList();
        if (read.isEmpty()) {
            throw new RuleBroken("cert.entry.nothing");
        }
        Origin origin =
                new Origin(Origin.Kind.TYPED, 0, "", Changes.caller(session), clock.instant());
        em.persist(origin);
        origin.refersToItself();
        em.flush();
        read.forEach(line -> insert(origin, line));
        publish(origin);
    }

    /** Makes what an origin tells part of the figures, in the caller's transaction. */
    public void publish(Origin.Kind kind, long reference) {
        origin(kind, reference).filter(o -> !o.isPublished()).ifPresent(this::publish);
    }

    /** CERT-10: what it corrects goes into the history. */
    private void publish(Origin origin) {
        Map<Line.Key, Statement> before = latest(chronicles.published());
        origin.publish();
        em.flush();
        latest(chronicles.of(origin))
                .forEach(
                        (key, statement) -> {
                            String after = statement.amounts().written();
                            Statement corrected = before.get(key);
                            if (corrected == null) {
                                changes.created(SUBJECT, subjectKey(key), after);
                            } else {
                                changes.changed(
                                        SUBJECT,
                                        subjectKey(key),
                                        corrected.amounts().written(),
                                        after);
                            }
                        });
    }

    private static Map<Line.Key, Statement> latest(Collection<Statement> statements) {
        Map<Line.Key, Statement> latest = new HashMap<>();
        statements.forEach(s -> latest.put(new Line.Key(s.territory(), s.title(), s.span()), s));
        return latest;
    }

    static String subjectKey(Line.Key key) {
        return key.territory() + " " + key.title() + " " + key.span();
    }

    /** Takes back all that an origin told: what it had corrected counts again. */
    public void remove(Origin.Kind kind, long reference) {
        Optional<Origin> found = origin(kind, reference);
        if (found.isEmpty()) {
            return;
        }
        if (found.get().isPublished()) {
            latest(chronicles.of(found.get()))
                    .forEach(
                            (key, statement) ->
                                    changes.removed(
                                            SUBJECT,
                                            subjectKey(key),
                                            statement.amounts().written()));
        }
        em.createNativeQuery("delete from cert_statement where origin_id = ?1")
                .setParameter(1, found.get().id())
                .executeUpdate();
        em.remove(found.get());
        em.flush();
    }

    /** How many of these lines, known by what they say, count already just as they are. */
    public int known(Collection<String> identities) {
        Map<Line.Key, Statement> latest = latest(chronicles.published());
        long known =
                latest.entrySet().stream()
                        .map(e -> Line.identity(e.getKey(), e.getValue().amounts()))
                        .filter(identities::contains)
                        .count();
        return Math.toIntExact(known);
    }

    private Optional<Origin> origin(Origin.Kind kind, long reference) {
        return em.createQuery(
                        "select o from Origin o where o.kind = :kind and o.reference = :reference",
                        Origin.class)
                .setParameter("kind", kind)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    private void insert(Origin origin, Line line) {
        if (isStored(origin, line)) {
            return;
        }
        // Columns without a number are left out: a null has no type that PostgreSQL would guess.
        List<Quantity> told =
                Arrays.stream(Quantity.values())
                        .filter(measure -> line.amounts().of(measure).isPresent())
                        .toList();
        StringBuilder sql =
                new StringBuilder(
                        "insert into cert_statement (origin_id, territory_id, title_type_id,"
                                + " from_day, to_day");
        told.forEach(measure -> sql.append(", ").append(measure.column()));
        line.amounts().oldestDay().ifPresent(day -> sql.append(", oldest_on"));
        sql.append(") values (?1, ?2, ?3, ?4, ?5");
        int last = told.size() + (line.amounts().oldest() == null ? 0 : 1);
        for (int i = 0; i < last; i++) {
            sql.append(", ?").append(FIXED + i);
        }
        Query insert =
                em.createNativeQuery(sql.append(')').toString())
                        .setParameter(1, origin.id())
                        .setParameter(2, line.remit().territory().id())
                        .setParameter(3, line.remit().title().id())
                        .setParameter(4, Date.valueOf(line.span().from()))
                        .setParameter(5, Date.valueOf(line.span().to()));
        int place = FIXED;
        for (Quantity measure : told) {
            insert.setParameter(place++, line.amounts().told().get(measure));
        }
        if (line.amounts().oldest() != null) {
            insert.setParameter(place, Date.valueOf(line.amounts().oldest()));
        }
        insert.executeUpdate();
    }

    /**
     * CERT-9, for files that are longer than what is read at once: a second line that says the same
     * is passed over.
     *
     * @throws RuleBroken when it says otherwise
     */
    private boolean isStored(Origin origin, Line line) {
        if (stored(origin, line, "") == 0) {
            return false;
        }
        StringBuilder same = new StringBuilder();
        List<Object> told = new ArrayList<>();
        for (Quantity measure : Quantity.values()) {
            BigDecimal amount = line.amounts().told().get(measure);
            same.append(" and ").append(measure.column());
            if (amount == null) {
                same.append(" is null");
            } else {
                same.append(" = ?").append(FIXED + told.size());
                told.add(amount);
            }
        }
        same.append(" and oldest_on");
        if (line.amounts().oldest() == null) {
            same.append(" is null");
        } else {
            same.append(" = ?").append(FIXED + told.size());
            told.add(Date.valueOf(line.amounts().oldest()));
        }
        if (stored(origin, line, same.toString(), told.toArray()) == 0) {
            throw new RuleBroken("cert.row.twice", line.remit().territory().name());
        }
        return true;
    }

    private long stored(Origin origin, Line line, String condition, Object... arguments) {
        Query count =
                em.createNativeQuery(
                                "select count(*) from cert_statement where origin_id = ?1"
                                        + " and territory_id = ?2 and title_type_id = ?3"
                                        + " and from_day = ?4 and to_day = ?5"
                                        + condition)
                        .setParameter(1, origin.id())
                        .setParameter(2, line.remit().territory().id())
                        .setParameter(3, line.remit().title().id())
                        .setParameter(4, Date.valueOf(line.span().from()))
                        .setParameter(5, Date.valueOf(line.span().to()));
        for (int i = 0; i < arguments.length; i++) {
            count.setParameter(FIXED + i, arguments[i]);
        }
        return ((Number) count.getSingleResult()).longValue();
    }
}

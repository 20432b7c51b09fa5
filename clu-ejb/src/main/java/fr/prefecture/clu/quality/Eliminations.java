package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;

/**
 * How evidence comes to its end: the archives are asked by a slip, and only their visa has contents
 * removed.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class Eliminations {

    static final String SUBJECT = "quality.elimination";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB EvidenceFiles files;
    @EJB EliminationLines lines;
    @EJB Attachments attachments;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** QUA-23: what the archives may be asked to let go, and no slip names yet; oldest first. */
    public List<EvidenceSheet> due() {
        LocalDate today = today();
        Set<Long> named = lines.named();
        return sheets(one -> one.isToEliminate(today) && !named.contains(one.id()));
    }

    /** QUA-23: how many the archives may be asked to let go. */
    public long countDue() {
        LocalDate today = today();
        List<Object> values = new ArrayList<>();
        StringJoiner conditions = new StringJoiner(" or ");
        conditions.add("e.withdrawn_on < " + next(values, today.minusDays(Evidence.REVERSIBLE)));
        em.createQuery("select r from RetentionRule r", RetentionRule.class)
                .getResultStream()
                .filter(rule -> rule.terms().disposition().isEliminated())
                .map(rule -> isOver(rule, today, values))
                .forEach(conditions::add);
        Query query =
                em.createNativeQuery(
                        "select count(*) from quality_evidence e where e.eliminated_on is null"
                                + " and e.retained = false and ("
                                + conditions
                                + ") and not exists (select 1 from quality_elimination_line l"
                                + " where l.evidence_id = e.id and l.retained = false)");
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    /** QUA-21: of those that nobody has taken back, in the words of the database. */
    private static String isOver(RetentionRule rule, LocalDate today, List<Object> values) {
        String under = "(e.withdrawn_on is null and e.retention_id = " + next(values, rule.id());
        LocalDate last = rule.lastBegun(today);
        return rule.terms().starts() == RetentionStart.END_OF_VALIDITY
                ? under + " and e.valid_until < " + next(values, last) + ")"
                : under
                        + " and e.obtained_on <= "
                        + next(values, last)
                        + " and (e.valid_until is null or e.valid_until < "
                        + next(values, today)
                        + "))";
    }

    private static String next(List<Object> values, Object value) {
        values.add(value instanceof LocalDate day ? Date.valueOf(day) : value);
        return "?" + values.size();
    }

    /** QUA-23: what is to be handed to the archives; the product does not remove it. */
    public List<EvidenceSheet> toTransfer() {
        LocalDate today = today();
        return sheets(one -> one.isToTransfer(today));
    }

    private List<EvidenceSheet> sheets(Predicate<Evidence> which) {
        Map<Long, List<AttachmentRow>> given = files.all();
        LocalDate today = today();
        return evidence(which).stream()
                .map(
                        one ->
                                one.sheet(
                                        given.getOrDefault(one.id(), List.of()),
                                        Optional.empty(),
                                        today))
                .toList();
    }

    private List<Evidence> evidence(Predicate<Evidence> which) {
        return em.createQuery(
                        "select e from Evidence e where e.eliminatedOn is null"
                                + " order by e.obtainedOn, e.id",
                        Evidence.class)
                .getResultStream()
                .filter(which)
                .toList();
    }

    /** Latest first. */
    public List<EliminationRow> slips() {
        return em.createQuery(
                        "select s from EliminationSlip s order by s.year desc, s.place desc",
                        EliminationSlip.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    public Optional<EliminationRow> find(long id) {
        return Optional.ofNullable(em.find(EliminationSlip.class, id)).map(this::row);
    }

    private EliminationRow row(EliminationSlip slip) {
        List<EliminationLineRow> of = lines.of(slip.id());
        return slip.row(
                of.size(),
                of.stream().mapToLong(EliminationLineRow::files).sum(),
                of.stream().mapToLong(EliminationLineRow::size).sum(),
                of.stream().filter(EliminationLineRow::retained).count());
    }

    /**
     * QUA-25: makes a slip of these pieces; those that are not due, or that a slip names already,
     * are left out.
     *
     * @throws RuleBroken when nothing is left
     */
    @RolesAllowed(Roles.QUALITY)
    public long make(Set<Long> evidenceIds) {
        em.createNativeQuery("update quality_evidence_turn set taken = taken + 1 where id = 1")
                .executeUpdate();
        LocalDate today = today();
        Set<Long> named = lines.named();
        List<Evidence> chosen =
                evidence(
                        one ->
                                evidenceIds.contains(one.id())
                                        && one.isToEliminate(today)
                                        && !named.contains(one.id()));
        if (chosen.isEmpty()) {
            throw new RuleBroken("quality.elimination.empty");
        }
        EliminationSlip slip =
                new EliminationSlip(
                        lastPlace(today.getYear()) + 1,
                        session.getCallerPrincipal().getName(),
                        today);
        em.persist(slip);
        int position = 1;
        for (Evidence one : chosen) {
            em.persist(new EliminationLine(slip, position, one, files.of(one.id())));
            position++;
        }
        em.flush();
        changes.created(SUBJECT, slip.id(), slip.written() + ", " + chosen.size() + " pieces");
        return slip.id();
    }

    /**
     * QUA-26: the visa has come: the contents of all pieces but those that the archives keep are
     * removed. Twice is once.
     *
     * @param said who gave it, under which reference
     * @param kept the pieces that the archives keep: QUA-27
     * @throws RuleBroken when the day cannot be, or nothing is said of who gave it
     */
    @RolesAllowed(Roles.QUALITY)
    public void sign(long id, LocalDate on, String said, Set<Long> kept) {
        EliminationSlip slip =
                Optional.ofNullable(
                                em.find(EliminationSlip.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> new RuleBroken("quality.elimination.unknown"));
        if (!slip.isOpen()) {
            return;
        }
        String before = slip.written();
        slip.sign(on, said, session.getCallerPrincipal().getName(), today());
        changes.changed(SUBJECT, id, before, slip.written());
        em.createQuery(
                        "select l from EliminationLine l where l.slip = :slip order by l.position",
                        EliminationLine.class)
                .setParameter("slip", slip)
                .getResultList()
                .forEach(line -> end(line, kept));
    }

    private void end(EliminationLine line, Set<Long> kept) {
        Evidence one = line.evidence();
        String before = one.written();
        if (kept.contains(one.id())) {
            line.retain();
            one.retain();
        } else {
            List<AttachmentRow> given = files.of(one.id());
            one.eliminate(line.slip().id(), given, today());
            given.forEach(file -> attachments.remove(file.id()));
        }
        changes.changed(Evidences.SUBJECT, one.id(), before, one.written());
    }

    private int lastPlace(int year) {
        return em.createQuery(
                        "select coalesce(max(s.place), 0) from EliminationSlip s"
                                + " where s.year = :year",
                        Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}

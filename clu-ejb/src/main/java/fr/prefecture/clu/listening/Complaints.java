package fr.prefecture.clu.listening;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.Condition;
import fr.prefecture.clu.list.ListQuery;
import fr.prefecture.clu.list.Listed;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.StaleVersion;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The register of complaints, suggestions and reports about accessibility. */
@Stateless
@LocalBean
@RolesAllowed({Roles.QUALITY, Roles.STAFF, Roles.SECRETARY_GENERAL})
public class Complaints implements Listed<ComplaintListed> {

    static final String SUBJECT = "listening.complaint";

    private static final String ROWS =
            "select c from Complaint c left join fetch c.service left join fetch c.reason"
                    + " left join fetch c.secondReason";

    private static final String LATEST_FIRST =
            " order by c.receivedOn desc, c.year desc, c.number desc";

    private static final ListQuery<ComplaintListed> LIST =
            ListQuery.of(
                            ComplaintListed.class,
                            "Complaint c",
                            "left join c.service s left join c.reason r left join c.secondReason q",
                            "c.id, c.version, c.year, c.number, c.kind, c.receivedOn, c.channel,"
                                    + " s.name, r.name, q.name, c.answerWanted, c.dueOn,"
                                    + " c.answeredOn, c.closedOn, c.redacted")
                    .sort("recue", "c.receivedOn", "c.year", "c.number")
                    .sort("numero", "c.year", "c.number")
                    .sort("echeance", "c.dueOn")
                    .sort("a-repondre", "c.settled", "c.receivedOn desc", "c.number desc")
                    .filter("nature", "c.kind")
                    .filter("service", "c.service.name")
                    .filter("motif", Complaints::about)
                    .period("du", "au", "c.receivedOn")
                    .period("echeance-du", "echeance-au", "c.dueOn")
                    .filter("publiables", yes -> Condition.of("c.redacted is not null"));

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ComplaintLimits limits;
    @EJB Changes changes;
    @Resource SessionContext session;

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Condition about(Object reason) {
        String named = ".id in (select x.id from ComplaintReason x where x.name = ?)";
        return Condition.of("c.reason" + named + " or c.secondReason" + named, reason, reason);
    }

    /** ECO-90: an agent reads what the agent typed. */
    @Override
    public ListQuery<ComplaintListed>.Reading list() {
        return LIST.filter("etat", state -> ((ComplaintState) state).condition(today()))
                .on(em, isForAll() ? Condition.NONE : Condition.of("c.enteredBy = ?", caller()));
    }

    private boolean isForAll() {
        return session.isCallerInRole(Roles.QUALITY)
                || session.isCallerInRole(Roles.SECRETARY_GENERAL);
    }

    /** What is told of those that the filters leave. */
    public ComplaintSummary summary(Ask ask) {
        Condition judged =
                Condition.of(
                        "c.dueOn is not null and (c.answeredOn is not null or c.dueOn < ?)",
                        today());
        return ComplaintSummary.of(
                new Proportion(
                        list().count(ask, Condition.of("c.answeredOn <= c.dueOn")),
                        list().count(ask, judged)),
                list().sums(
                                ask,
                                ComplaintSummary.Sum.class,
                                ComplaintSummary.SUMS,
                                ComplaintSummary.GROUP),
                em.createQuery("select r from ComplaintReason r", ComplaintReason.class)
                        .getResultStream()
                        .collect(Collectors.toMap(ComplaintReason::id, ComplaintReason::name)));
    }

    /** All of them, the latest first; for those who answer for all. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
    public List<ComplaintRow> all() {
        return rows(em.createQuery(ROWS + LATEST_FIRST, Complaint.class));
    }

    /** ECO-96: those whose last day lies in a period, the latest first. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<ComplaintRow> due(ReportingPeriod period) {
        return rows(
                em.createQuery(
                                ROWS + " where c.dueOn between :from and :to" + LATEST_FIRST,
                                Complaint.class)
                        .setParameter("from", period.from())
                        .setParameter("to", period.to()));
    }

    /** Those that are neither answered nor closed and have a last day, until that day at most. */
    @RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<ComplaintRow> awaited(LocalDate until) {
        return rows(
                em.createQuery(
                                ROWS
                                        + " where c.closedOn is null and c.answeredOn is null"
                                        + " and c.dueOn <= :until"
                                        + LATEST_FIRST,
                                Complaint.class)
                        .setParameter("until", until));
    }

    private List<ComplaintRow> rows(TypedQuery<Complaint> query) {
        LocalDate today = today();
        return query.getResultStream().map(one -> one.row(today)).toList();
    }

    /** ECO-90: none when the caller may not see it. */
    public Optional<ComplaintSheet> find(long id) {
        return Optional.ofNullable(em.find(Complaint.class, id))
                .filter(this::isSeen)
                .map(
                        one ->
                                one.sheet(
                                        today(),
                                        one.endedOn()
                                                .flatMap(
                                                        day ->
                                                                limits.last(
                                                                        LimitSubject.ERASURE,
                                                                        day))));
    }

    /**
     * ECO-81, ECO-82, ECO-83
     *
     * @param entry what tells one entry from another: sent twice, it is kept once
     * @param indispensable whether somebody said so of the words that a text should not hold
     * @throws RuleBroken when it holds such words, what is typed is not right, or something else
     *     was kept under this entry
     */
    @RolesAllowed({Roles.QUALITY, Roles.STAFF})
    public ComplaintRow enter(String entry, ComplaintTerms terms, boolean indispensable) {
        // Whoever enters waits here for the others: no number twice, no entry twice.
        em.createNativeQuery("update listening_counter set opened = opened + 1 where id = 1")
                .executeUpdate();
        Optional<Complaint> known =
                em.createQuery("select c from Complaint c where c.entry = :entry", Complaint.class)
                        .setParameter("entry", entry)
                        .getResultStream()
                        .findFirst();
        if (known.isPresent()) {
            ComplaintRow kept = known.get().row(today());
            if (!known.get().says(terms)) {
                throw new EnteredOtherwise(
                        "listening.complaint.entered.otherwise", kept.reference());
            }
            return kept;
        }
        check(terms.text(), indispensable, "text");
        Complaint complaint =
                new Complaint(
                        entry,
                        lastNumber(terms.receivedOn().getYear()) + 1,
                        terms,
                        about(terms, Optional.empty()),
                        caller(),
                        today());
        em.persist(complaint);
        em.flush();
        changes.created(SUBJECT, complaint.id(), complaint.written());
        return complaint.row(today());
    }

    /**
     * ECO-89
     *
     * @param shown the version that was read
     * @throws RuleBroken when another has changed it since, the caller may not, or what is typed is
     *     not right
     */
    @RolesAllowed({Roles.QUALITY, Roles.STAFF})
    public void change(long id, int shown, ComplaintTerms terms, boolean indispensable) {
        Complaint complaint = locked(em, id);
        changes.requireVersion(SUBJECT, complaint, shown);
        if (!isChangeable(complaint)) {
            throw new RuleBroken("listening.complaint.notYours", complaint.reference());
        }
        check(terms.text(), indispensable, "text");
        String before = complaint.written();
        complaint.change(terms, about(terms, Optional.of(complaint)), today());
        changes.changed(SUBJECT, id, before, complaint.written());
    }

    /** ECO-89: whether the caller may correct what was typed. */
    public boolean isChangeable(long id) {
        return Optional.ofNullable(em.find(Complaint.class, id))
                .filter(one -> one.closedOn().isEmpty() && !one.isErased())
                .filter(this::isChangeable)
                .isPresent();
    }

    private boolean isChangeable(Complaint complaint) {
        return session.isCallerInRole(Roles.QUALITY)
                || (session.isCallerInRole(Roles.STAFF)
                        && complaint.enteredBy().equals(caller())
                        && !complaint.isAnswered());
    }

    private boolean isSeen(Complaint complaint) {
        return isForAll() || complaint.enteredBy().equals(caller());
    }

    /** ECO-83 */
    static void check(String text, boolean indispensable, String component) {
        List<String> found = PersonalTraces.in(text);
        if (!indispensable && !found.isEmpty()) {
            throw new RuleBroken("listening.complaint.traces", found).at(component);
        }
    }

    private static Complaint locked(EntityManager em, long id) {
        return Optional.ofNullable(em.find(Complaint.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("listening.complaint.unknown"));
    }

    static Complaint known(EntityManager em, long id, int shown) {
        Complaint complaint = locked(em, id);
        if (complaint.version() != shown) {
            throw new StaleVersion("listening.complaint.changedSince", complaint.reference());
        }
        return complaint;
    }

    private Complaint.About about(ComplaintTerms terms, Optional<Complaint> before) {
        return new Complaint.About(
                service(terms.service()),
                reason("reason", terms.reason(), before),
                terms.secondReason().map(second -> reason("secondReason", second, before)),
                limits.last(
                        terms.kind() == ComplaintKind.ACCESSIBILITY
                                ? LimitSubject.ACCESSIBILITY
                                : LimitSubject.ANSWER,
                        terms.receivedOn()));
    }

    private Optional<ServiceUnit> service(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                em.createQuery(
                                "select s from ServiceUnit s where s.name = :name",
                                ServiceUnit.class)
                        .setParameter("name", name)
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleBroken("listening.complaint.service.unknown", name)
                                                .at("service")));
    }

    /** ECO-91: one that was withdrawn stays where it was given. */
    private ComplaintReason reason(String component, long id, Optional<Complaint> before) {
        ComplaintReason reason =
                Optional.ofNullable(em.find(ComplaintReason.class, id))
                        .orElseThrow(
                                () -> new RuleBroken("listening.reason.unknown").at(component));
        if (reason.isWithdrawn() && before.filter(one -> one.names(reason)).isEmpty()) {
            throw new RuleBroken("listening.reason.withdrawn", reason.name()).at(component);
        }
        return reason;
    }

    /** ECO-82 */
    private int lastNumber(int year) {
        return em.createQuery(
                        "select coalesce(max(c.number), 0) from Complaint c where c.year = :year",
                        Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}

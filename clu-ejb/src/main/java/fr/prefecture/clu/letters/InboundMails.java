package fr.prefecture.clu.letters;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.text.Collator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How many letters and e-mails came, week by week, and what became of them: numbers only. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class InboundMails {

    static final String SUBJECT = "letters.inbound";

    private static final int LONGEST_SILENCE = 5;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @EJB ReplyTargets targets;
    @EJB BusinessCalendar calendar;
    @Inject Clock clock;

    /**
     * LET-54: keeps the rows that are right, and says of each what became of it; those that are
     * refused leave the others alone.
     *
     * @param anyDay of the week
     * @throws RuleBroken when the week is to come
     */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.CERT, Roles.WEBSITE, Roles.STAFF})
    public List<InboundOutcome> type(LocalDate anyDay, List<TypedInbound> rows) {
        LocalDate monday = InboundMail.begun(anyDay, today());
        List<InboundOutcome> outcomes = new ArrayList<>();
        for (TypedInbound row : rows) {
            try {
                outcomes.add(InboundOutcome.of(type(monday, row)));
            } catch (InboundSheet.Unreadable e) {
                outcomes.add(InboundOutcome.refused(e));
            }
        }
        em.flush();
        return outcomes;
    }

    private InboundOutcome.Kind type(LocalDate monday, TypedInbound row)
            throws InboundSheet.Unreadable {
        Optional<InboundMail> known = find(row.serviceId(), row.channel(), monday);
        if (InboundSheet.isEmpty(row.cells())) {
            if (known.isPresent() && row.version() != TypedInbound.UNKNOWN) {
                throw new InboundSheet.Unreadable(
                        "received", new RuleBroken("letters.inbound.emptied"));
            }
            return InboundOutcome.Kind.EMPTY;
        }
        InboundCounts counts = InboundSheet.counts(row.cells());
        try {
            return keep(row.serviceId(), row.channel(), monday, counts, row.version());
        } catch (RuleBroken e) {
            throw new InboundSheet.Unreadable("received", e);
        }
    }

    /**
     * LET-66: keeps what a folder counted, all of it or nothing.
     *
     * @param weeks with what was known of each when they were shown
     * @return how many weeks are new or other than before
     * @throws RuleBroken when one of them has been changed since
     */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.CERT, Roles.WEBSITE, Roles.STAFF})
    public int replace(long serviceId, List<FolderWeek> weeks) {
        int kept = 0;
        for (FolderWeek week : weeks) {
            LocalDate monday = InboundMail.begun(week.monday(), today());
            InboundOutcome.Kind became =
                    keep(
                            serviceId,
                            InboundChannel.ELECTRONIC,
                            monday,
                            week.counts(),
                            week.version());
            kept += became == InboundOutcome.Kind.SAME ? 0 : 1;
        }
        em.flush();
        return kept;
    }

    private InboundOutcome.Kind keep(
            long serviceId,
            InboundChannel channel,
            LocalDate monday,
            InboundCounts counts,
            int shown) {
        Optional<InboundMail> known = find(serviceId, channel, monday);
        if (known.isEmpty()) {
            InboundMail mail =
                    new InboundMail(
                            service(serviceId), channel, monday, counts, today(), Optional.empty());
            em.persist(mail);
            em.flush();
            changes.created(SUBJECT, mail.id(), mail.written());
            return InboundOutcome.Kind.CREATED;
        }
        InboundMail mail = known.get();
        if (counts.equals(mail.counts())) {
            return InboundOutcome.Kind.SAME;
        }
        if (mail.version() != shown) {
            throw new RuleBroken("letters.inbound.changed", monday);
        }
        String before = mail.written();
        mail.correct(counts, today());
        changes.changed(SUBJECT, mail.id(), before, mail.written());
        return InboundOutcome.Kind.CORRECTED;
    }

    /**
     * Keeps many weeks at once, none of which is known yet, with one line of history for all.
     *
     * @param rows whose numbers, versions and names do not count
     */
    @RolesAllowed(Roles.QUALITY)
    public void begin(long serviceId, List<InboundRow> rows) {
        ServiceUnit service = service(serviceId);
        rows.forEach(
                row ->
                        em.persist(
                                new InboundMail(
                                        service,
                                        row.channel(),
                                        row.monday(),
                                        row.counts(),
                                        row.countedOn(),
                                        Optional.empty())));
        em.flush();
        changes.created(SUBJECT, serviceId, service.name() + ", rows: " + rows.size());
    }

    /** LET-58: the weeks whose Thursday lies in a period, in their order. */
    public List<InboundRow> rows(
            ReportingPeriod period, Optional<String> service, Optional<InboundChannel> channel) {
        TypedQuery<InboundMail> query =
                em.createQuery(
                                "select m from InboundMail m join fetch m.service"
                                        + " where m.monday between :from and :to"
                                        + (service.isPresent() ? " and m.service.name = :name" : "")
                                        + (channel.isPresent() ? " and m.channel = :channel" : "")
                                        + " order by m.monday, m.service.name, m.channel",
                                InboundMail.class)
                        .setParameter("from", period.from().minusDays(3))
                        .setParameter("to", period.to().minusDays(3));
        service.ifPresent(name -> query.setParameter("name", name));
        channel.ifPresent(one -> query.setParameter("channel", one));
        return query.getResultStream().map(InboundMail::row).toList();
    }

    /** What is known of a week. */
    public List<InboundRow> week(LocalDate anyDay) {
        LocalDate thursday = InboundMail.mondayOf(anyDay).plusDays(3);
        return rows(new ReportingPeriod(thursday, thursday), Optional.empty(), Optional.empty());
    }

    /**
     * LET-69: how many weeks of the services and channels that are counted are known. Each is
     * awaited from its first week on; after five weeks without a count it is not awaited any more.
     */
    public FigureCoverage coverage(ReportingPeriod period) {
        int expected = 0;
        int known = 0;
        LocalDate first = period.from().minusDays(3);
        LocalDate last = period.to().minusDays(3);
        Set<List<Object>> counted =
                rows(period, Optional.empty(), Optional.empty()).stream()
                        .map(row -> List.<Object>of(row.service(), row.channel(), row.monday()))
                        .collect(Collectors.toSet());
        for (Object[] ends :
                em.createQuery(
                                "select m.service.name, m.channel, min(m.monday), max(m.monday)"
                                        + " from InboundMail m group by m.service.name, m.channel",
                                Object[].class)
                        .getResultList()) {
            LocalDate until = ((LocalDate) ends[3]).plusWeeks(LONGEST_SILENCE);
            for (LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                    !monday.isAfter(last);
                    monday = monday.plusWeeks(1)) {
                if (!monday.isBefore((LocalDate) ends[2]) && !monday.isAfter(until)) {
                    expected++;
                    known += counted.contains(List.of(ends[0], ends[1], monday)) ? 1 : 0;
                }
            }
        }
        return new FigureCoverage(known, expected, 0, FigureCoverage.Unit.WEEKS);
    }

    /** LET-59 to LET-61 */
    public InboundRates rates(List<InboundRow> rows) {
        Limits limits =
                new Limits(targets.all(), calendar)
                        .about(rows.stream().map(InboundRow::sunday).toList());
        return InboundRates.of(rows, limits, today());
    }

    /** The Monday of the last week that is counted; nothing before any is. */
    public Optional<LocalDate> lastWeek() {
        return Optional.ofNullable(
                em.createQuery("select max(m.monday) from InboundMail m", LocalDate.class)
                        .getSingleResult());
    }

    /** Those that answer for actions: their letters may be counted too. */
    public List<CountedUnit> services() {
        return em.createQuery("select s from ServiceUnit s", ServiceUnit.class)
                .getResultStream()
                .map(service -> new CountedUnit(service.id(), service.name()))
                .sorted(
                        Comparator.comparing(
                                CountedUnit::name, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<InboundMail> find(long serviceId, InboundChannel channel, LocalDate monday) {
        return find(em, serviceId, channel, monday);
    }

    static Optional<InboundMail> find(
            EntityManager em, long serviceId, InboundChannel channel, LocalDate monday) {
        return em.createQuery(
                        "select m from InboundMail m where m.service.id = :service"
                                + " and m.channel = :channel and m.monday = :monday",
                        InboundMail.class)
                .setParameter("service", serviceId)
                .setParameter("channel", channel)
                .setParameter("monday", monday)
                .getResultStream()
                .findFirst();
    }

    private ServiceUnit service(long id) {
        return Optional.ofNullable(em.find(ServiceUnit.class, id))
                .orElseThrow(() -> new RuleBroken("letters.inbound.service.unknown"));
    }
}

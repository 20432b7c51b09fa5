package fr.prefecture.clu.website;

import fr.prefecture.clu.deliveries.Lives;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ClosingDays;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The days of a site: whether an update was expected, whether it came, and who says so. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL, Roles.READER})
public class UpdateDays {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Sites sites;
    @EJB UpdateRules rules;
    @EJB Declarations declarations;
    @EJB BusinessCalendar calendar;
    @EJB ClosingDays closingDays;

    /**
     * Every day of a period, known or not.
     *
     * @param section counts only its updates; nothing for all
     * @throws fr.prefecture.clu.shared.RuleBroken when the site is unknown
     */
    public List<UpdateDayRow> rows(
            ReportingPeriod period, Optional<String> siteName, Optional<String> section) {
        Optional<Site> site = sites.named(siteName);
        Judge judge = judge(site, period);
        Map<LocalDate, Judgement> settled = new HashMap<>();
        Map<LocalDate, Counted> counted = new HashMap<>();
        Map<LocalDate, List<Declaration>> declared = new HashMap<>();
        Set<LocalDate> covered = new HashSet<>();
        Lives lives = site.isPresent() ? Lives.of(em, SourceKind.WEBSITE, period) : Lives.NONE;
        String name = site.map(Site::name).orElse("");
        site.ifPresent(
                s -> {
                    settled.putAll(settled(s, period));
                    counted.putAll(counted(s, period, section));
                    declared.putAll(declarations.standing(s, period));
                    covered.addAll(covered(s, period));
                });
        LocalDate today = site.map(sites::today).orElse(LocalDate.MIN);
        return period.days().stream()
                .map(
                        day -> {
                            Counted counts = counted.getOrDefault(day, Counted.NOTHING);
                            Judgement judgement =
                                    Optional.ofNullable(settled.get(day))
                                            .orElseGet(() -> judge.of(day));
                            List<Declaration> said = declared.getOrDefault(day, List.of());
                            Optional<String> excuse = reason(said, Declaration.Kind.EXCUSE);
                            boolean known =
                                    settled.containsKey(day)
                                            && (covered.contains(day) || excuse.isPresent())
                                            && (day.isBefore(today) || counts.updates() > 0);
                            return new UpdateDayRow(
                                    day,
                                    judgement.expected() && !lives.isOver(name, day),
                                    judgement.reason(),
                                    judgement.label(),
                                    known,
                                    counts.updates(),
                                    counts.gazette(),
                                    judgement.minimum(),
                                    reason(said, Declaration.Kind.URGENCY)
                                            .or(
                                                    () ->
                                                            counts.urgent() > 0
                                                                    ? Optional.of("")
                                                                    : Optional.empty()),
                                    excuse,
                                    counts.sections(),
                                    known && site.filter(s -> s.isFinal(day)).isPresent()
                                            ? DayState.FINAL
                                            : DayState.PROVISIONAL,
                                    !known && lives.isLost(name, day));
                        })
                .toList();
    }

    /** WEB-15: the last day of which something is known; nothing before the first update. */
    public Optional<LocalDate> lastDay(Optional<String> siteName) {
        return sites.named(siteName).flatMap(this::last);
    }

    private Optional<LocalDate> last(Site site) {
        Optional<LocalDate> updated =
                end(
                        site,
                        "select d.happened_on from website_day_section d where d.site_id = ?1"
                                + " order by d.site_id desc, d.happened_on desc"
                                + " fetch first 1 row only");
        return updated.flatMap(
                day ->
                        Stream.of(day, coveredUntil(site).orElse(day))
                                .max(Comparator.naturalOrder()));
    }

    private Optional<LocalDate> coveredUntil(Site site) {
        return end(
                site,
                "select max(o.covered_to) from website_origin o where o.site_id = ?1"
                        + " and o.published = true");
    }

    /** The first day of which something is known. */
    public Optional<LocalDate> firstDay(Optional<String> siteName) {
        return sites.named(siteName).flatMap(this::first);
    }

    private Optional<LocalDate> first(Site site) {
        return end(
                site, "select min(d.happened_on) from website_day_section d where d.site_id = ?1");
    }

    private Optional<LocalDate> end(Site site, String sql) {
        List<?> found = em.createNativeQuery(sql).setParameter(1, site.id()).getResultList();
        return found.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(Date.class::cast)
                .map(Date::toLocalDate);
    }

    /**
     * Counts the days of a period again, in the caller's transaction; those that were never judged
     * are, as far as the site has been followed.
     */
    @RolesAllowed({Roles.NIGHT, Roles.WEBSITE, Roles.QUALITY})
    public void settle(Site site, ReportingPeriod period) {
        em.flush();
        Date from = Date.valueOf(period.from());
        Date to = Date.valueOf(period.to());
        em.createNativeQuery(
                        "delete from website_day_section where site_id = ?1"
                                + " and happened_on between ?2 and ?3")
                .setParameter(1, site.id())
                .setParameter(2, from)
                .setParameter(3, to)
                .executeUpdate();
        em.createNativeQuery(
                        "insert into website_day_section (site_id, happened_on, section_id,"
                                + " updates, gazette, urgent)"
                                + " select e.site_id, e.happened_on, e.section_id,"
                                + " sum(case when e.gazette = true then 0 else 1 end),"
                                + " sum(case when e.gazette = true then 1 else 0 end), sum(e.urgent)"
                                + " from (select p.site_id, u.happened_on, p.section_id, p.gazette,"
                                + " u.page_id, u.moment,"
                                + " max(case when u.urgent = true then 1 else 0 end) as urgent"
                                + Updates.TOLD
                                + " group by p.site_id, u.happened_on, p.section_id, p.gazette,"
                                + " u.page_id, u.moment) e"
                                + " group by e.site_id, e.happened_on, e.section_id")
                .setParameter(1, site.id())
                .setParameter(2, from)
                .setParameter(3, to)
                .executeUpdate();
        follow(site);
    }

    /** WEB-7: judges, for every site, the days before a night's that nobody has judged yet. */
    @RolesAllowed(Roles.NIGHT)
    public void followAll() {
        em.createQuery("select s from Site s order by s.id", Site.class)
                .getResultList()
                .forEach(this::follow);
    }

    private void follow(Site site) {
        Optional<LocalDate> first = first(site);
        if (first.isEmpty()) {
            return;
        }
        LocalDate last =
                end(
                                site,
                                "select max(d.happened_on) from website_day_section d"
                                        + " where d.site_id = ?1")
                        .orElseThrow();
        LocalDate until =
                Stream.of(Optional.of(last), site.finalUntil(), coveredUntil(site))
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        ReportingPeriod followed = ReportingPeriod.within(first.get(), until);
        Map<LocalDate, Judgement> settled = settled(site, followed);
        Judge judge = judge(Optional.of(site), followed);
        List<LocalDate> open =
                followed.days().stream().filter(day -> !settled.containsKey(day)).toList();
        Map<LocalDate, Judgement> judged = new HashMap<>();
        open.forEach(day -> judged.put(day, judge.of(day)));
        keep(site, judged);
    }

    /** WEB-6: how many days of a period a change of rules would judge otherwise. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<LocalDate> judgedOtherwise(Site site, ReportingPeriod period, List<UpdateRule> by) {
        Judge judge = new Judge(by, calendar, closings(period), period);
        List<LocalDate> changed = new ArrayList<>();
        settled(site, period)
                .forEach(
                        (day, judgement) -> {
                            if (!judge.of(day).equals(judgement)) {
                                changed.add(day);
                            }
                        });
        changed.sort(null);
        return changed;
    }

    /** WEB-6: judges these days again, by the rules that hold now. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void judgeAgain(Site site, List<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        ReportingPeriod period = new ReportingPeriod(days.get(0), days.get(days.size() - 1));
        Judge judge = judge(Optional.of(site), period);
        Map<LocalDate, Judgement> judged = new HashMap<>();
        for (LocalDate day : days) {
            em.createNativeQuery("delete from website_day where site_id = ?1 and happened_on = ?2")
                    .setParameter(1, site.id())
                    .setParameter(2, Date.valueOf(day))
                    .executeUpdate();
            judged.put(day, judge.of(day));
        }
        keep(site, judged);
    }

    private void keep(Site site, Map<LocalDate, Judgement> judged) {
        judged.forEach(
                (day, judgement) ->
                        em.createNativeQuery(
                                        "insert into website_day (site_id, happened_on, expected,"
                                                + " reason, label, minimum)"
                                                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                                .setParameter(1, site.id())
                                .setParameter(2, Date.valueOf(day))
                                .setParameter(3, judgement.expected())
                                .setParameter(4, judgement.reason().name())
                                .setParameter(5, judgement.label())
                                .setParameter(6, judgement.minimum())
                                .executeUpdate());
    }

    private Map<LocalDate, Judgement> settled(Site site, ReportingPeriod period) {
        Map<LocalDate, Judgement> settled = new HashMap<>();
        for (Object[] cells :
                rows(
                        "select happened_on, expected, reason, label, minimum from website_day"
                                + " where site_id = ?1 and happened_on between ?2 and ?3",
                        site,
                        period)) {
            settled.put(
                    ((Date) cells[0]).toLocalDate(),
                    new Judgement(
                            (Boolean) cells[1],
                            DayReason.valueOf((String) cells[2]),
                            (String) cells[3],
                            ((Number) cells[4]).intValue()));
        }
        return settled;
    }

    /** WEB-15: of a period, those that what was delivered covers. */
    private Set<LocalDate> covered(Site site, ReportingPeriod period) {
        List<?> stretches =
                em.createNativeQuery(
                                "select covered_from, covered_to from website_origin"
                                        + " where site_id = ?1 and published = true"
                                        + " and covered_to >= ?2 and covered_from <= ?3")
                        .setParameter(1, site.id())
                        .setParameter(
                                2, Date.valueOf(period.from().minusDays(Coverage.MOST_DAYS_APART)))
                        .setParameter(
                                3, Date.valueOf(period.to().plusDays(Coverage.MOST_DAYS_APART)))
                        .getResultList();
        return Coverage.days(
                stretches.stream()
                        .map(Object[].class::cast)
                        .map(
                                ends ->
                                        new ReportingPeriod(
                                                ((Date) ends[0]).toLocalDate(),
                                                ((Date) ends[1]).toLocalDate()))
                        .toList(),
                period);
    }

    private Map<LocalDate, Counted> counted(
            Site site, ReportingPeriod period, Optional<String> section) {
        Map<LocalDate, Counted> counted = new HashMap<>();
        for (Object[] cells :
                rows(
                        "select d.happened_on, s.name, d.updates, d.gazette, d.urgent"
                                + " from website_day_section d join website_section s"
                                + " on s.id = d.section_id where d.site_id = ?1"
                                + " and d.happened_on between ?2 and ?3"
                                + " order by d.happened_on, d.updates desc, s.name",
                        site,
                        period)) {
            if (section.filter(name -> !name.equals(cells[1])).isEmpty()) {
                counted.merge(
                        ((Date) cells[0]).toLocalDate(),
                        new Counted(
                                ((Number) cells[2]).intValue(),
                                ((Number) cells[3]).intValue(),
                                ((Number) cells[4]).intValue(),
                                List.of((String) cells[1])),
                        Counted::and);
            }
        }
        return counted;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Site site, ReportingPeriod period) {
        return em.createNativeQuery(sql)
                .setParameter(1, site.id())
                .setParameter(2, Date.valueOf(period.from()))
                .setParameter(3, Date.valueOf(period.to()))
                .getResultList();
    }

    private Judge judge(Optional<Site> site, ReportingPeriod period) {
        return new Judge(rules.of(site), calendar, closings(period), period);
    }

    private SortedMap<LocalDate, String> closings(ReportingPeriod period) {
        return closingDays.between(period.from(), period.to());
    }

    private static Optional<String> reason(List<Declaration> said, Declaration.Kind kind) {
        return said.stream()
                .filter(declaration -> declaration.kind() == kind)
                .reduce((first, second) -> second)
                .map(Declaration::reason);
    }

    /** What a day's published updates come to. */
    private record Counted(int updates, int gazette, int urgent, List<String> sections) {

        static final Counted NOTHING = new Counted(0, 0, 0, List.of());

        Counted and(Counted other) {
            List<String> all = new ArrayList<>(sections);
            all.addAll(other.sections);
            return new Counted(
                    updates + other.updates, gazette + other.gazette, urgent + other.urgent, all);
        }
    }
}

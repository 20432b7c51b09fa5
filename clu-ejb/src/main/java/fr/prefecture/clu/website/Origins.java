package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Where updates are known from: files, imports, declarations, each with what it tells. */
@Stateless
@RolesAllowed({Roles.NIGHT, Roles.WEBSITE})
public class Origins {

    /** What an origin has told already stays as it is. */
    private static final String INSERT =
            "insert into website_update (origin_id, page_id, moment, timed, happened_on, kind,"
                    + " urgent) select cast(? as bigint), cast(? as bigint), cast(? as bigint),"
                    + " cast(? as boolean), cast(? as date), cast(? as varchar(10)),"
                    + " cast(? as boolean) where not exists (select 1 from website_update"
                    + " where origin_id = ? and page_id = ? and moment = ?)";

    private static final String TOLD_OF_PAGE =
            "exists (select 1 from website_page p join website_update u on u.page_id = p.id"
                    + " join website_origin o on o.id = u.origin_id where p.site_id = ?"
                    + " and p.path = told.path and o.published and u.moment";

    /** Each index is asked for one stretch: the moment, or the seconds of a day. */
    private static final String KNOWN =
            "select count(*) from unnest(cast(? as varchar array), cast(? as bigint array),"
                    + " cast(? as bigint array), cast(? as bigint array)) as"
                    + " told (path, moment, first_second, last_second) where "
                    + TOLD_OF_PAGE
                    + " = told.moment) or "
                    + TOLD_OF_PAGE
                    + " between told.first_second and told.last_second)";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Sites sites;
    @EJB Pages pages;
    @EJB UpdateDays days;

    /**
     * Adds, in the caller's transaction, a stretch of what an origin tells; what it has told before
     * is kept once. It does not count before {@link #publish}.
     *
     * @param origin the number of a file, an import or a declaration: no two share one
     */
    @RolesAllowed({Roles.NIGHT, Roles.WEBSITE, Roles.QUALITY})
    public void add(long origin, String siteName, FeedKind feed, Collection<PageUpdate> updates) {
        Site site = sites.followed(siteName);
        begin(origin, site, feed);
        Map<String, Long> numbers = pages.numbers(site, updates);
        Map<Key, PageUpdate> once = new TreeMap<>();
        for (PageUpdate update : updates) {
            once.merge(
                    new Key(numbers.get(update.page()), update.moment()),
                    update,
                    Origins::together);
        }
        insert(origin, site, once);
    }

    /**
     * WEB-3: how many of these count already, whoever tells of them; a bare date where an instant
     * of that page and day is known too.
     */
    public int known(String siteName, Collection<PageUpdate> updates) {
        return sites.named(Optional.of(siteName)).map(site -> known(site, updates)).orElse(0);
    }

    private int known(Site site, Collection<PageUpdate> updates) {
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            set(connection, select, 1, "varchar", updates, PageUpdate::page);
            set(connection, select, 2, "bigint", updates, PageUpdate::moment);
            set(connection, select, 3, "bigint", updates, update -> update.first(site.zone()));
            set(connection, select, 4, "bigint", updates, update -> update.last(site.zone()));
            select.setLong(5, site.id());
            select.setLong(6, site.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Updates were not compared", e);
        }
    }

    private static void set(
            Connection connection,
            PreparedStatement statement,
            int place,
            String type,
            Collection<PageUpdate> updates,
            Function<PageUpdate, Object> cell)
            throws SQLException {
        statement.setArray(
                place, connection.createArrayOf(type, updates.stream().map(cell).toArray()));
    }

    /** Makes what an origin tells part of the figures, in the caller's transaction. */
    @RolesAllowed({Roles.NIGHT, Roles.WEBSITE, Roles.QUALITY})
    public void publish(long origin) {
        em.createNativeQuery("update website_origin set published = true where id = ?1")
                .setParameter(1, origin)
                .executeUpdate();
        cover(origin);
        site(origin).ifPresent(site -> span(origin).ifPresent(p -> days.settle(site, p)));
    }

    /**
     * WEB-15: a night that began at this moment has read what an origin tells, or has found it
     * again unchanged; or somebody imported it then.
     */
    public void read(long origin, Instant at) {
        site(origin)
                .ifPresent(
                        site -> {
                            Date day = Date.valueOf(LocalDate.ofInstant(at, site.zone()));
                            em.createNativeQuery(
                                            "update website_origin set"
                                                    + " first_read = least(coalesce(first_read, ?1), ?1),"
                                                    + " last_read = greatest(coalesce(last_read, ?1), ?1)"
                                                    + " where id = ?2")
                                    .setParameter(1, day)
                                    .setParameter(2, origin)
                                    .executeUpdate();
                            cover(origin);
                        });
    }

    /** WEB-15 */
    private void cover(long origin) {
        List<?> found =
                em.createNativeQuery(
                                "select feed, first_read, last_read from website_origin"
                                        + " where id = ?1")
                        .setParameter(1, origin)
                        .getResultList();
        for (Object row : found) {
            Object[] cells = (Object[]) row;
            Optional<ReportingPeriod> covered =
                    Coverage.of(
                            FeedKind.valueOf((String) cells[0]),
                            span(origin),
                            period(cells[1], cells[2]));
            em.createNativeQuery(
                            "update website_origin set covered_from = cast(?1 as date),"
                                    + " covered_to = cast(?2 as date) where id = ?3")
                    .setParameter(1, covered.map(days -> Date.valueOf(days.from())).orElse(null))
                    .setParameter(2, covered.map(days -> Date.valueOf(days.to())).orElse(null))
                    .setParameter(3, origin)
                    .executeUpdate();
        }
    }

    /**
     * Takes back all that an origin told, and the pages that nobody else names, in the caller's
     * transaction.
     */
    @RolesAllowed({Roles.NIGHT, Roles.WEBSITE, Roles.QUALITY})
    public void remove(long origin) {
        Optional<Site> site = site(origin).map(found -> sites.followed(found.name()));
        Optional<ReportingPeriod> touched = span(origin);
        for (String sql :
                List.of(
                        "delete from website_update where origin_id = ?1",
                        "delete from website_origin where id = ?1")) {
            em.createNativeQuery(sql).setParameter(1, origin).executeUpdate();
        }
        touched.ifPresent(period -> days.settle(site.orElseThrow(), period));
        site.ifPresent(pages::forgetUntold);
    }

    /**
     * WEB-8: compares a sitemap with the one before, adds what that proves to what the origin
     * tells, and keeps it for the next one. The origin is to be published afterwards.
     *
     * @param lastModified the pages of the sitemap, and the seconds or days since 1970 that it
     *     tells
     * @param day the day on which the sitemap was read
     * @param whole whether it lists the whole site
     */
    public void compare(
            long origin,
            String siteName,
            Map<String, Optional<Long>> lastModified,
            LocalDate day,
            boolean whole) {
        Site site = sites.followed(siteName);
        begin(origin, site, FeedKind.SITEMAP);
        List<PageUpdate> listed =
                lastModified.keySet().stream()
                        .map(page -> PageUpdate.on(page, "", day, UpdateKind.CREATED, false))
                        .toList();
        Map<String, Long> numbers = pages.numbers(site, listed);
        Set<Long> before = snapshot(site);
        if (!before.isEmpty()) {
            Map<Key, PageUpdate> proved = new TreeMap<>();
            for (PageUpdate page : listed) {
                Long number = numbers.get(page.page());
                if (!before.contains(number)) {
                    if (lastModified.get(page.page()).isEmpty()) {
                        proved.put(new Key(number, page.moment()), page);
                    }
                    em.createNativeQuery(
                                    "update website_update set kind = 'CREATED'"
                                            + " where origin_id = ?1 and page_id = ?2")
                            .setParameter(1, origin)
                            .setParameter(2, number)
                            .executeUpdate();
                }
            }
            if (whole) {
                Set<Long> gone = new HashSet<>(before);
                gone.removeAll(numbers.values());
                gone.forEach(
                        number ->
                                proved.put(
                                        new Key(number, day.toEpochDay()),
                                        PageUpdate.on("", "", day, UpdateKind.DELETED, false)));
            }
            insert(origin, site, proved);
        }
        keep(site, numbers, lastModified, whole);
    }

    private void keep(
            Site site,
            Map<String, Long> numbers,
            Map<String, Optional<Long>> lastModified,
            boolean whole) {
        String where = whole ? "" : " and page_id = ?";
        try (PreparedStatement delete =
                        em.unwrap(Connection.class)
                                .prepareStatement(
                                        "delete from website_snapshot where site_id = ?" + where);
                PreparedStatement insert =
                        em.unwrap(Connection.class)
                                .prepareStatement(
                                        "insert into website_snapshot (site_id, page_id,"
                                                + " last_modified) values (?, ?, ?)")) {
            delete.setLong(1, site.id());
            if (whole) {
                delete.executeUpdate();
            }
            for (Map.Entry<String, Long> page : numbers.entrySet()) {
                if (!whole) {
                    delete.setLong(2, page.getValue());
                    delete.addBatch();
                }
                insert.setLong(1, site.id());
                insert.setLong(2, page.getValue());
                insert.setObject(3, lastModified.get(page.getKey()).orElse(null));
                insert.addBatch();
            }
            if (!whole) {
                delete.executeBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The sitemap of " + site.name() + " was not kept", e);
        }
    }

    private Set<Long> snapshot(Site site) {
        Set<Long> pages = new HashSet<>();
        for (Object page :
                em.createNativeQuery("select page_id from website_snapshot where site_id = ?1")
                        .setParameter(1, site.id())
                        .getResultList()) {
            pages.add(((Number) page).longValue());
        }
        return pages;
    }

    /** In the order of the table's index: a block walks it once, from its start to its end. */
    private record Key(long page, long moment) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingLong(Key::page).thenComparingLong(Key::moment);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** WEB-3: of two words for one update, the earlier kind of change. */
    private static PageUpdate together(PageUpdate one, PageUpdate other) {
        PageUpdate first = one.kind().compareTo(other.kind()) <= 0 ? one : other;
        return new PageUpdate(
                first.page(),
                first.section(),
                first.moment(),
                first.timed(),
                first.kind(),
                one.urgent() || other.urgent());
    }

    private void begin(long origin, Site site, FeedKind feed) {
        if (em.createNativeQuery("select id from website_origin where id = ?1")
                .setParameter(1, origin)
                .getResultList()
                .isEmpty()) {
            em.createNativeQuery(
                            "insert into website_origin (id, site_id, feed, published)"
                                    + " values (?1, ?2, ?3, false)")
                    .setParameter(1, origin)
                    .setParameter(2, site.id())
                    .setParameter(3, feed.name())
                    .executeUpdate();
        }
    }

    private void insert(long origin, Site site, Map<Key, PageUpdate> updates) {
        try (PreparedStatement insert = em.unwrap(Connection.class).prepareStatement(INSERT)) {
            for (Map.Entry<Key, PageUpdate> entry : updates.entrySet()) {
                PageUpdate update = entry.getValue();
                insert.setLong(1, origin);
                insert.setLong(2, entry.getKey().page());
                insert.setLong(3, update.moment());
                insert.setBoolean(4, update.timed());
                insert.setDate(5, Date.valueOf(update.dayIn(site.zone())));
                insert.setString(6, update.kind().name());
                insert.setBoolean(7, update.urgent());
                insert.setLong(8, origin);
                insert.setLong(9, entry.getKey().page());
                insert.setLong(10, update.moment());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Origin " + origin + " was not kept", e);
        }
    }

    private Optional<Site> site(long origin) {
        List<?> ids =
                em.createNativeQuery("select site_id from website_origin where id = ?1")
                        .setParameter(1, origin)
                        .getResultList();
        return ids.stream().findFirst().map(id -> em.find(Site.class, ((Number) id).longValue()));
    }

    /** From the first to the last day that an origin tells of. */
    private Optional<ReportingPeriod> span(long origin) {
        Object[] ends =
                (Object[])
                        em.createNativeQuery(
                                        "select min(happened_on), max(happened_on)"
                                                + " from website_update where origin_id = ?1")
                                .setParameter(1, origin)
                                .getSingleResult();
        return period(ends[0], ends[1]);
    }

    private static Optional<ReportingPeriod> period(Object from, Object to) {
        return Optional.ofNullable((Date) from)
                .map(Date::toLocalDate)
                .map(first -> ReportingPeriod.within(first, ((Date) to).toLocalDate()));
    }
}

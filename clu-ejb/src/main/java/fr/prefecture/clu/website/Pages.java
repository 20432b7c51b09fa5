package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages that the feeds have named, each in its section. */
@Stateless
@RolesAllowed({Roles.NIGHT, Roles.WEBSITE, Roles.QUALITY})
public class Pages {

    /** The section of a page that lies in no folder. */
    static final String FRONT = "Accueil";

    private static final int PATHS_AT_ONCE = 500;

    private static final String INSERT =
            "insert into website_page (site_id, section_id, path, gazette) values (?, ?, ?, ?)";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /**
     * The pages' numbers by path; those not known yet are made so, in the section that is named.
     */
    public Map<String, Long> numbers(Site site, Collection<PageUpdate> updates) {
        Map<String, String> sectionOf = new TreeMap<>();
        for (PageUpdate update : updates) {
            sectionOf.merge(
                    update.page(), update.section(), (one, other) -> one.isEmpty() ? other : one);
        }
        Connection connection = em.unwrap(Connection.class);
        try {
            Map<String, Long> numbers = find(connection, site, List.copyOf(sectionOf.keySet()));
            List<String> unknown =
                    sectionOf.keySet().stream().filter(path -> !numbers.containsKey(path)).toList();
            if (!unknown.isEmpty()) {
                numbers.putAll(insert(connection, site, unknown, sectionOf));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException("The pages of " + site.name() + " were not kept", e);
        }
    }

    /** Forgets the pages that no origin names, then the sections without page, unless entrusted. */
    public void forgetUntold(Site site) {
        em.createNativeQuery(
                        "delete from website_page where site_id = ?1 and not exists (select 1 from"
                                + " website_update u where u.page_id = website_page.id)"
                                + " and not exists (select 1 from website_snapshot s where"
                                + " s.site_id = website_page.site_id"
                                + " and s.page_id = website_page.id)")
                .setParameter(1, site.id())
                .executeUpdate();
        for (Object empty :
                em.createNativeQuery(
                                "select s.* from website_section s where s.site_id = ?1"
                                        + " and s.service is null and s.age_limit is null"
                                        + " and not exists (select 1 from website_page p"
                                        + " where p.section_id = s.id)",
                                Section.class)
                        .setParameter(1, site.id())
                        .getResultList()) {
            forget((Section) empty);
        }
        em.flush();
    }

    private void forget(Section section) {
        changes.removed(Sections.SUBJECT, section.id(), section.written());
        em.remove(section);
    }

    private Map<String, Long> insert(
            Connection connection, Site site, List<String> paths, Map<String, String> sectionOf)
            throws SQLException {
        Map<String, Long> sections = sections(site, paths, sectionOf);
        try (PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"id"})) {
            for (String path : paths) {
                insert.setLong(1, site.id());
                insert.setLong(2, sections.get(sectionName(path, sectionOf.get(path))));
                insert.setString(3, path);
                insert.setBoolean(4, site.isGazette(path));
                insert.addBatch();
            }
            insert.executeBatch();
            Map<String, Long> numbers = new HashMap<>();
            try (ResultSet ids = insert.getGeneratedKeys()) {
                for (String path : paths) {
                    ids.next();
                    numbers.put(path, ids.getLong(1));
                }
            }
            return numbers;
        }
    }

    private static Map<String, Long> find(Connection connection, Site site, List<String> paths)
            throws SQLException {
        Map<String, Long> found = new HashMap<>();
        for (int from = 0; from < paths.size(); from += PATHS_AT_ONCE) {
            List<String> some = paths.subList(from, Math.min(paths.size(), from + PATHS_AT_ONCE));
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "select path, id from website_page where site_id = ? and path in ("
                                    + String.join(", ", Collections.nCopies(some.size(), "?"))
                                    + ")")) {
                select.setLong(1, site.id());
                for (int i = 0; i < some.size(); i++) {
                    select.setString(i + 2, some.get(i));
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
        }
        return found;
    }

    private Map<String, Long> sections(
            Site site, List<String> paths, Map<String, String> sectionOf) {
        Map<String, Long> ids = new HashMap<>();
        em.createQuery("select s from Section s where s.site = :site", Section.class)
                .setParameter("site", site)
                .getResultStream()
                .forEach(section -> ids.put(section.name(), section.id()));
        for (String path : paths) {
            ids.computeIfAbsent(
                    sectionName(path, sectionOf.get(path)),
                    name -> {
                        Section section = new Section(site, name);
                        em.persist(section);
                        changes.created(Sections.SUBJECT, section.id(), section.written());
                        return section.id();
                    });
        }
        em.flush();
        return ids;
    }

    /** What the feed says; else the first folder of the page's address. */
    private static String sectionName(String path, String said) {
        String name = said.strip();
        if (name.isEmpty()) {
            int slash = path.indexOf('/');
            name = slash > 0 ? path.substring(0, slash) : FRONT;
        }
        return name.length() <= Section.LONGEST_NAME
                ? name
                : name.substring(0, Section.LONGEST_NAME);
    }
}

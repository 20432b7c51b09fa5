package fr.prefecture.clu.privacy;

import fr.prefecture.clu.mail.ErasedSenders;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Pseudonyms;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VIE-10 to VIE-15: the people of whom something is kept: found, told about, erased. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class KnownPersons {

    private static final String SUBJECT = "privacy.erasure";
    private static final String HANDED_OUT = "privacy.export";
    private static final String RECEIVED = "mail_received";

    /** The shortest text that is looked for. */
    public static final int SHORTEST = 3;

    /** The most people who are found at once. */
    public static final int MOST = 50;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Pseudonyms pseudonyms;
    @EJB ErasedSenders senders;
    @Resource SessionContext session;

    /**
     * VIE-10: those whose login, name or address has this text; each once for all rows that say the
     * same of them.
     *
     * @throws RuleBroken when the text is too short to tell anybody
     */
    public List<Person> find(String text) {
        String word = Identity.plain(text);
        if (word.codePointCount(0, word.length()) < SHORTEST) {
            throw new RuleBroken("privacy.search.short", SHORTEST);
        }
        Map<String, Person> found = new LinkedHashMap<>();
        try {
            HeldRows rows = rows();
            for (PersonalData data : PersonalData.values()) {
                for (HeldTable table : data.tables()) {
                    if (table.isAboutSomebody()) {
                        for (FoundRow row : rows.like(table, word, MOST)) {
                            Person person = person(data, table, row);
                            found.putIfAbsent(
                                    Identity.plain(person.name())
                                            + '\n'
                                            + Identity.plain(person.email()),
                                    person);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found.values().stream().limit(MOST).toList();
    }

    /** Whom a reference means; nobody when there is no such row any more. */
    public Optional<Person> find(Reference reference) {
        Optional<HeldTable> table = PersonalData.table(reference.table());
        if (table.filter(HeldTable::isAboutSomebody).isEmpty()) {
            return Optional.empty();
        }
        try {
            return rows().numbered(table.get(), reference.id()).stream()
                    .findFirst()
                    .map(row -> person(dataOf(table.get()), table.get(), row))
                    .filter(person -> !Erasures.MARK.equals(person.name()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PersonalData dataOf(HeldTable table) {
        for (PersonalData data : PersonalData.values()) {
            if (data.tables().contains(table)) {
                return data;
            }
        }
        throw new IllegalArgumentException(table.name());
    }

    private static Person person(PersonalData data, HeldTable table, FoundRow row) {
        return new Person(
                table.name() + '-' + row.id(),
                data,
                text(table, row, Holds.OWN_NAME),
                text(table, row, Holds.OWN_EMAIL),
                text(table, row, Holds.OWN_LOGIN));
    }

    private static String text(HeldTable table, FoundRow row, Holds holds) {
        return table.those(holds).stream()
                .findFirst()
                .map(column -> row.values().getOrDefault(column, ""))
                .orElse("");
    }

    /** What there is of somebody, entry by entry; nothing of what it says. */
    public List<Trace> traces(Reference reference) {
        try {
            return traces(rows(), identity(reference));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Trace> traces(HeldRows rows, Identity who) throws SQLException {
        List<Trace> traces = new ArrayList<>();
        for (PersonalData data : PersonalData.values()) {
            int sure = 0;
            int namesakes = 0;
            int kept = 0;
            int mentions = 0;
            for (HeldTable table : data.tables()) {
                for (FoundRow row : rows.about(table, who)) {
                    sure += row.sure() ? 1 : 0;
                    namesakes += row.sure() ? 0 : 1;
                    kept += row.kept() ? 1 : 0;
                }
                for (boolean byLaw : new boolean[] {false, true}) {
                    int cells =
                            rows.cells(table, Holds.LOGIN, who.logins(), byLaw)
                                    + rows.cells(table, Holds.EMAIL, who.emails(), byLaw);
                    int names = rows.cells(table, Holds.NAME, who.names(), byLaw);
                    sure += cells;
                    namesakes += names;
                    kept += byLaw ? cells + names : 0;
                }
                mentions += rows.mentions(table, who.words());
            }
            Trace trace = new Trace(data, sure, namesakes, kept, mentions);
            if (!trace.isEmpty()) {
                traces.add(trace);
            }
        }
        return traces;
    }

    /** VIE-10: all that is kept of somebody; that it was handed out is told to the history. */
    public PersonFile handOut(Reference reference) {
        Person person = find(reference).orElseThrow(() -> new RuleBroken("privacy.person.gone"));
        try {
            HeldRows rows = rows();
            Identity who = identity(reference);
            List<PersonFile.Section> sections = new ArrayList<>();
            for (PersonalData data : PersonalData.values()) {
                for (HeldTable table : data.tables()) {
                    List<FoundRow> about = rows.about(table, who);
                    add(sections, data, table, true, about, rows);
                    add(sections, data, table, false, about, rows);
                }
            }
            List<PersonFile.Line> lines = lines(who);
            PersonFile file =
                    new PersonFile(person, clock.instant(), sections, lines, traces(rows, who));
            changes.created(
                    HANDED_OUT,
                    person.data().name(),
                    "{PersonalData." + person.data().name() + "}");
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(
            List<PersonFile.Section> sections,
            PersonalData data,
            HeldTable table,
            boolean sure,
            List<FoundRow> about,
            HeldRows rows)
            throws SQLException {
        List<FoundRow> these = about.stream().filter(row -> row.sure() == sure).toList();
        if (these.isEmpty()) {
            return;
        }
        sections.add(
                new PersonFile.Section(
                        data, table.name(), sure, these.stream().map(FoundRow::values).toList()));
        for (HeldTable.Part part : table.parts()) {
            List<Map<String, String>> all = new ArrayList<>();
            for (FoundRow row : these) {
                all.addAll(rows.parts(part, row.id()));
            }
            if (!all.isEmpty()) {
                sections.add(new PersonFile.Section(data, part.table(), sure, all));
            }
        }
    }

    private List<PersonFile.Line> lines(Identity who) {
        List<PersonFile.Line> lines = new ArrayList<>();
        for (String login : who.logins()) {
            pseudonyms
                    .deeds(login)
                    .forEach(
                            row ->
                                    lines.add(
                                            new PersonFile.Line(
                                                    row.at(), row.subject(), row.kind().name())));
        }
        return lines;
    }

    /**
     * VIE-12 to VIE-15: erases somebody.
     *
     * @param namesakes whether those of the same name are the same person
     * @throws RuleBroken when it is the caller, or the last administrator who can come in, or
     *     nobody any more
     */
    public ErasureRow erase(Reference reference, boolean namesakes) {
        if (find(reference).isEmpty()) {
            throw new RuleBroken("privacy.person.gone");
        }
        try {
            HeldRows rows = rows();
            Identity who = identity(reference);
            mayBeErased(who);
            Count count = new Count();
            for (PersonalData data : PersonalData.values()) {
                for (HeldTable table : data.tables()) {
                    erase(rows, table, who, namesakes, count);
                }
            }
            for (String login : who.logins()) {
                count.words += pseudonyms.erase(login);
            }
            count.words += pseudonyms.eraseMentions(who.words());
            Erasure erasure =
                    new Erasure(
                            clock.instant(),
                            session.getCallerPrincipal().getName(),
                            count.removed,
                            count.replaced,
                            count.kept,
                            count.words);
            em.persist(erasure);
            em.flush();
            changes.created(SUBJECT, erasure.id(), erasure.written());
            return erasure.row();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an erasure has done so far. */
    private static final class Count {
        private int removed;
        private int replaced;
        private int kept;
        private int words;
    }

    private void erase(HeldRows rows, HeldTable table, Identity who, boolean namesakes, Count count)
            throws SQLException {
        for (FoundRow row : rows.about(table, who)) {
            if (row.kept()) {
                count.kept++;
            } else if (row.sure() || namesakes) {
                if (table.name().equals(RECEIVED)) {
                    senders.forget(Long.parseLong(row.id()));
                } else {
                    rows.erase(table, row.id());
                }
                if (table.removed()) {
                    count.removed++;
                } else {
                    count.replaced++;
                }
                told(table, row.id(), count);
            }
        }
        count.kept += rows.cells(table, Holds.LOGIN, who.logins(), true);
        count.replaced += rows.replace(table, Holds.LOGIN, who.logins(), Erasures.MARK);
        count.replaced += rows.replace(table, Holds.EMAIL, who.emails(), "");
        if (namesakes) {
            for (String id : rows.naming(table, who.names())) {
                told(table, id, count);
            }
            count.kept += rows.cells(table, Holds.NAME, who.names(), true);
            count.replaced += rows.replace(table, Holds.NAME, who.names(), Erasures.MARK);
        }
    }

    /** The history forgets its words, and search reads again what it tells of. */
    private void told(HeldTable table, String id, Count count) {
        if (!table.subject().isEmpty()) {
            count.words += pseudonyms.eraseWords(table.subject(), id);
            changes.changed(table.subject(), id, "", Changes.ERASED);
        }
    }

    /** VIE-14 */
    private void mayBeErased(Identity who) {
        if (who.logins().contains(Identity.plain(session.getCallerPrincipal().getName()))) {
            throw new RuleBroken("privacy.person.self");
        }
        List<?> administrators =
                em.createNativeQuery(
                                "select u.login from account_user u join account_role r on"
                                        + " r.user_id = u.id where u.active = true and"
                                        + " r.role_name = 'ADMINISTRATOR'")
                        .getResultList();
        if (!administrators.isEmpty() && who.logins().containsAll(administrators)) {
            throw new RuleBroken("privacy.person.lastAdministrator");
        }
    }

    /** The erasures that were made, latest first. */
    public List<ErasureRow> erasures() {
        return em.createQuery(
                        "select e from Erasure e order by e.at desc, e.id desc", Erasure.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(Erasure::row)
                .toList();
    }

    /** VIE-11: by what else the person of a row is known: their account, their seat. */
    private Identity identity(Reference reference) throws SQLException {
        Identity who = new Identity();
        HeldTable first =
                PersonalData.table(reference.table())
                        .orElseThrow(() -> new RuleBroken("privacy.person.gone"));
        HeldRows rows = rows();
        for (FoundRow row : rows.numbered(first, reference.id())) {
            learn(who, first, row);
        }
        for (String table : List.of("account_user", "committee_member")) {
            HeldTable held = PersonalData.table(table).orElseThrow();
            for (FoundRow row : rows.about(held, who)) {
                if (row.sure()) {
                    learn(who, held, row);
                }
            }
        }
        return who;
    }

    private static void learn(Identity who, HeldTable table, FoundRow row) {
        table.those(Holds.OWN_LOGIN).forEach(column -> who.login(row.values().get(column)));
        table.those(Holds.OWN_NAME).forEach(column -> who.name(row.values().get(column)));
        table.those(Holds.OWN_EMAIL).forEach(column -> who.email(row.values().get(column)));
        table.those(Holds.OWN_MEMBER).forEach(column -> who.member(row.values().get(column)));
    }

    private HeldRows rows() {
        em.flush();
        return new HeldRows(em.unwrap(Connection.class));
    }
}

package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables of calls and totals that people import: TEL-96 to TEL-102. Of a queue's day, the last
 * import that tells of it holds; when it is undone, the one before.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.NIGHT})
public class DeclaredFiles {

    private static final String COMPLETE = " and f.complete = true";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Contributions contributions;
    @EJB Sources sources;
    @Resource SessionContext session;

    /** TEL-96 */
    public List<ImportColumn> columns() {
        return DeclaredColumns.ALL;
    }

    /** TEL-96: as what a table with these columns is read. */
    public Optional<DeclaredKind> kind(Set<String> filled) {
        return DeclaredColumns.kind(filled);
    }

    /** What tells whether the rows of a table are right. */
    public Function<Map<String, String>, Checked> check(String sourceName) {
        Optional<Source> source = source(sourceName);
        return new DeclaredCheck(
                        sourceName,
                        rows(sourceName),
                        source.map(this::logged).orElse(List.of()),
                        source.map(this::earlier).orElse(Map.of()))
                ::of;
    }

    private DeclaredRows rows(String sourceName) {
        return new DeclaredRows(
                sourceName,
                source(sourceName).map(Source::zone).orElseGet(Settings::zone),
                clock.instant(),
                OutcomeWords.meanings(em, sourceName));
    }

    /** The days of which a log tells, or will once somebody has chosen. */
    private List<DeclaredCheck.LoggedDays> logged(Source source) {
        return em.createQuery(
                        "select l.firstDay, l.lastDay from Log l where l.source = :source"
                                + " and l.declared = false"
                                + " and (l.published = true or l.waiting = true)",
                        Object[].class)
                .setParameter("source", source)
                .getResultStream()
                .map(days -> new DeclaredCheck.LoggedDays((LocalDate) days[0], (LocalDate) days[1]))
                .toList();
    }

    private Map<DeclaredCheck.QueueDay, DeclaredCheck.Earlier> earlier(Source source) {
        Map<Long, DeclaredFile> files =
                files(source).stream()
                        .collect(Collectors.toMap(DeclaredFile::importId, Function.identity()));
        Map<DeclaredCheck.QueueDay, DeclaredCheck.Earlier> earlier = new HashMap<>();
        for (String table : List.of("switchboard_declared_call", "switchboard_declared_total")) {
            for (Object row :
                    em.createNativeQuery(
                                    "select r.queue_name, r.entered_on, max(r.import_id) from "
                                            + table
                                            + " r join switchboard_declared_file f"
                                            + " on f.import_id = r.import_id"
                                            + " where f.source_id = ?1"
                                            + COMPLETE
                                            + " group by r.queue_name, r.entered_on")
                            .setParameter(1, source.id())
                            .getResultList()) {
                Object[] cells = (Object[]) row;
                DeclaredFile file = files.get(((Number) cells[2]).longValue());
                earlier.put(
                        new DeclaredCheck.QueueDay(
                                (String) cells[0], ((Date) cells[1]).toLocalDate()),
                        new DeclaredCheck.Earlier(file.name(), file.kind().isCounted()));
            }
        }
        return earlier;
    }

    /** How many of these rows, known by what they say, hold already just as they are. */
    public int known(String sourceName, Collection<String> identities) {
        Optional<Source> source = source(sourceName);
        List<LocalDate> days =
                identities.stream()
                        .map(identity -> LocalDate.parse(identity.substring(0, 10)))
                        .sorted()
                        .toList();
        if (source.isEmpty() || days.isEmpty() || files(source.get()).isEmpty()) {
            return 0;
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        Set<String> held = new HashSet<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (DeclaredCall call : holdingCalls(source.get(), first, last, -1)) {
            String identity = call.identity();
            held.add(
                    call.digest().isPresent()
                            ? identity
                            : ImportTarget.numbered(
                                    identity, occurrences.merge(identity, 1, Integer::sum)));
        }
        Set<Long> own =
                files(source.get()).stream()
                        .map(DeclaredFile::importId)
                        .collect(Collectors.toSet());
        holdingTotals(
                        new DeclaredRecords(em)
                                .totals(first, last).stream()
                                        .filter(total -> own.contains(total.importId()))
                                        .toList())
                .forEach(total -> held.add(total.total().identity()));
        return (int) identities.stream().filter(held::contains).count();
    }

    private List<DeclaredCall> holdingCalls(
            Source source, LocalDate from, LocalDate to, long butNot) {
        return holding(source, from, to, butNot).stream()
                .map(DeclaredRecords.KeptCall::call)
                .toList();
    }

    /** TEL-98: of each queue's day those of the last import that counts. */
    private List<DeclaredRecords.KeptCall> holding(
            Source source, LocalDate from, LocalDate to, long butNot) {
        Set<Long> counting = counting(source);
        counting.remove(butNot);
        List<DeclaredRecords.KeptCall> all =
                new DeclaredRecords(em)
                        .calls(source.id(), from, to).stream()
                                .filter(call -> counting.contains(call.importId()))
                                .toList();
        Map<DeclaredCheck.QueueDay, Long> last = new HashMap<>();
        all.forEach(
                one ->
                        last.merge(
                                new DeclaredCheck.QueueDay(one.call().queue(), one.call().day()),
                                one.importId(),
                                Math::max));
        return all.stream()
                .filter(
                        one ->
                                last.get(
                                                new DeclaredCheck.QueueDay(
                                                        one.call().queue(), one.call().day()))
                                        == one.importId())
                .toList();
    }

    /** Of each queue's day those of the last import of its source. */
    static List<DeclaredRecords.KeptTotal> holdingTotals(List<DeclaredRecords.KeptTotal> all) {
        Map<DeclaredCheck.QueueDay, Long> last = new HashMap<>();
        all.forEach(
                one ->
                        last.merge(
                                new DeclaredCheck.QueueDay(one.total().queue(), one.total().day()),
                                one.importId(),
                                Math::max));
        return all.stream()
                .filter(
                        one ->
                                last.get(
                                                new DeclaredCheck.QueueDay(
                                                        one.total().queue(), one.total().day()))
                                        == one.importId())
                .toList();
    }

    /** The imports whose calls count: somebody may have chosen a log instead of one. */
    private Set<Long> counting(Source source) {
        return new HashSet<>(
                em.createQuery(
                                "select f.importId from DeclaredFile f where f.source = :source"
                                        + " and f.complete = true and f.file in (select l.file"
                                        + " from Log l where l.published = true)",
                                Long.class)
                        .setParameter("source", source)
                        .getResultList());
    }

    /**
     * Keeps rows that were found right, in the transaction of their import; they do not hold before
     * {@link #complete}.
     *
     * @param name of the file, as people call it
     */
    public void add(
            long importId,
            String sourceName,
            String name,
            String sha256,
            List<Map<String, String>> lines) {
        if (lines.isEmpty()) {
            return;
        }
        DeclaredKind kind =
                DeclaredColumns.kind(lines.get(0).keySet())
                        .orElseThrow(() -> new RuleBroken("switchboard.import.noKind"));
        if (em.find(DeclaredFile.class, importId) == null) {
            em.persist(
                    new DeclaredFile(
                            importId,
                            source(sources.declare(sourceName)).orElseThrow(),
                            kind,
                            name,
                            sha256,
                            session.getCallerPrincipal().getName(),
                            clock.instant()));
        }
        em.flush();
        DeclaredRows reader = rows(sourceName);
        DeclaredRecords records = new DeclaredRecords(em);
        switch (kind) {
            case CALLS -> records.addCalls(importId, calls(reader, lines));
            case CALLS_WITHOUT_WAIT -> tally(importId, calls(reader, lines), records);
            case DAYS, HALF_HOURS -> addTotals(importId, totals(reader, lines), records);
        }
    }

    private static List<DeclaredCall> calls(DeclaredRows reader, List<Map<String, String>> lines) {
        List<DeclaredCall> calls = new ArrayList<>();
        for (Map<String, String> cells : lines) {
            try {
                calls.add(reader.call(cells));
            } catch (UnreadableCell e) {
                throw e.why();
            }
        }
        return calls;
    }

    private static List<DeclaredTotal> totals(
            DeclaredRows reader, List<Map<String, String>> lines) {
        List<DeclaredTotal> totals = new ArrayList<>();
        for (Map<String, String> cells : lines) {
            try {
                totals.add(reader.total(cells));
            } catch (UnreadableCell e) {
                throw e.why();
            }
        }
        return totals;
    }

    /** Rows that lie far apart in a file have not been held against each other yet. */
    private static void addTotals(
            long importId, List<DeclaredTotal> totals, DeclaredRecords records) {
        Map<DeclaredCheck.QueueDay, Boolean> whole = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (DeclaredRecords.KeptTotal kept : records.totals(importId)) {
            told.add(kept.total().key());
            whole.put(
                    new DeclaredCheck.QueueDay(kept.total().queue(), kept.total().day()),
                    kept.total().start().isEmpty());
        }
        for (DeclaredTotal total : totals) {
            if (!told.add(total.key())) {
                throw new RuleBroken("switchboard.import.twice", total.day());
            }
            boolean day = total.start().isEmpty();
            if (whole.computeIfAbsent(
                            new DeclaredCheck.QueueDay(total.queue(), total.day()), of -> day)
                    != day) {
                throw new RuleBroken("switchboard.import.wholeAndParts", total.day());
            }
        }
        records.addTotals(importId, totals);
    }

    /** TEL-99: calls of which nobody knows what they waited are kept as totals of half-hours. */
    private void tally(long importId, List<DeclaredCall> calls, DeclaredRecords records) {
        Map<String, DeclaredTotal> sums = new LinkedHashMap<>();
        records.totals(importId).forEach(kept -> sums.put(kept.total().key(), kept.total()));
        Source source = em.find(DeclaredFile.class, importId).source();
        for (DeclaredCall call : calls) {
            DeclaredTotal one =
                    new DeclaredTotal(
                            call.queue(),
                            call.day(),
                            Optional.of(
                                    Instant.ofEpochSecond(
                                                    Math.floorDiv(
                                                                    call.entered(),
                                                                    Source.SECONDS_IN_HALF_HOUR)
                                                            * (long) Source.SECONDS_IN_HALF_HOUR)
                                            .atZone(source.zone())
                                            .toLocalTime()),
                            call.alone());
            sums.merge(
                    one.key(),
                    one,
                    (before, next) ->
                            new DeclaredTotal(
                                    before.queue(),
                                    before.day(),
                                    before.start(),
                                    before.counts().plus(next.counts())));
        }
        records.remove(importId);
        records.addTotals(importId, sums.values());
    }

    /**
     * All rows of an import have come, in the same transaction.
     *
     * @return its calls, which are to count; nothing where it tells totals, which stand beside
     * @throws RuleBroken when the same table holds already
     */
    public Optional<DeclaredCalls> complete(long importId) {
        DeclaredFile file = em.find(DeclaredFile.class, importId);
        files(file.source()).stream()
                .filter(other -> other.sha256().equals(file.sha256()))
                .findFirst()
                .ifPresent(
                        same -> {
                            throw new RuleBroken("switchboard.import.same", same.name(), same.at());
                        });
        file.complete();
        em.flush();
        if (!file.kind().isCounted()) {
            forgetWhatIsNeverTold(file);
            return Optional.empty();
        }
        Object[] bounds =
                (Object[])
                        em.createNativeQuery(
                                        "select min(entered_at), max(entered_at), count(*)"
                                                + " from switchboard_declared_call"
                                                + " where import_id = ?1")
                                .setParameter(1, importId)
                                .getSingleResult();
        return Optional.of(
                new DeclaredCalls(
                        file.source().name(),
                        file.name(),
                        file.sha256(),
                        Instant.ofEpochSecond(((Number) bounds[0]).longValue()),
                        Instant.ofEpochSecond(((Number) bounds[1]).longValue()),
                        ((Number) bounds[2]).longValue(),
                        unrecorded(importId)));
    }

    /** TEL-99: a table in which nobody is refused may be one that does not tell who is. */
    private void forgetWhatIsNeverTold(DeclaredFile file) {
        if (file.kind() != DeclaredKind.CALLS_WITHOUT_WAIT) {
            return;
        }
        for (String column : List.of("abandoned", "overflowed", "refused", "closed")) {
            em.createNativeQuery(
                            "update switchboard_declared_total set "
                                    + column
                                    + " = null where import_id = ?1 and not exists (select 1 from"
                                    + " switchboard_declared_total o where o.import_id = ?1"
                                    + " and o."
                                    + column
                                    + " > 0)")
                    .setParameter(1, file.importId())
                    .executeUpdate();
        }
    }

    private Set<Unrecorded> unrecorded(long importId) {
        Set<Unrecorded> unrecorded = EnumSet.noneOf(Unrecorded.class);
        Set<String> outcomes = new HashSet<>();
        boolean talks = false;
        boolean named = false;
        for (Object row :
                em.createNativeQuery(
                                "select outcome, count(talk_seconds), count(call_digest) from"
                                        + " switchboard_declared_call where import_id = ?1"
                                        + " group by outcome")
                        .setParameter(1, importId)
                        .getResultList()) {
            Object[] cells = (Object[]) row;
            outcomes.add((String) cells[0]);
            talks |= ((Number) cells[1]).longValue() > 0;
            named |= ((Number) cells[2]).longValue() > 0;
        }
        if (!outcomes.contains(DeclaredOutcome.ABANDONED.name())) {
            unrecorded.add(Unrecorded.ABANDONED);
        }
        if (!outcomes.contains(DeclaredOutcome.OVERFLOWED.name())) {
            unrecorded.add(Unrecorded.OVERFLOWED);
        }
        if (!outcomes.contains(DeclaredOutcome.REFUSED.name())) {
            unrecorded.add(Unrecorded.REFUSED);
        }
        if (!outcomes.contains(DeclaredOutcome.CLOSED.name())) {
            unrecorded.add(Unrecorded.CLOSED);
        }
        if (outcomes.contains(DeclaredOutcome.ANSWERED.name()) && !talks) {
            unrecorded.add(Unrecorded.TALK);
        }
        if (!named) {
            unrecorded.add(Unrecorded.CALLS);
        }
        return unrecorded;
    }

    /**
     * TEL-98: the calls of an import count from now on, as those of a published file, in the
     * caller's transaction.
     *
     * @return the files whose days are to be summed again
     */
    @RolesAllowed(Roles.NIGHT)
    public Set<Long> count(long importId, long file) {
        DeclaredFile declared = em.find(DeclaredFile.class, importId);
        declared.countAs(file);
        em.flush();
        return recount(declared, -1);
    }

    /**
     * TEL-101: the calls of an import do not count any more, in the caller's transaction; what it
     * had replaced counts again. Its own contributions are left to be taken away.
     *
     * @return the files whose days are to be summed again
     */
    @RolesAllowed(Roles.NIGHT)
    public Set<Long> withdraw(long importId) {
        return recount(em.find(DeclaredFile.class, importId), importId);
    }

    private Set<Long> recount(DeclaredFile declared, long butNot) {
        Source source = declared.source();
        Map<Long, Long> files = new HashMap<>();
        files(source).stream()
                .filter(file -> file.importId() != butNot)
                .forEach(file -> file.file().ifPresent(of -> files.put(file.importId(), of)));
        Set<Long> changed = new TreeSet<>();
        for (LocalDate day : days(declared.importId())) {
            for (long file : files.values()) {
                em.createNativeQuery(
                                "delete from switchboard_contribution where file_id = ?1"
                                        + " and from_offset >= 0 and entered_on = ?2")
                        .setParameter(1, file)
                        .setParameter(2, Date.valueOf(day))
                        .executeUpdate();
            }
            DeclaredDay calls = new DeclaredDay();
            holding(source, day, day, butNot)
                    .forEach(one -> calls.add(files.get(one.importId()), one.call()));
            calls.contributions()
                    .forEach(
                            (file, added) -> {
                                contributions.add(file, source.name(), 0, added);
                                changed.add(file);
                            });
        }
        return changed;
    }

    private List<LocalDate> days(long importId) {
        List<LocalDate> days = new ArrayList<>();
        for (Object day :
                em.createNativeQuery(
                                "select distinct entered_on from switchboard_declared_call"
                                        + " where import_id = ?1 order by entered_on")
                        .setParameter(1, importId)
                        .getResultList()) {
            days.add(((Date) day).toLocalDate());
        }
        return days;
    }

    /** Under which number the calls of an import count; nothing where they do not. */
    public OptionalLong fileOf(long importId) {
        return Optional.ofNullable(em.find(DeclaredFile.class, importId))
                .flatMap(DeclaredFile::file)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** For which source an import tells; nothing when it is undone. */
    public Optional<String> sourceOf(long importId) {
        return Optional.ofNullable(em.find(DeclaredFile.class, importId))
                .map(file -> file.source().name());
    }

    /** Takes away what an import has brought, in the caller's transaction; twice is once. */
    public void remove(long importId) {
        new DeclaredRecords(em).remove(importId);
        Optional.ofNullable(em.find(DeclaredFile.class, importId)).ifPresent(em::remove);
        em.flush();
    }

    /** By the number under which its calls count, the import of each of these files that is one. */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    public Map<Long, Long> imports(Collection<Long> files) {
        return files.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select f from DeclaredFile f where f.file in :files",
                                DeclaredFile.class)
                        .setParameter("files", files)
                        .getResultStream()
                        .collect(
                                Collectors.toMap(
                                        file -> file.file().orElseThrow(), DeclaredFile::importId));
    }

    private List<DeclaredFile> files(Source source) {
        return em.createQuery(
                        "select f from DeclaredFile f where f.source = :source"
                                + " and f.complete = true order by f.importId",
                        DeclaredFile.class)
                .setParameter("source", source)
                .getResultList();
    }

    private Optional<Source> source(String name) {
        return em.createQuery("select s from Source s where s.name = :name", Source.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}

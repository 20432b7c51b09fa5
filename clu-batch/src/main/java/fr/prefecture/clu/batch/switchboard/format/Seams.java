package fr.prefecture.clu.batch.switchboard.format;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Joins the visits that the files of one switchboard hold in pieces, in whatever order the files
 * came.
 *
 * <p>The result is a function of the set of files: when one is added, replaced or removed, the new
 * corrections replace the old ones. They are the same except around what changed: {@link
 * Neighbourhood}.
 */
public final class Seams {
    private static final Comparator<FileEdges> BY_TIME =
            Comparator.<FileEdges>comparingLong(file -> file.edges().firstEvent())
                    .thenComparingLong(file -> file.edges().lastEvent())
                    .thenComparingLong(FileEdges::file);

    private final List<FileEdges> files;
    private final long lastEvent;
    private final Corrections corrections = new Corrections();

    private Seams(Collection<FileEdges> files, long lastEvent) {
        this.files = files.stream().sorted(BY_TIME).toList();
        this.lastEvent = lastEvent;
    }

    /**
     * Joins all the files of one switchboard.
     *
     * @param zone the one that the files were read with
     * @param files in any order; each file once
     */
    public static Joined join(ZoneId zone, Collection<FileEdges> files) {
        return join(
                zone,
                files,
                files.stream().mapToLong(file -> file.edges().lastEvent()).max().orElse(-1));
    }

    /**
     * Joins some of the files.
     *
     * @param lastEvent the newest of all of them, in epoch seconds
     */
    static Joined join(ZoneId zone, Collection<FileEdges> files, long lastEvent) {
        Seams seams = new Seams(files, lastEvent);
        List<JoinedVisit> visits = Exchanges.join(seams.joinSameCall(), seams::isPossible);
        visits.stream().filter(JoinedVisit::isJoined).forEach(seams::correct);
        seams.correctDistinctCalls(visits, new LocalDays(zone));
        return new Joined(
                files.stream().map(FileEdges::file).collect(Collectors.toSet()),
                seams.corrections.toList(),
                seams.stillOpen(visits));
    }

    /** Joins the fragments of the same call and queue, one after the other. */
    private List<JoinedVisit> joinSameCall() {
        Map<List<String>, JoinedVisit> open = new LinkedHashMap<>();
        List<JoinedVisit> visits = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            for (Fragment fragment : edges(file).fragments()) {
                List<String> key = List.of(fragment.call(), fragment.queue());
                JoinedVisit visit = new JoinedVisit(file, fragment);
                JoinedVisit before = open.remove(key);
                if (before != null && before.last().file() < file && isPossible(before, visit)) {
                    visit = before.joinedBy(visit);
                } else if (before != null) {
                    visits.add(before);
                }
                if (visit.visit().hasEnd()) {
                    visits.add(visit);
                } else {
                    open.put(key, visit);
                }
            }
        }
        visits.addAll(open.values());
        return visits;
    }

    /**
     * Whether the end, or what leads to it, may be of the visit: within a day, no restart in
     * between.
     */
    private boolean isPossible(JoinedVisit visit, JoinedVisit end) {
        long entry = visit.visit().entry();
        long lastInstant = end.visit().lastInstant();
        if (lastInstant < entry || lastInstant - entry > Span.DAY) {
            return false;
        }
        return visit.first().file() <= end.last().file()
                ? isSameEra(visit.first(), end.last(), entry, lastInstant)
                : isSameEra(end.last(), visit.first(), entry, lastInstant);
    }

    private boolean isSameEra(JoinedVisit.Part before, JoinedVisit.Part after, long from, long to) {
        int era = before.fragment().era();
        if (before.file() == after.file()) {
            return era == after.fragment().era();
        }
        return era == edges(before.file()).restarts()
                && after.fragment().era() == 0
                && IntStream.range(before.file() + 1, after.file())
                        .mapToLong(file -> edges(file).firstRestart())
                        .noneMatch(restart -> restart >= from && restart <= to);
    }

    private void correct(JoinedVisit visit) {
        for (JoinedVisit.Part part : visit.parts()) {
            corrections.count(files.get(part.file()).file(), part.fragment(), -1);
        }
        corrections.count(files.get(visit.first().file()).file(), visit.visit(), 1);
    }

    /** An entry of one of the files; a joined visit has entered once, with its first fragment. */
    private record Entry(int file, CallEntry of, boolean real) {}

    private void correctDistinctCalls(List<JoinedVisit> visits, LocalDays days) {
        Set<JoinedVisit.Line> unreal = new HashSet<>();
        for (JoinedVisit visit : visits) {
            visit.parts().stream().skip(1).map(JoinedVisit.Part::line).forEach(unreal::add);
        }
        Map<String, List<Entry>> calls = new HashMap<>();
        for (int file = 0; file < files.size(); file++) {
            for (CallEntry entry : edges(file).entries()) {
                boolean real = !unreal.contains(new JoinedVisit.Line(file, entry.line()));
                calls.computeIfAbsent(entry.call(), call -> new ArrayList<>())
                        .add(new Entry(file, entry, real));
            }
        }
        calls.values().forEach(entries -> correctCall(entries, days));
    }

    private void correctCall(List<Entry> entries, LocalDays days) {
        entries.sort(
                Comparator.<Entry>comparingLong(entry -> entry.of.entry())
                        .thenComparingInt(Entry::file)
                        .thenComparingLong(entry -> entry.of.line()));
        List<CallEntry> real = new ArrayList<>();
        for (Entry entry : entries) {
            int before = entry.of.firsts();
            int after = entry.real ? CallEntry.firsts(entry.of, real, days) : 0;
            long file = files.get(entry.file).file();
            corrections.count(file, entry.of, after & ~before, 1);
            corrections.count(file, entry.of, before & ~after, -1);
            if (entry.real) {
                real.add(entry.of);
            }
        }
    }

    private List<StillOpen> stillOpen(List<JoinedVisit> visits) {
        return visits.stream()
                .filter(this::isStillOpen)
                .map(
                        visit ->
                                new StillOpen(
                                        files.get(visit.first().file()).file(),
                                        visit.visit().queue(),
                                        visit.visit().entry()))
                .sorted(
                        Comparator.comparingLong(StillOpen::file)
                                .thenComparingLong(StillOpen::entry)
                                .thenComparing(StillOpen::queue))
                .toList();
    }

    private boolean isStillOpen(JoinedVisit visit) {
        JoinedVisit.Part last = visit.last();
        long entry = visit.visit().entry();
        return !visit.visit().hasEnd()
                && lastEvent - entry <= Span.DAY
                && last.fragment().era() == edges(last.file()).restarts()
                && files.subList(last.file() + 1, files.size()).stream()
                        .map(FileEdges::edges)
                        .allMatch(later -> later.restarts() == 0 || later.lastEvent() < entry);
    }

    private Edges edges(int file) {
        return files.get(file).edges();
    }
}

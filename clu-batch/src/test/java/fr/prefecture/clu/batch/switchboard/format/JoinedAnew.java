package fr.prefecture.clu.batch.switchboard.format;

import static fr.prefecture.clu.batch.switchboard.format.LogExamples.PARIS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The published files of a switchboard, and what was kept of joining them, night after night. */
final class JoinedAnew {
    private static final Comparator<Correction> BY_PLACE =
            Comparator.comparingLong(Correction::file)
                    .thenComparing(correction -> correction.cell().queue())
                    .thenComparingLong(correction -> correction.cell().halfHour());
    private static final Comparator<StillOpen> BY_ENTRY =
            Comparator.comparingLong(StillOpen::file)
                    .thenComparingLong(StillOpen::entry)
                    .thenComparing(StillOpen::queue);

    private final Map<Long, Edges> published = new TreeMap<>();
    private final Map<Long, List<Correction>> kept = new HashMap<>();
    private List<StillOpen> open = List.of();
    private final Set<Long> read = new HashSet<>();

    List<Long> files() {
        return List.copyOf(published.keySet());
    }

    /** A night: some files count no longer, and others do. */
    void night(Set<Long> withdrawn, Map<Long, Edges> added) {
        List<Stretch> changed = new ArrayList<>();
        for (Long file : withdrawn) {
            published.remove(file).toBeJoined().ifPresent(changed::add);
            kept.remove(file);
        }
        added.values().forEach(edges -> edges.toBeJoined().ifPresent(changed::add));
        published.putAll(added);
        read.clear();
        List<StillOpen> nowOpen = new ArrayList<>();
        for (Neighbourhood around : Neighbourhood.around(changed, newest())) {
            Joined joined = around.join(PARIS, this::within);
            joined.files().forEach(kept::remove);
            joined.corrections()
                    .forEach(
                            one ->
                                    kept.computeIfAbsent(one.file(), file -> new ArrayList<>())
                                            .add(one));
            nowOpen.removeIf(visit -> joined.files().contains(visit.file()));
            nowOpen.addAll(joined.stillOpen());
        }
        open = nowOpen;
    }

    private OptionalLong newest() {
        return published.values().stream()
                .mapToLong(Edges::lastEvent)
                .filter(event -> event >= 0)
                .max();
    }

    private Collection<FileEdges> within(Stretch time) {
        List<FileEdges> within = new ArrayList<>();
        published.forEach(
                (file, edges) -> {
                    if (edges.lastEvent() >= 0 && Stretch.of(edges).meets(time)) {
                        within.add(new FileEdges(file, edges));
                        read.add(file);
                    }
                });
        return within;
    }

    /** The files whose edges the last night read. */
    Set<Long> read() {
        return Set.copyOf(read);
    }

    /** What was kept of one file. */
    String of(long file) {
        return text(kept.getOrDefault(file, List.of()), List.of());
    }

    /** What was kept, as joining all files at once tells it. */
    String kept() {
        return text(kept.values().stream().flatMap(List::stream).toList(), open);
    }

    String atOnce() {
        Joined joined =
                Seams.join(
                        PARIS,
                        published.entrySet().stream()
                                .map(file -> new FileEdges(file.getKey(), file.getValue()))
                                .toList());
        return text(joined.corrections(), joined.stillOpen());
    }

    private static String text(List<Correction> corrections, List<StillOpen> open) {
        return corrections.stream()
                        .sorted(BY_PLACE)
                        .map(one -> one.file() + " " + one.cell())
                        .collect(Collectors.joining("\n"))
                + open.stream()
                        .sorted(BY_ENTRY)
                        .map(StillOpen::toString)
                        .collect(Collectors.joining("\n", "\nopen:\n", ""));
    }
}

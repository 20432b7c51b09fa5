package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ImportTarget.Note;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** TEL-100: whether rows may be imported, beside what is known and the rows before them. */
final class DeclaredCheck {

    /** More than a préfecture has; a column that has more is none of queues. */
    static final int MOST_QUEUES = 200;

    /** What an earlier import tells of a queue's day. */
    record Earlier(String name, boolean counted) {}

    /** A queue's day. */
    record QueueDay(String queue, LocalDate day) {}

    /** The days from one to another that a log tells. */
    record LoggedDays(LocalDate first, LocalDate last) {

        boolean cover(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private final String source;
    private final DeclaredRows rows;
    private final List<LoggedDays> logged;
    private final Map<QueueDay, Earlier> earlier;
    private final Map<String, DeclaredCounts> seen = new HashMap<>();
    private final Map<QueueDay, Boolean> whole = new HashMap<>();
    private final Set<QueueDay> noted = new HashSet<>();
    private final Set<String> queues = new HashSet<>();

    DeclaredCheck(
            String source,
            DeclaredRows rows,
            List<LoggedDays> logged,
            Map<QueueDay, Earlier> earlier) {
        this.source = source;
        this.rows = rows;
        this.logged = List.copyOf(logged);
        this.earlier = Map.copyOf(earlier);
    }

    Checked of(Map<String, String> cells) {
        try {
            Optional<DeclaredKind> kind = DeclaredColumns.kind(cells.keySet());
            if (kind.isEmpty()) {
                return Checked.wrong(
                        DeclaredColumns.DATE,
                        DeclaredColumns.tellsCalls(cells.keySet())
                                ? "switchboard.import.twoKinds"
                                : "switchboard.import.noKind");
            }
            return kind.get().isOfCalls()
                    ? call(rows.call(cells), kind.get())
                    : total(rows.total(cells), kind.get());
        } catch (UnreadableCell e) {
            return Checked.wrong(e.column(), e.why().getMessage(), e.why().arguments().toArray());
        }
    }

    private Checked call(DeclaredCall call, DeclaredKind kind) throws UnreadableCell {
        verify(call.queue(), call.day(), kind);
        return (call.digest().isPresent()
                        ? Checked.right(call.identity())
                        : Checked.eachOf(call.identity()))
                .with(note(call.queue(), call.day()));
    }

    private Checked total(DeclaredTotal total, DeclaredKind kind) throws UnreadableCell {
        verify(total.queue(), total.day(), kind);
        DeclaredCounts before = seen.putIfAbsent(total.key(), total.counts());
        if (before != null && !before.equals(total.counts())) {
            throw new UnreadableCell(DeclaredColumns.DATE, "switchboard.import.twice", total.day());
        }
        boolean day = total.start().isEmpty();
        QueueDay of = new QueueDay(total.queue(), total.day());
        if (whole.computeIfAbsent(of, one -> day) != day) {
            throw new UnreadableCell(
                    DeclaredColumns.DATE, "switchboard.import.wholeAndParts", total.day());
        }
        return Checked.right(total.identity()).with(note(total.queue(), total.day()));
    }

    private void verify(String queue, LocalDate day, DeclaredKind kind) throws UnreadableCell {
        if (logged.stream().anyMatch(days -> days.cover(day))) {
            throw new UnreadableCell(
                    DeclaredColumns.DATE, "switchboard.import.logged", source, day);
        }
        Earlier told = earlier.get(new QueueDay(queue, day));
        if (told != null && told.counted() != kind.isCounted()) {
            throw new UnreadableCell(
                    DeclaredColumns.DATE,
                    told.counted()
                            ? "switchboard.import.toldByCalls"
                            : "switchboard.import.toldByTotals",
                    day,
                    told.name());
        }
        queues.add(queue);
        if (queues.size() > MOST_QUEUES) {
            throw new UnreadableCell(
                    DeclaredColumns.QUEUE, "switchboard.import.tooManyQueues", MOST_QUEUES);
        }
    }

    /** Once for each day of a queue. */
    private Optional<Note> note(String queue, LocalDate day) {
        QueueDay of = new QueueDay(queue, day);
        return Optional.ofNullable(earlier.get(of))
                .filter(told -> noted.add(of))
                .map(told -> Note.of("switchboard.import.replaces", day, queue, told.name()));
    }
}

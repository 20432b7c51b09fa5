package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The visits of one file, held until it is known in which order to tell them: that of the records,
 * so that what a growing file tells begins with what it told; but that of their entries where
 * records go back by more than a day, as in files of several servers put one behind the other,
 * since a log may not.
 *
 * <p>At most 200,000 are held. From then on they are told as they come.
 */
final class HeldVisits {
    private static final int DAY = 86_400;

    private final Transcript transcript;
    private final int most;
    private final List<Visit> held = new ArrayList<>();
    private boolean released;
    private boolean goesBack;
    private long latest;

    HeldVisits(Transcript transcript) {
        this(transcript, 200_000);
    }

    HeldVisits(Transcript transcript, int most) {
        this.transcript = transcript;
        this.most = most;
    }

    private record Visit(
            long record,
            String call,
            String queue,
            long entered,
            Outcome outcome,
            int waited,
            int talk) {}

    void add(
            long record,
            String call,
            String queue,
            long entered,
            Outcome outcome,
            int wait,
            int talk) {
        Visit visit = new Visit(record, call, queue, entered, outcome, wait, talk);
        if (released) {
            tell(visit);
            return;
        }
        goesBack |= entered < latest - DAY;
        latest = Math.max(latest, entered);
        held.add(visit);
        if (held.size() == most) {
            release();
        }
    }

    /** At the end of the file. */
    void release() {
        if (goesBack) {
            held.sort(Comparator.comparingLong(Visit::entered));
        }
        held.forEach(this::tell);
        held.clear();
        released = true;
    }

    private void tell(Visit visit) {
        transcript.visit(
                visit.record,
                visit.call,
                visit.queue,
                visit.entered,
                visit.outcome,
                visit.waited,
                visit.talk);
    }
}

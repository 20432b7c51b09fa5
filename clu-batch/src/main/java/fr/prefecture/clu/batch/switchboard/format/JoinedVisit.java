package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.List;

/** One visit of a set of files: a fragment, or several that were joined. */
final class JoinedVisit {
    /** One fragment, and the place of its file in the sorted set. */
    record Part(int file, Fragment fragment) {
        Line line() {
            return new Line(file, fragment.line());
        }
    }

    /** The line of a file that says first that the visit is. */
    record Line(int file, long number) {}

    private final List<Part> parts;
    private final Fragment visit;

    JoinedVisit(int file, Fragment fragment) {
        this(List.of(new Part(file, fragment)), fragment);
    }

    private JoinedVisit(List<Part> parts, Fragment visit) {
        this.parts = parts;
        this.visit = visit;
    }

    JoinedVisit joinedBy(JoinedVisit later) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(later.parts);
        return new JoinedVisit(all, visit.joinedBy(later.visit));
    }

    /** The visit as a whole, as if one file held it. */
    Fragment visit() {
        return visit;
    }

    List<Part> parts() {
        return parts;
    }

    Part first() {
        return parts.get(0);
    }

    Part last() {
        return parts.get(parts.size() - 1);
    }

    boolean isJoined() {
        return parts.size() > 1;
    }
}

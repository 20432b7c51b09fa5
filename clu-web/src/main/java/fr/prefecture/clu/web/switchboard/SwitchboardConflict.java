package fr.prefecture.clu.web.switchboard;

import java.util.ArrayList;
import java.util.List;

/** What is kept beside what was typed, where they differ: nobody writes over another unseen. */
public final class SwitchboardConflict {

    /** A field of which there are two texts. */
    public record Line(String field, String theirs, String mine) {}

    private final List<Line> lines = new ArrayList<>();

    SwitchboardConflict with(String field, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            lines.add(new Line(field, theirs, mine));
        }
        return this;
    }

    public List<Line> getLines() {
        return lines;
    }
}

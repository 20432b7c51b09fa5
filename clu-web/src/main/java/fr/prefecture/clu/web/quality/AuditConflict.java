package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is kept beside what was typed, where they differ: nobody writes over another unseen. */
public final class AuditConflict {

    /** A field of which there are two texts. */
    public record Line(String field, String theirs, String mine) {}

    private final List<Line> lines = new ArrayList<>();

    /**
     * @param key of the field's label
     */
    AuditConflict with(String key, Object theirs, Object mine) {
        String kept = String.valueOf(theirs).strip();
        String typed = String.valueOf(mine).strip();
        if (!kept.equals(typed)) {
            lines.add(new Line(Texts.of(key), kept, typed));
        }
        return this;
    }

    public List<Line> getLines() {
        return lines;
    }
}

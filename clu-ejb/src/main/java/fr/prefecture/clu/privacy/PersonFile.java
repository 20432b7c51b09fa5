package fr.prefecture.clu.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * VIE-10: all that is kept of somebody, to be handed out.
 *
 * @param lines what they did, as the history tells it: without words
 */
public record PersonFile(
        Person person, Instant at, List<Section> sections, List<Line> lines, List<Trace> traces) {

    /**
     * Rows of a table.
     *
     * @param sure whether they are about this person; else they only have the same name
     */
    public record Section(
            PersonalData data, String table, boolean sure, List<Map<String, String>> rows) {}

    public record Line(Instant at, String subject, String kind) {}
}

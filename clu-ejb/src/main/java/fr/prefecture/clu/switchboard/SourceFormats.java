package fr.prefecture.clu.switchboard;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which formats the folder of a source may deliver, and what their files leave unsaid.
 *
 * @param accepted none before the first file
 * @param gmt whether times without a zone are those of Greenwich, not of the source's zone
 * @param columns the declared order of a {@code Master.csv}'s columns; empty for the usual one
 */
public record SourceFormats(Set<LogFormat> accepted, boolean gmt, List<String> columns) {

    private static final String BETWEEN = ",";

    public SourceFormats {
        accepted =
                accepted.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(accepted));
        columns = List.copyOf(columns);
    }

    /** TEL-72: the first file says what a folder delivers. */
    public boolean accepts(LogFormat format) {
        return accepted.isEmpty() || accepted.contains(format);
    }

    static SourceFormats stored(String formats, boolean gmt, String columns) {
        return new SourceFormats(
                split(formats).stream().map(LogFormat::valueOf).collect(Collectors.toSet()),
                gmt,
                split(columns));
    }

    private static List<String> split(String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : Arrays.asList(joined.split(BETWEEN, -1));
    }

    String formatWords() {
        return accepted.stream().map(LogFormat::name).collect(Collectors.joining(BETWEEN));
    }

    /** As people write it, and read it again. */
    public String columnWords() {
        return String.join(BETWEEN, columns);
    }

    /** As the history has it. */
    String summary() {
        return formatWords()
                + (gmt ? "; GMT" : "")
                + (columns.isEmpty() ? "" : "; " + columnWords());
    }
}

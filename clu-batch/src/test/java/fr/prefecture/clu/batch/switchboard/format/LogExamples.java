package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Logs and readings of them, invented. */
final class LogExamples {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** 2025-03-10T09:00:00Z, the beginning of a half-hour. */
    static final long NINE = 1_741_597_200L;

    static final long LATEST = 1_900_000_000L;

    private static final Pattern RELATIVE = Pattern.compile("^\\+(\\d+)", Pattern.MULTILINE);

    private LogExamples() {}

    /**
     * Lines whose instants are seconds after nine, as in {@code
     * +12|c1|accueil|NONE|ABANDON|1|1|12}.
     */
    static String log(String relative) {
        Matcher matcher = RELATIVE.matcher(relative);
        return matcher.replaceAll(
                instant -> Long.toString(NINE + Long.parseLong(instant.group(1))));
    }

    static QueueLog read(String log) {
        return read(log.getBytes(UTF_8));
    }

    static QueueLog read(byte[] log) {
        QueueLog reading = new QueueLog(PARIS, LATEST);
        reading.read(log, 0, log.length);
        return reading;
    }

    /**
     * The measures of visits that are not zero, over the whole log; without bins and distinct
     * calls.
     */
    static String visits(String relative) {
        return visits(Figures.of(read(log(relative)).drain()));
    }

    static String visits(Figures figures) {
        StringBuilder text = new StringBuilder();
        for (Measure measure : Measure.values()) {
            if (measure.ordinal() <= Measure.TALK.ordinal() && figures.get(measure) != 0) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(measure)
                        .append('=')
                        .append(figures.get(measure));
            }
        }
        return text.toString();
    }

    static byte[] bytes(List<String> lines) {
        return lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    static Edges edges(List<String> lines) {
        return read(bytes(lines)).ends();
    }

    /** The figures of several files, corrected at their seams. */
    static Figures joined(List<FileEdges> edges, List<Cell> cells) {
        List<Cell> all = new ArrayList<>(cells);
        Seams.join(PARIS, edges).corrections().forEach(correction -> all.add(correction.cell()));
        return Figures.of(all);
    }

    static Figures joined(List<List<String>> files) {
        List<FileEdges> edges = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (List<String> file : files) {
            QueueLog reading = read(bytes(file));
            edges.add(new FileEdges(edges.size(), reading.ends()));
            cells.addAll(reading.drain());
        }
        return joined(edges, cells);
    }
}

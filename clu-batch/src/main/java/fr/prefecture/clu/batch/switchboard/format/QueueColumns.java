package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** TEL-77 Which column of the realtime table is what. */
final class QueueColumns {
    private static final List<String> FIXED = List.of("time", "call", "queue", "agent", "event");
    private static final int MOST_DATA = 5;
    private static final String DATA = "data";

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("time", "time"),
                    Map.entry("timestamp", "time"),
                    Map.entry("callid", "call"),
                    Map.entry("uniqueid", "call"),
                    Map.entry("queuename", "queue"),
                    Map.entry("queue", "queue"),
                    Map.entry("agent", "agent"),
                    Map.entry("event", "event"),
                    Map.entry("verb", "event"),
                    Map.entry(DATA, DATA));

    /** Words of a log that are read and have no parameters to speak of. */
    private static final Set<String> OTHER_WORDS =
            Set.of(
                    "PAUSE",
                    "UNPAUSE",
                    "PAUSEALL",
                    "UNPAUSEALL",
                    "AGENTDUMP",
                    "AGENTLOGIN",
                    "AGENTCALLBACKLOGIN",
                    "CONFIGRELOAD",
                    "DID");

    private final List<String> meanings;
    private final int columns;

    private QueueColumns(List<String> meanings, int columns) {
        this.meanings = meanings;
        this.columns = columns;
    }

    /** The order of Asterisk's own table, without a heading. */
    static QueueColumns fixed() {
        return fixed(0, FIXED.size() + MOST_DATA);
    }

    /** A number may stand in front, or behind. */
    private static QueueColumns fixed(int ignored, int columns) {
        List<String> meanings = new ArrayList<>();
        for (int i = 0; i < ignored; i++) {
            meanings.add("");
        }
        meanings.addAll(FIXED);
        if (columns == meanings.size() + 1) {
            meanings.add(DATA);
            return new QueueColumns(meanings, columns);
        }
        for (int i = 1; i <= MOST_DATA; i++) {
            meanings.add(DATA + i);
        }
        return new QueueColumns(meanings, columns);
    }

    static Optional<QueueColumns> heading(List<String> cells) {
        List<String> meanings = cells.stream().map(QueueColumns::meaning).toList();
        return meanings.containsAll(List.of("time", "call", "queue", "event"))
                ? Optional.of(new QueueColumns(meanings, cells.size()))
                : Optional.empty();
    }

    private static String meaning(String heading) {
        String name = Records.lower(heading).replaceAll("[ _-]", "");
        boolean numbered = name.matches(DATA + "[1-" + MOST_DATA + "]");
        return numbered ? name : NAMES.getOrDefault(name, "");
    }

    /** By the look of a record, with or without a number in front. */
    static Optional<QueueColumns> shape(List<String> cells) {
        for (int ignored = 0; ignored <= 1; ignored++) {
            if (cells.size() >= ignored + FIXED.size()
                    && WallClock.isTime(cells.get(ignored))
                    && isEvent(cells.get(ignored + FIXED.indexOf("event")))) {
                return Optional.of(fixed(ignored, cells.size()));
            }
        }
        return Optional.empty();
    }

    private static boolean isEvent(String text) {
        byte[] word = text.getBytes(UTF_8);
        return Verb.of(word, 0, word.length) != Verb.UNKNOWN || OTHER_WORDS.contains(text);
    }

    /** Whether a record has as many columns as the table. */
    boolean fits(List<String> cells) {
        return cells.size() == columns;
    }

    String time(List<String> cells) {
        return cell(cells, "time");
    }

    String call(List<String> cells) {
        return cell(cells, "call");
    }

    String queue(List<String> cells) {
        return cell(cells, "queue");
    }

    String event(List<String> cells) {
        return cell(cells, "event");
    }

    /** TEL-79 The sixth stands behind a bar in the fifth, and all do in the old single column. */
    List<String> parameters(List<String> cells) {
        List<String> parameters = new ArrayList<>();
        if (meanings.contains(DATA)) {
            parameters.addAll(split(cell(cells, DATA)));
        }
        for (int i = 1; i <= MOST_DATA; i++) {
            if (meanings.contains(DATA + i)) {
                String text = cell(cells, DATA + i);
                parameters.addAll(i == MOST_DATA ? split(text) : List.of(text));
            }
        }
        while (!parameters.isEmpty() && parameters.get(parameters.size() - 1).isEmpty()) {
            parameters.remove(parameters.size() - 1);
        }
        return parameters;
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split("\\|", -1));
    }

    private String cell(List<String> cells, String meaning) {
        int column = meanings.indexOf(meaning);
        String text = column < 0 || column >= cells.size() ? "" : cells.get(column);
        return text.equals("\\N") || text.equals("NULL") ? "" : text;
    }
}

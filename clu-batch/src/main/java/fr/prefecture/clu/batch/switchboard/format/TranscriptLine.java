package fr.prefecture.clu.batch.switchboard.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a transcript is written down: lines that {@link QueueLog} reads, and that {@link Mask} leaves
 * as they are.
 */
public final class TranscriptLine {

    private static final long MICROSECONDS = 1_000_000;
    private static final Pattern CALL_ID =
            Pattern.compile("(?:[A-Za-z0-9_.-]*[A-Za-z_.-])?[0-9]{9,10}\\.[0-9]+");

    /** Makes a call's id of what is none: a mask knows them by an epoch and a sequence. */
    private static final String AS_CALL_ID = "-100000000.0";

    private TranscriptLine() {}

    /**
     * A line.
     *
     * @param instant microseconds since 1970
     */
    public static byte[] event(
            long instant, String call, String queue, String verb, String... parameters) {
        StringBuilder line = new StringBuilder(96);
        line.append(Math.floorDiv(instant, MICROSECONDS))
                .append('|')
                .append(callId(call))
                .append('|')
                .append(word(queue))
                .append("|NONE|")
                .append(word(verb))
                .append('|');
        for (int i = 0; i < parameters.length; i++) {
            line.append(i == 0 ? "" : "|").append(clean(parameters[i]));
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The lines of a whole visit.
     *
     * @param entered seconds since 1970
     */
    public static List<byte[]> visit(
            String call, String queue, long entered, Outcome outcome, int wait, int talk) {
        List<byte[]> lines = new ArrayList<>(3);
        lines.add(at(entered, call, queue, "ENTERQUEUE", "", "", ""));
        long left = entered + wait;
        String waited = Integer.toString(wait);
        switch (outcome) {
            case UNRESOLVED -> {}
            case INCOMPLETE -> lines.add(at(left, call, queue, "CONNECT", waited, "", ""));
            case ANSWERED -> {
                lines.add(at(left, call, queue, "CONNECT", waited, "", ""));
                lines.add(
                        at(
                                left + talk,
                                call,
                                queue,
                                "COMPLETECALLER",
                                waited,
                                Integer.toString(talk),
                                "1"));
            }
            case ABANDONED -> lines.add(at(left, call, queue, "ABANDON", "1", "1", waited));
            case TIMED_OUT -> lines.add(at(left, call, queue, "EXITWITHTIMEOUT", "1", "1", waited));
            case KEY_EXIT -> lines.add(at(left, call, queue, "EXITWITHKEY", "", "1", "1", waited));
            case EMPTY_EXIT -> lines.add(at(left, call, queue, "EXITEMPTY", "1", "1", waited));
            case WITHDRAWN -> lines.add(at(left, call, queue, "WITHDRAW", "1", "1", waited, ""));
            case FAILED -> lines.add(at(left, call, queue, "SYSCOMPAT"));
        }
        return lines;
    }

    private static byte[] at(
            long seconds, String call, String queue, String verb, String... parameters) {
        return event(seconds * MICROSECONDS, call, queue, verb, parameters);
    }

    private static String callId(String call) {
        String clean = word(call);
        return clean.equals("NONE") || CALL_ID.matcher(clean).matches()
                ? clean
                : clean.replaceAll("[^A-Za-z0-9_.-]", "_") + AS_CALL_ID;
    }

    private static String word(String word) {
        return word == null || word.isEmpty() ? "NONE" : clean(word);
    }

    private static String clean(String word) {
        if (word == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder(word);
        for (int i = 0; i < clean.length(); i++) {
            char one = clean.charAt(i);
            if (one == '|' || Character.isISOControl(one)) {
                clean.setCharAt(i, '_');
            }
        }
        return clean.toString();
    }
}

package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a reader told of a file, in memory: in the order of time, and as told within it. */
final class Told implements Transcript {
    private static final long MICROSECONDS = 1_000_000;

    private record Event(long instant, String line) {}

    /** Record, reason. */
    final List<String> refused = new ArrayList<>();

    final List<String> texts = new ArrayList<>();
    final List<Long> aside = new ArrayList<>();

    /** Record, call, queue, entry, outcome, wait, talk. */
    final List<String> visits = new ArrayList<>();

    final Set<Unrecorded> silent = EnumSet.noneOf(Unrecorded.class);
    private final List<Event> events = new ArrayList<>();

    static Told by(CallReader reader, byte[] content) {
        Told told = new Told();
        try {
            reader.read(new ByteArrayInputStream(content), told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    static Told by(CallReader reader, String content) {
        return by(reader, content.getBytes(UTF_8));
    }

    @Override
    public void event(
            long record,
            long instant,
            String call,
            String queue,
            String verb,
            String... parameters) {
        String line =
                String.join(
                        "|",
                        Long.toString(Math.floorDiv(instant, MICROSECONDS)),
                        harmless(call),
                        harmless(queue),
                        "NONE",
                        verb,
                        String.join("|", parameters));
        events.add(new Event(instant, line));
    }

    @Override
    public void visit(
            long record,
            String call,
            String queue,
            long entered,
            Outcome outcome,
            int wait,
            int talk) {
        visits.add(
                record + " " + call + " " + queue + " " + entered + " " + outcome + " " + wait + " "
                        + talk);
        event(record, entered * MICROSECONDS, call, queue, "ENTERQUEUE", "", "", "1");
        long ended = (entered + wait) * MICROSECONDS;
        String waited = Integer.toString(wait);
        switch (outcome) {
            case INCOMPLETE -> event(record, ended, call, queue, "CONNECT", waited);
            case ANSWERED ->
                    event(
                            record,
                            ended + talk * MICROSECONDS,
                            call,
                            queue,
                            "COMPLETECALLER",
                            waited,
                            Integer.toString(talk),
                            "1");
            case ABANDONED -> event(record, ended, call, queue, "ABANDON", "1", "1", waited);
            case TIMED_OUT ->
                    event(record, ended, call, queue, "EXITWITHTIMEOUT", "1", "1", waited);
            case FAILED -> event(record, ended, call, queue, "SYSCOMPAT");
            default -> throw new IllegalArgumentException(outcome.toString());
        }
    }

    private static String harmless(String name) {
        return name.isEmpty() ? "NONE" : name.replaceAll("[|\\p{Cntrl}]", "_");
    }

    @Override
    public void refuse(long record, String text, Reason reason) {
        refused.add(record + " " + reason);
        texts.add(text);
    }

    @Override
    public void setAside(long record) {
        aside.add(record);
    }

    @Override
    public void cannotTell(Unrecorded... figures) {
        silent.addAll(List.of(figures));
    }

    /** As a log, in the order of time. */
    List<String> lines() {
        return events.stream()
                .sorted(Comparator.comparingLong(Event::instant))
                .map(Event::line)
                .toList();
    }

    QueueLog log() {
        return LogExamples.read(LogExamples.bytes(lines()));
    }

    Figures figures() {
        return Figures.of(log().drain());
    }

    String measures() {
        return LogExamples.visits(figures());
    }
}

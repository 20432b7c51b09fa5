package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reader told of a file, in memory. Its log has the lines that a night would write: events
 * in the order of time, visits as they were told.
 */
final class Told implements Transcript {

    record Visit(
            long record,
            String call,
            String queue,
            long entered,
            Outcome outcome,
            int waited,
            int talk) {

        @Override
        public String toString() {
            return record + " " + queue + " " + outcome + " " + waited + " " + talk;
        }
    }

    private record Event(
            long instant, String call, String queue, String verb, String... parameters) {

        byte[] line() {
            return TranscriptLine.event(instant, call, queue, verb, parameters);
        }

        /** With the call's id as the reader gives it. */
        @Override
        public String toString() {
            String line = new String(line(), UTF_8).stripTrailing();
            String kept = line.split("\\|", 3)[1];
            boolean named = !kept.equals("NONE");
            return named
                    ? line.replace("|" + kept + "|", "|" + call.replace('|', '_') + "|")
                    : line;
        }
    }

    final List<Visit> visits = new ArrayList<>();

    /** Record, reason. */
    final List<String> refused = new ArrayList<>();

    final List<String> texts = new ArrayList<>();
    final List<Long> aside = new ArrayList<>();
    final Set<Unrecorded> silent = EnumSet.noneOf(Unrecorded.class);
    boolean ofCalls = true;
    private final List<Event> events = new ArrayList<>();

    static Told by(CallReader reader, String content) {
        return by(reader, content.getBytes(UTF_8));
    }

    static Told by(CallReader reader, byte[] content) {
        return by(reader, new ByteArrayInputStream(content));
    }

    static Told by(CallReader reader, InputStream content) {
        Told told = new Told();
        try (content) {
            reader.read(content, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    static byte[] sample(String name) {
        try (InputStream sample = Told.class.getResourceAsStream(name)) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void event(
            long record,
            long instant,
            String call,
            String queue,
            String verb,
            String... parameters) {
        events.add(new Event(instant, call, queue, verb, parameters));
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
        visits.add(new Visit(record, call, queue, entered, outcome, wait, talk));
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

    @Override
    public void tellsNoCalls() {
        ofCalls = false;
    }

    List<String> told() {
        return visits.stream().map(Visit::toString).toList();
    }

    /** Record, call, queue, entry, outcome, wait, talk. */
    List<String> inFull() {
        return visits.stream()
                .map(
                        one ->
                                "%d %s %s %d %s %d %d"
                                        .formatted(
                                                one.record(),
                                                one.call(),
                                                one.queue(),
                                                one.entered(),
                                                one.outcome(),
                                                one.waited(),
                                                one.talk()))
                .toList();
    }

    List<String> calls() {
        return visits.stream().map(Visit::call).toList();
    }

    byte[] queueLog() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        inTimeOrder().forEach(event -> log.writeBytes(event.line()));
        visits.forEach(
                one ->
                        TranscriptLine.visit(
                                        one.call(),
                                        one.queue(),
                                        one.entered(),
                                        one.outcome(),
                                        one.waited(),
                                        one.talk())
                                .forEach(log::writeBytes));
        return log.toByteArray();
    }

    private Stream<Event> inTimeOrder() {
        return events.stream().sorted(Comparator.comparingLong(Event::instant));
    }

    List<String> lines() {
        return visits.isEmpty()
                ? inTimeOrder().map(Event::toString).toList()
                : new String(queueLog(), UTF_8).lines().toList();
    }

    QueueLog log() {
        return LogExamples.read(queueLog());
    }

    Figures figures() {
        return Figures.of(log().drain());
    }

    String measures() {
        return LogExamples.visits(figures());
    }
}

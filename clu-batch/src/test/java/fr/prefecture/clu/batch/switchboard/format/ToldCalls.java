package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A transcript that keeps what it is told, and can say it as a {@code queue_log} would. */
final class ToldCalls implements Transcript {
    final List<Visit> visits = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    final List<String> refusedTexts = new ArrayList<>();
    final List<Long> setAside = new ArrayList<>();
    final Set<Unrecorded> unrecorded = EnumSet.noneOf(Unrecorded.class);

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

        private String lines() {
            String start = "|" + call + "|" + queue + "|NONE|";
            return entered + start + "ENTERQUEUE||\n" + (entered + waited + talk) + start + end();
        }

        private String end() {
            return switch (outcome) {
                case ANSWERED -> "COMPLETECALLER|" + waited + "|" + talk + "|1\n";
                case ABANDONED -> "ABANDON|1|1|" + waited + "\n";
                case TIMED_OUT -> "EXITWITHTIMEOUT|1|1|" + waited + "\n";
                case WITHDRAWN -> "WITHDRAW|1|1|" + waited + "|\n";
                case FAILED -> "SYSCOMPAT|\n";
                default -> throw new IllegalStateException(outcome.toString());
            };
        }
    }

    static ToldCalls of(CallReader reader, byte[] content) {
        return of(reader, new ByteArrayInputStream(content));
    }

    static ToldCalls of(CallReader reader, InputStream content) {
        ToldCalls told = new ToldCalls();
        try (content) {
            reader.read(content, told);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return told;
    }

    static byte[] sample(String name) {
        try (InputStream sample = ToldCalls.class.getResourceAsStream(name)) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
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
        throw new UnsupportedOperationException(verb);
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
        refusals.add(record + " " + reason);
        refusedTexts.add(text);
    }

    @Override
    public void setAside(long record) {
        setAside.add(record);
    }

    @Override
    public void cannotTell(Unrecorded... figures) {
        unrecorded.addAll(List.of(figures));
    }

    List<String> told() {
        return visits.stream().map(Visit::toString).toList();
    }

    List<String> calls() {
        return visits.stream().map(Visit::call).toList();
    }

    byte[] queueLog() {
        StringBuilder log = new StringBuilder();
        visits.forEach(visit -> log.append(visit.lines()));
        return log.toString().getBytes(UTF_8);
    }

    Figures figures() {
        return Figures.of(LogExamples.read(queueLog()).drain());
    }
}

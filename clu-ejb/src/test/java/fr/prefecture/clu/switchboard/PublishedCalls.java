package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.night.Content;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.shared.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A log of an invented switchboard in Paris, from a day to a day, as a night publishes it. */
final class PublishedCalls {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final String source;
    private final List<Contribution> contributions = new ArrayList<>();
    private Set<Unrecorded> unrecorded = Set.of();

    PublishedCalls(String source) {
        this.source = source;
    }

    /** Calls that entered a queue in the half-hour of an hour of the clock. */
    PublishedCalls at(String time, String queue, long answered, long abandoned) {
        return at(LocalDateTime.parse(time).atZone(PARIS).toInstant(), queue, answered, abandoned);
    }

    PublishedCalls at(Instant time, String queue, long answered, long abandoned) {
        Map<Counter, Long> numbers = new HashMap<>();
        numbers.put(Counter.ENTERED, answered + abandoned);
        numbers.put(Counter.ANSWERED, answered);
        numbers.put(Counter.ANSWERED_20, answered);
        numbers.put(Counter.ABANDONED, abandoned);
        numbers.put(Counter.ABANDONED_60, abandoned);
        numbers.put(Counter.WAIT_ANSWERED, 20 * answered);
        numbers.put(Counter.WAIT_ABANDONED, 50 * abandoned);
        numbers.put(Counter.TALK, 120 * answered);
        numbers.put(Counter.CALLS_IN_DAY, answered + abandoned);
        numbers.put(Counter.CALLS_IN_QUEUE_DAY, answered + abandoned);
        contributions.add(
                new Contribution(
                        queue,
                        time.getEpochSecond() / Source.SECONDS_IN_HALF_HOUR,
                        PatienceTest.counts(numbers)));
        return this;
    }

    /** What its file cannot tell. */
    PublishedCalls without(Unrecorded... figures) {
        unrecorded = Set.of(figures);
        return this;
    }

    /** A file without events, which covers a day. */
    static void publishEmpty(Database database, String source, LocalDate day) {
        Files files = database.boundary(Files.class);
        Logs logs = database.boundary(Logs.class);
        database.transaction(
                () -> {
                    String name = source + day;
                    long file =
                            files.register(
                                            "switchboard-night",
                                            new Content(source, "queue_log", name, name, 100),
                                            Optional.empty(),
                                            Optional.empty())
                                    .id();
                    logs.closeEmpty(file, source, day, new byte[0]);
                    logs.publish(file);
                    logs.settle(source, Set.of(file), List.of(), List.of());
                });
    }

    void publish(Database database, String from, String to) {
        Instant first = LocalDateTime.parse(from).atZone(PARIS).toInstant();
        Instant last = LocalDateTime.parse(to).atZone(PARIS).toInstant();
        Files files = database.boundary(Files.class);
        Logs logs = database.boundary(Logs.class);
        Contributions kept = database.boundary(Contributions.class);
        database.transaction(
                () -> {
                    String name = source + first;
                    long file =
                            files.register(
                                            "switchboard-night",
                                            new Content(source, "queue_log", name, name, 100),
                                            Optional.empty(),
                                            Optional.empty())
                                    .id();
                    kept.add(file, source, 0, contributions);
                    logs.close(file, source, first, last, new byte[0]);
                    logs.cannotTell(file, unrecorded);
                    logs.publish(file);
                    logs.settle(source, Set.of(file), List.of(), List.of());
                });
    }
}

package fr.prefecture.clu.night;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A night as lists show it; counts move while it runs.
 *
 * @param quarantined how many of the files that it found are apart: they could not be read
 * @param stop who has asked that it end before its time
 * @param onlyFile the one file at which it looks again; nothing when it looks at all of the inbox
 */
public record ExecutionRow(
        long id,
        String job,
        Execution.State state,
        Execution.Cause cause,
        Optional<String> startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        int files,
        long lines,
        long refused,
        int quarantined,
        Optional<Message> message,
        Optional<Stop> stop,
        Optional<Long> onlyFile) {

    /** NIT-17: that a night end before its time, as somebody has asked. */
    public record Stop(String by, Instant at) {}

    private static final String OF_CALLS = "switchboard";

    static ExecutionRow of(Execution execution) {
        return new ExecutionRow(
                execution.id(),
                execution.job(),
                execution.state(),
                execution.cause(),
                execution.startedBy(),
                execution.startedAt(),
                execution.endedAt(),
                execution.files(),
                execution.lines(),
                execution.refused(),
                execution.quarantined(),
                execution.message(),
                execution.stopAskedAt().map(at -> new Stop(execution.stopAskedBy().orElse(""), at)),
                execution.onlyFile().map(ImportedFile::id));
    }

    /** Whether it read logs of calls, which are joined from file to file. */
    public boolean isOfCalls() {
        return OF_CALLS.equals(job);
    }

    public NightFilter.Outcome outcome() {
        return NightFilter.Outcome.of(state, refused, quarantined);
    }

    public Optional<Duration> lasted() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }
}

package fr.prefecture.clu.night;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A night as lists show it; counts move while it runs. */
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
        Optional<Message> message) {

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
                execution.message());
    }

    /** Whether it read logs of calls, which are joined from file to file. */
    public boolean isOfCalls() {
        return OF_CALLS.equals(job);
    }

    public Optional<Duration> lasted() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }
}

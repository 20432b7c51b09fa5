package fr.prefecture.clu.health;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Vital;
import fr.prefecture.clu.shared.VitalSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** ETA-2: one source, asked by one thread at a time, however many want to know. */
final class Reading {

    private final VitalSource source;
    private final Executor executor;
    private final Duration fresh;
    private final Duration patience;

    private CompletableFuture<List<Vital>> answer;
    private long askedAt;

    /**
     * @param executor where the source may take its time
     * @param fresh how long an answer is good
     * @param patience how long an answer is waited for, counted from the question
     */
    Reading(VitalSource source, Executor executor, Duration fresh, Duration patience) {
        this.source = source;
        this.executor = executor;
        this.fresh = fresh;
        this.patience = patience;
    }

    List<Vital> now() {
        try {
            return asked().get(
                            Math.max(0, patience.toNanos() - age().toNanos()),
                            TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException none) {
            return silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silent();
        }
    }

    /** Puts the question, unless it stands or has an answer that is good; waits for nothing. */
    synchronized void ask() {
        if (answer == null || answer.isDone() && age().compareTo(fresh) > 0) {
            answer = new CompletableFuture<>();
            askedAt = System.nanoTime();
            begin(answer);
        }
    }

    private synchronized CompletableFuture<List<Vital>> asked() {
        ask();
        return answer;
    }

    private void begin(CompletableFuture<List<Vital>> answering) {
        try {
            executor.execute(
                    () -> {
                        try {
                            answering.complete(source.vitals());
                        } catch (RuntimeException failure) {
                            answering.completeExceptionally(failure);
                        }
                    });
        } catch (RejectedExecutionException busy) {
            answering.completeExceptionally(busy);
        }
    }

    private synchronized Duration age() {
        return Duration.ofNanos(System.nanoTime() - askedAt);
    }

    private List<Vital> silent() {
        return source.parts().stream()
                .map(
                        part ->
                                new Vital(
                                        part,
                                        Condition.BROKEN,
                                        "health.silent." + Vitals.kind(part),
                                        List.of(),
                                        "",
                                        Map.of()))
                .toList();
    }
}

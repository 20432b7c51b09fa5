package fr.prefecture.clu.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Starts nights of the switchboard by REST, and waits for them. */
public final class NightRun {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private NightRun() {}

    /** Runs a night of the switchboard to its end; answers it as REST tells it. */
    public static JsonObject run() {
        return await(start());
    }

    /** Runs a night of a feature to its end. */
    public static JsonObject run(String feature) {
        return await(start(feature));
    }

    /** Starts a night of the switchboard; answers the path at which REST tells of it. */
    public static String start() {
        return start("switchboard");
    }

    private static String start(String feature) {
        HttpResponse<String> started = Rest.as("admin").post("/api/v1/nights/" + feature);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        return URI.create(started.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Waits until the night at {@code path} has ended. */
    public static JsonObject await(String path) {
        return until(
                () -> Rest.as("admin").object(path),
                night -> !"RUNNING".equals(night.getString("state")));
    }

    /** Asks until the answer is good. */
    public static <T> T until(Supplier<T> question, java.util.function.Predicate<T> good) {
        return until(PATIENCE, question, good);
    }

    static <T> T until(
            Duration patience, Supplier<T> question, java.util.function.Predicate<T> good) {
        Instant end = Instant.now().plus(patience);
        T answer = question.get();
        while (!good.test(answer)) {
            assertThat(Instant.now()).as("waited for a better answer than " + answer).isBefore(end);
            pause();
            answer = question.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            // Each question has its password checked, which takes a processor for longer than an
            // answer.
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

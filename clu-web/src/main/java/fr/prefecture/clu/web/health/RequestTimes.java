package fr.prefecture.clu.web.health;

import fr.prefecture.clu.web.shared.Asked;
import fr.prefecture.clu.web.shared.Incidents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Metrics of requests: how long each page takes to be answered, by the pattern of its address, and
 * how requests end.
 */
public class RequestTimes extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;
    private static final int TOO_MANY = 429;

    /**
     * Up to which times requests are counted, each also under all longer ones, as a histogram is;
     * the server's registry makes none. A page is meant to take less than 300 ms.
     */
    private static final Duration[] STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    /** What alerts are made of is counted from the start: the first one is one more than none. */
    private static final List<String> ALERTING = List.of("busy", "failed", "held up", "incident");

    /** By its name and tags: the server's registry looks for a meter among all. */
    private final transient Map<List<String>, Counter> counters = new ConcurrentHashMap<>();

    private final transient Map<String, Timer> timers = new ConcurrentHashMap<>();

    @Inject private transient MeterRegistry registry;

    @Override
    public void init() {
        ALERTING.forEach(end -> counter("clu.requests", "end", end));
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        boolean ended = false;
        try {
            chain.doFilter(request, response);
            ended = true;
        } finally {
            note(
                    request,
                    ended ? end(response.getStatus(), Incidents.end(request)) : "broken off",
                    Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private void note(HttpServletRequest request, String end, Duration took) {
        String route = Asked.route(request);
        timers.computeIfAbsent(route, of -> registry.timer("clu.page", "route", of)).record(took);
        for (Duration step : STEPS) {
            if (took.compareTo(step) <= 0) {
                counter("clu.page.within", "route", route, "le", seconds(step)).increment();
            }
        }
        counter("clu.page.within", "route", route, "le", "+Inf").increment();
        counter("clu.requests", "end", end).increment();
    }

    private Counter counter(String name, String... tags) {
        List<String> key = new ArrayList<>(List.of(tags));
        key.add(name);
        return counters.computeIfAbsent(key, unknown -> registry.counter(name, tags));
    }

    private static String seconds(Duration step) {
        return BigDecimal.valueOf(step.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    /** A failure of ours is one even if a script was told of it on a page that goes on. */
    static String end(int status, Optional<String> ours) {
        return ours.orElseGet(() -> end(status));
    }

    private static String end(int status) {
        return switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED -> "not logged in";
            case HttpServletResponse.SC_FORBIDDEN -> "denied";
            case HttpServletResponse.SC_NOT_FOUND -> "missing";
            case TOO_MANY, HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "busy";
            default ->
                    status < FIRST_REFUSAL
                            ? "answered"
                            : status < FIRST_FAILURE ? "refused" : "failed";
        };
    }
}

package fr.prefecture.clu.web.api;

import fr.prefecture.clu.batch.Nights;
import fr.prefecture.clu.night.Execution;
import fr.prefecture.clu.night.ExecutionRow;
import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.ReadFile;
import fr.prefecture.clu.night.ReadFiles;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.Days;
import fr.prefecture.clu.switchboard.HalfHourRow;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.plugins.interceptors.RoleBasedSecurityFeature;

/** Requests to the resources as the server's own JAX-RS dispatches them, without the server. */
final class Exchange {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final SynchronousDispatcher dispatcher =
            (SynchronousDispatcher) MockDispatcherFactory.createDispatcher();
    private Optional<SecurityContext> caller = Optional.empty();

    /** What the core knows, for the length of a test. */
    List<DayRow> days = List.of();

    SortedMap<LocalDate, List<String>> notes = new TreeMap<>();
    List<HalfHourRow> halfHours = List.of();
    Optional<ExecutionRow> night = Optional.empty();
    Optional<ReadFile> file = Optional.empty();
    Optional<RuntimeException> failure = Optional.empty();

    /** What the core was asked. */
    Optional<ReportingPeriod> period = Optional.empty();

    Optional<String> queue = Optional.empty();
    Optional<String> asked = Optional.empty();
    Optional<String> source = Optional.empty();

    @SuppressWarnings("UnnecessaryAssignment")
    Exchange() {
        SwitchboardResource switchboard = new SwitchboardResource();
        switchboard.days = new KnownDays();
        switchboard.notes = new KnownNotes();
        NightsResource nights = new NightsResource();
        nights.executions = new KnownExecutions();
        nights.nights = new KnownNights();
        nights.files = new KnownFiles();
        nights.clock = Clock.fixed(Instant.parse("2021-06-09T01:00:00Z"), PARIS);
        List.of(
                        RoleBasedSecurityFeature.class,
                        FiguresAsJson.class,
                        FiguresAsCsv.class,
                        Freshness.class,
                        ProblemMapper.class)
                .forEach(dispatcher.getProviderFactory()::register);
        List.of(
                        switchboard,
                        nights,
                        new WebsiteResource(),
                        new CertResource(),
                        new IndicatorsResource(),
                        new TypedDaysResource(),
                        new SwitchboardNotesResource(),
                        new ContractResource())
                .forEach(dispatcher.getRegistry()::addSingletonResource);
    }

    Exchange as(String... roles) {
        caller = Optional.of(new Caller(Set.of(roles)));
        return this;
    }

    MockHttpResponse get(String path, String... headers) {
        return send("GET", path, headers);
    }

    MockHttpResponse send(String method, String path, String... headers) {
        try {
            MockHttpRequest request = MockHttpRequest.create(method, path);
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            MockHttpResponse response = new MockHttpResponse();
            ResteasyContext.pushContext(
                    SecurityContext.class, caller.orElseGet(() -> new Caller(null)));
            ResteasyContext.pushContext(HttpServletRequest.class, servletRequest(method, path));
            dispatcher.invoke(request, response);
            return response;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As much of it as an incident's report asks for. */
    private static HttpServletRequest servletRequest(String method, String path) {
        Map<Object, Object> attributes = new HashMap<>();
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        Exchange.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getMethod" -> method;
                                    case "getRequestURI" -> path;
                                    case "getHeader" -> null;
                                    case "getAttribute" -> attributes.get(arguments[0]);
                                    case "setAttribute" ->
                                            attributes.put(arguments[0], arguments[1]);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    called.getName());
                                });
    }

    static String header(MockHttpResponse response, String name) {
        Object value = response.getOutputHeaders().getFirst(name);
        return value == null ? "" : value.toString();
    }

    static String body(MockHttpResponse response) {
        return new String(response.getOutput(), StandardCharsets.UTF_8);
    }

    static JsonObject json(MockHttpResponse response) {
        try (JsonReader reader = Json.createReader(new StringReader(body(response)))) {
            return reader.readObject();
        }
    }

    private record Caller(Set<String> roles) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return roles == null ? null : () -> "lecture";
        }

        @Override
        public boolean isUserInRole(String role) {
            return roles != null && roles.contains(role);
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return BASIC_AUTH;
        }
    }

    private final class KnownDays extends Days {

        @Override
        public List<DayRow> rows(
                ReportingPeriod asked, Optional<String> ofQueue, Optional<String> ofSource) {
            ask(asked, ofQueue, ofSource);
            return days;
        }

        @Override
        public List<HalfHourRow> halfHours(
                ReportingPeriod asked, Optional<String> ofQueue, Optional<String> ofSource) {
            ask(asked, ofQueue, ofSource);
            return halfHours;
        }

        @Override
        public List<String> sourceNames() {
            return List.of("annexe", "principal");
        }

        @Override
        public List<String> queueNames(Optional<String> ofSource) {
            return ofSource.filter("annexe"::equals).isPresent()
                    ? List.of("standard")
                    : List.of("renseignements", "standard");
        }

        @Override
        public Optional<LocalDate> lastDay(Optional<String> ofSource) {
            return Optional.of(LocalDate.of(2021, 5, 31));
        }

        @Override
        public Optional<LocalDate> lastDayWithCalls(Optional<String> ofSource) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> lastLine(Optional<String> ofSource) {
            return Optional.of(Instant.parse("2021-06-01T00:12:41Z"));
        }

        private void ask(
                ReportingPeriod asked, Optional<String> ofQueue, Optional<String> ofSource) {
            failure.ifPresent(
                    e -> {
                        throw e;
                    });
            period = Optional.of(asked);
            queue = ofQueue;
            source = ofSource;
        }
    }

    private final class KnownNotes extends SwitchboardNotes {
        @Override
        public SortedMap<LocalDate, List<String>> byDay(ReportingPeriod asked) {
            return notes;
        }
    }

    private final class KnownExecutions extends Executions {
        @Override
        public Optional<ExecutionRow> find(long id) {
            return night.filter(row -> row.id() == id);
        }

        @Override
        public ExecutionRow stop(long id) {
            asked = Optional.of("stop " + id);
            fail();
            return find(id).orElseThrow();
        }
    }

    private final class KnownFiles extends ReadFiles {
        @Override
        public Optional<ReadFile> find(long id) {
            return file.filter(row -> row.id() == id);
        }
    }

    private final class KnownNights extends Nights {
        @Override
        public long start(String feature, Execution.Cause cause) {
            fail();
            return 42;
        }

        @Override
        public long restart(long id, Execution.Cause cause) {
            asked = Optional.of("restart " + id + " " + cause);
            fail();
            return 43;
        }

        @Override
        public long retry(long id, Execution.Cause cause) {
            asked = Optional.of("retry " + id + " " + cause);
            fail();
            return 44;
        }
    }

    private void fail() {
        failure.ifPresent(
                e -> {
                    throw e;
                });
    }
}

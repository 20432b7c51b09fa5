package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The home page of the server that we ship, over HTTP, with ten years of one préfecture's data:
 * request after request, then twenty a second, whether or not the earlier ones are answered; beside
 * it, a page that says the same to everybody, and the pages of the telephone for a month, a year
 * and all ten years. Run it by its name.
 */
@EnabledIfSystemProperty(named = "clu.faults", matches = ".+")
class HomeBenchmark {

    private static final String HOME = "/";
    private static final String PEER = "/aide";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** As clu.sh sizes it. */
    private static final String JAVA_OPTS =
            "-Xms64m -Xmx1g -XX:MetaspaceSize=96m -XX:MaxMetaspaceSize=512m"
                    + " -Djava.net.preferIPv4Stack=true";

    private static final int SESSIONS = 10;
    private static final int WARM = 600;
    private static final int WARM_AGAIN = 200;
    private static final int ALONE = 300;
    private static final int PER_SECOND = 20;
    private static final int SECONDS = 30;
    private static final double MOST_MILLISECONDS = 100;

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /** Milliseconds, in order. */
    private record Times(double[] sorted) {

        static Times of(List<Long> nanoseconds) {
            return new Times(
                    nanoseconds.stream().mapToDouble(time -> time / 1e6).sorted().toArray());
        }

        double quantile(double share) {
            return sorted[(int) Math.ceil(share * sorted.length) - 1];
        }

        String line(String what) {
            return "%-28s median %6.1f ms, 95 %% within %6.1f ms, longest %6.1f ms"
                    .formatted(what, quantile(0.5), quantile(0.95), sorted[sorted.length - 1]);
        }
    }

    static List<Database.Kind> kinds() {
        return Database.Kind.chosen().toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_home_page_answers_in_a_tenth_of_a_second_and_twenty_a_second_do_not_double_it(
            Database.Kind kind) {
        Installation installation =
                Installation.create(kind)
                        .with(Server.JAVA, JAVA_OPTS)
                        .with("CLU_COOKIE_SECURE", "false");
        installation.boot().awaitReady().stop();
        LocalDate last = LocalDate.now(PARIS).minusDays(1);
        fill(installation.database(), last);
        Server server = installation.boot().awaitReady();
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(signIn(server.root()));
        }
        inTurn(server.root() + PEER, sessions, WARM);
        inTurn(server.root() + HOME, sessions, WARM);
        Times peer = inTurn(server.root() + PEER, sessions, ALONE);
        Times home = inTurn(server.root() + HOME, sessions, ALONE);
        Times peers = atFixedRate(server.root() + PEER, sessions);
        Times homes = atFixedRate(server.root() + HOME, sessions);
        say(kind + ", " + peer.line(PEER + " alone"));
        say(kind + ", " + peers.line(PEER + " at " + PER_SECOND + " a second"));
        say(kind + ", " + home.line(HOME + " alone"));
        say(kind + ", " + homes.line(HOME + " at " + PER_SECOND + " a second"));
        say(
                kind
                        + ", %.2f times the other page, %.2f times under load"
                                .formatted(
                                        home.quantile(0.95) / peer.quantile(0.95),
                                        homes.quantile(0.95) / home.quantile(0.95)));
        Map<String, Times> telephone = new LinkedHashMap<>();
        for (String page : telephone(last)) {
            inTurn(server.root() + page, sessions, WARM_AGAIN);
            Times times = inTurn(server.root() + page, sessions, ALONE);
            say(kind + ", " + times.line(page));
            telephone.put(page, times);
        }
        server.stop();
        assertThat(telephone)
                .allSatisfy(
                        (page, times) ->
                                assertThat(times.quantile(0.95))
                                        .as(page)
                                        .isLessThan(MOST_MILLISECONDS));
        assertThat(home.quantile(0.95)).isLessThan(MOST_MILLISECONDS);
        assertThat(homes.quantile(0.95)).isLessThan(2 * home.quantile(0.95));
        installation.discard();
    }

    /** Held to the same bound as the home page, one request after the other. */
    private static List<String> telephone(LocalDate last) {
        String year = "?du=" + last.minusDays(364) + "&au=" + last;
        String decade = "?du=" + last.minusYears(10).plusDays(1) + "&au=" + last;
        return List.of(
                "/telephone",
                "/telephone" + year,
                "/telephone" + decade,
                "/telephone/creneaux",
                "/telephone/creneaux" + decade);
    }

    private static void fill(Database database, LocalDate last) {
        try (Connection connection = database.change();
                URLClassLoader tests = new URLClassLoader(classes())) {
            @SuppressWarnings("unchecked")
            BiConsumer<Connection, LocalDate> years =
                    (BiConsumer<Connection, LocalDate>)
                            tests.loadClass("fr.prefecture.clu.home.TenYears")
                                    .getConstructor()
                                    .newInstance();
            years.accept(connection, last);
            try (Statement statement = connection.createStatement()) {
                for (String role : List.of("QUALITY_OFFICER", "SECRETARY_GENERAL")) {
                    statement.executeUpdate(
                            "insert into account_role (user_id, role_name) select id, '"
                                    + role
                                    + "' from account_user where login = '"
                                    + Server.ADMINISTRATOR
                                    + "'");
                }
                statement.execute("analyze");
            }
            connection.commit();
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the tests of the core, which nobody ships. */
    private static URL[] classes() throws MalformedURLException {
        return new URL[] {
            Path.of("..", "clu-ejb", "target", "test-classes").toUri().toURL(),
            Path.of("..", "clu-ejb", "target", "classes").toUri().toURL()
        };
    }

    private static Times inTurn(String address, List<String> sessions, int requests) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            check(send(get(address, sessions.get(i % SESSIONS))));
            times.add(System.nanoTime() - start);
        }
        return Times.of(times);
    }

    /** From when each should have left to its answer: one that waits for others waits here too. */
    private static Times atFixedRate(String address, List<String> sessions) {
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < PER_SECOND * SECONDS; i++) {
            long due = begin + i * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            answers.add(
                    HTTP.sendAsync(
                                    get(address, sessions.get(i % SESSIONS)),
                                    HttpResponse.BodyHandlers.ofString())
                            .thenApply(
                                    answer -> {
                                        check(answer);
                                        return System.nanoTime() - due;
                                    }));
        }
        return Times.of(answers.stream().map(CompletableFuture::join).toList());
    }

    private static void check(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1", "</html>");
    }

    private static HttpRequest get(String address, String cookies) {
        return HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build();
    }

    /** Fills the form in, as a browser without scripts does. */
    private static String signIn(String root) {
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(URI.create(root + "/connexion")).build());
        Matcher form =
                Pattern.compile("(?s)<form id=\"connexion\"[^>]*action=\"([^\"]*)\".*?</form>")
                        .matcher(page.body());
        assertThat(form.find()).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden =
                Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"")
                        .matcher(form.group());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put("identifiant", Server.ADMINISTRATOR);
        fields.put("motdepasse", Server.PASSWORD);
        fields.put("entrer", "Se connecter");
        String body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpResponse<String> in =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(root)
                                                .resolve(form.group(1).replace("&amp;", "&")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", cookies(page))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build());
        assertThat(in.statusCode()).isIn(302, 303);
        return cookies(in);
    }

    /** The cookies that stay after an answer: the last word on each name. */
    private static String cookies(HttpResponse<String> answer) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            kept.put(pair.substring(0, pair.indexOf('=')), pair);
        }
        return String.join("; ", kept.values());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}

package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * People who have signed in and look at pages of a server with ten years of one préfecture's data,
 * one after the other or so many a second, and how long each of them waits.
 */
final class Visitors {

    /** As clu.sh sizes it. */
    static final String JAVA_OPTS =
            "-Xms64m -Xmx1g -XX:MetaspaceSize=96m -XX:MaxMetaspaceSize=512m"
                    + " -Djava.net.preferIPv4Stack=true";

    private static final int SESSIONS = 10;

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /** Milliseconds, in order. */
    record Times(double[] sorted) {

        static Times of(List<Long> nanoseconds) {
            return new Times(
                    nanoseconds.stream().mapToDouble(time -> time / 1e6).sorted().toArray());
        }

        double quantile(double share) {
            return sorted[(int) Math.ceil(share * sorted.length) - 1];
        }

        String line(String what) {
            return ("%-28s median %6.1f ms, 95 %% within %6.1f ms, 99 %% within %6.1f ms,"
                            + " longest %6.1f ms")
                    .formatted(
                            what,
                            quantile(0.5),
                            quantile(0.95),
                            quantile(0.99),
                            sorted[sorted.length - 1]);
        }
    }

    private final String root;
    private final List<String> sessions = new ArrayList<>();

    private Visitors(String root) {
        this.root = root;
    }

    static Visitors of(Server server) {
        return of(server, Server.ADMINISTRATOR);
    }

    /** All of them under one login, with the trials' password. */
    static Visitors of(Server server, String login) {
        Visitors visitors = new Visitors(server.root());
        for (int i = 0; i < SESSIONS; i++) {
            visitors.sessions.add(signIn(server.root(), login, Server.PASSWORD));
        }
        return visitors;
    }

    /** What somebody with an account reads at some addresses. */
    static List<String> read(Server server, String login, String password, String... paths) {
        String cookies = signIn(server.root(), login, password);
        return Arrays.stream(paths)
                .map(path -> send(get(server.root() + path, cookies)))
                .peek(Visitors::check)
                .map(HttpResponse::body)
                .toList();
    }

    /** Ten years until a day, for somebody who may see all of them; of a stopped server. */
    static void fill(Database database, LocalDate last) {
        fill(database, last, "fr.prefecture.clu.home.TenYears");
    }

    /**
     * @param years the class of the tests of the core that fills a connection's database
     */
    static void fill(Database database, LocalDate last, String years) {
        try (Connection connection = database.change();
                URLClassLoader tests =
                        new URLClassLoader(classes(), ClassLoader.getPlatformClassLoader())) {
            @SuppressWarnings("unchecked")
            BiConsumer<Connection, LocalDate> filling =
                    (BiConsumer<Connection, LocalDate>)
                            tests.loadClass(years).getConstructor().newInstance();
            filling.accept(connection, last);
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

    /**
     * Those of the tests of the core, which nobody ships, with the core of its own: what fills is
     * of its packages, not only among its classes.
     */
    private static URL[] classes() throws MalformedURLException {
        List<URL> classes = new ArrayList<>();
        classes.add(Path.of("..", "clu-ejb", "target", "test-classes").toUri().toURL());
        classes.add(Path.of("..", "clu-ejb", "target", "classes").toUri().toURL());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classes.add(Path.of(entry).toUri().toURL());
        }
        return classes.toArray(URL[]::new);
    }

    Times inTurn(String page, int requests) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            check(send(get(root + page, sessions.get(i % SESSIONS))));
            times.add(System.nanoTime() - start);
        }
        return Times.of(times);
    }

    /** A file, asked for once: how long until all of it is here. */
    Taken take(String file) {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer =
                    HTTP.send(
                            get(root + file, sessions.get(0)),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            return new Taken((System.nanoTime() - start) / 1e9, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file and the seconds that it took. */
    record Taken(double seconds, byte... file) {}

    /**
     * The pages in turn, from when each request should have left to its answer: one that waits for
     * others waits here too.
     */
    Map<String, Times> atFixedRate(List<String> pages, int perSecond, int seconds) {
        Map<String, List<CompletableFuture<Long>>> answers = new LinkedHashMap<>();
        long begin = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            String page = pages.get(i % pages.size());
            answers.computeIfAbsent(page, first -> new ArrayList<>())
                    .add(
                            HTTP.sendAsync(
                                            get(
                                                    root + page,
                                                    sessions.get(i / pages.size() % SESSIONS)),
                                            HttpResponse.BodyHandlers.ofString())
                                    .thenApply(
                                            answer -> {
                                                check(answer);
                                                return System.nanoTime() - due;
                                            }));
        }
        Map<String, Times> times = new LinkedHashMap<>();
        answers.forEach(
                (page, all) ->
                        times.put(
                                page,
                                Times.of(all.stream().map(CompletableFuture::join).toList())));
        return times;
    }

    private static void check(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
        assertThat(answer.body()).contains("<h1", "</html>");
    }

    private static HttpRequest get(String address, String cookies) {
        return HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build();
    }

    /** The cookies of a trial's administrator who has signed in. */
    static String signIn(String root) {
        return signIn(root, Server.ADMINISTRATOR, Server.PASSWORD);
    }

    static String signIn(String root, String login, String password) {
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
        fields.put("identifiant", login);
        fields.put("motdepasse", password);
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
}

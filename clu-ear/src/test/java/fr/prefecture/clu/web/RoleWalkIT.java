package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import fr.prefecture.clu.it.ShippedRoutes;
import fr.prefecture.clu.web.RightsTable.Row;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody of each role, and nobody, at every address of the running product, against the table of
 * rights: what it opens opens, and everything else is refused.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoleWalkIT {

    private static final String PASSWORD = "demonstration";
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern FORM =
            Pattern.compile("(?s)<form\\b[^>]*method=\"post\"[^>]*>.*?</form>");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|button|select|textarea)\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern WAY_IN =
            Pattern.compile("(https?://[^/]+)?/(connexion|session-expiree)(\\?.*)?");
    private static final String STATE = "jakarta.faces.ViewState";
    private static final Pattern KEPT =
            Pattern.compile("name=\"" + STATE + "\"[^>]*value=\"([^\"]+)\"");

    private static final String SUBMIT = "type=\"submit\"";

    /** A view that no server knows. */
    private static final String NO_STATE = "0:0";

    /** Of one page that shows many things, so many are looked at. */
    private static final int MOST = 1;

    /** Whoever goes there goes out, or comes in anew. */
    private static final Set<String> OUT =
            Set.of("/deconnexion/retour", "/connexion/fournisseur", "/connexion/entree");

    private static final Map<Visitor, String> SESSIONS = new ConcurrentHashMap<>();

    /** Each page as a visitor saw it, by its row. */
    private static final Map<Visitor, Map<Row, Seen>> SEEN = new ConcurrentHashMap<>();

    private record Seen(String address, String html) {}

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    @Order(1)
    void every_page_opens_to_those_of_its_row_and_to_nobody_else() {
        NightRun.until(
                () ->
                        Rest.as("lecture")
                                .get("/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31"),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
        List<Row> pages = RightsTable.of("page");
        assertThat(pages).hasSizeGreaterThan(200);

        assertThat(
                        each(
                                (visitor, wrong) -> {
                                    crawl(visitor, pages, wrong);
                                    pages.stream()
                                            .filter(row -> !row.admits(visitor))
                                            .forEach(row -> refuses(visitor, row, "GET", wrong));
                                }))
                .isEmpty();
    }

    /** The walk has to come to things, or what it says of their pages would be said of nothing. */
    @Test
    @Order(2)
    void most_pages_that_are_about_one_thing_have_been_seen_with_one() {
        List<Row> numbered =
                RightsTable.of("page").stream().filter(row -> row.address().contains("{")).toList();

        assertThat(numbered.stream().filter(row -> seenBySomebody(row).isPresent()).count())
                .isGreaterThan(numbered.size() / 2);
    }

    @Test
    @Order(3)
    void whoever_only_reads_a_page_finds_no_form_there_that_writes() {
        List<String> wrong = new ArrayList<>();
        SEEN.forEach(
                (visitor, pages) ->
                        pages.forEach(
                                (row, seen) -> {
                                    if (row.onlyReads(visitor) && forms(seen).count() > 0) {
                                        wrong.add(
                                                visitor
                                                        + " "
                                                        + seen.address()
                                                        + ": "
                                                        + forms(seen)
                                                                .map(RoleWalkIT::head)
                                                                .toList());
                                    }
                                }));
        assertThat(SEEN).hasSize(Visitor.values().length);
        assertThat(wrong).isEmpty();
    }

    /** What is open to everybody, such as the guide, speaks of all pages. */
    @Test
    @Order(3)
    void no_page_leads_its_reader_to_one_that_is_refused() {
        List<Row> rows =
                Stream.of("page", "file").flatMap(kind -> RightsTable.of(kind).stream()).toList();
        Set<String> wrong = new TreeSet<>();
        SEEN.forEach(
                (visitor, pages) ->
                        pages.forEach(
                                (row, seen) -> {
                                    if (!row.admits(Visitor.NOBODY)) {
                                        LINK.matcher(main(seen))
                                                .results()
                                                .map(link -> link.group(1).replace("&amp;", "&"))
                                                .filter(link -> isRefused(rows, link, visitor))
                                                .map(link -> visitor + " " + row + ": " + link)
                                                .forEach(wrong::add);
                                    }
                                }));
        assertThat(wrong).isEmpty();
    }

    private static boolean isRefused(List<Row> rows, String link, Visitor visitor) {
        return rowAt(rows, link).filter(row -> !row.admits(visitor)).isPresent();
    }

    /** With the very fields of who may, and the view state of their own page where it has one. */
    @Test
    @Order(4)
    void nobody_presses_the_button_of_a_page_that_is_not_theirs() {
        Map<Visitor, Long> before = written();
        Collection<String> wrong =
                each(
                        (visitor, complaints) -> {
                            for (Row row : RightsTable.of("page")) {
                                if (row.writes(visitor)) {
                                    continue;
                                }
                                for (Map<String, String> fields : formsOfOthers(row)) {
                                    fields.put(STATE, state(visitor, row));
                                    HttpResponse<String> answer =
                                            send("POST", address(row), visitor, encoded(fields));
                                    if (!(row.admits(visitor)
                                            ? isHarmless(answer)
                                            : isRefusal(visitor, answer))) {
                                        complaints.add(
                                                visitor
                                                        + " POST "
                                                        + address(row)
                                                        + ": "
                                                        + answer.statusCode());
                                    }
                                }
                            }
                        });

        assertThat(wrong).isEmpty();
        assertThat(written()).as("the history names nobody anew").isEqualTo(before);
    }

    @Test
    @Order(5)
    void every_file_is_for_those_of_its_row_alone() {
        assertThat(
                        each(
                                (visitor, wrong) ->
                                        RightsTable.of("file").stream()
                                                .filter(row -> !OUT.contains(row.address()))
                                                .forEach(
                                                        row -> {
                                                            if (row.admits(visitor)) {
                                                                opens(visitor, row, wrong);
                                                            } else {
                                                                refuses(visitor, row, "GET", wrong);
                                                            }
                                                        })))
                .isEmpty();
    }

    @Test
    @Order(6)
    void what_scripts_and_small_forms_send_to_takes_it_from_those_of_its_row_alone() {
        assertThat(
                        each(
                                (visitor, wrong) ->
                                        RightsTable.of("act").stream()
                                                .filter(row -> !row.admits(visitor))
                                                .forEach(
                                                        row -> {
                                                            refuses(visitor, row, "POST", wrong);
                                                            refuses(visitor, row, "GET", wrong);
                                                        })))
                .isEmpty();
    }

    @Test
    @Order(7)
    void another_system_reads_what_its_rows_say_and_writes_nothing() {
        List<String> wrong = new ArrayList<>();
        for (Row row : RightsTable.of("rest")) {
            boolean reads = row.verb().equals("GET");
            for (Visitor visitor : Visitor.values()) {
                boolean admitted = row.admits(visitor);
                int status =
                        reads && visitor.isKnown() && visitor != Visitor.READER
                                ? send("GET", row.ofNothing(), visitor, "").statusCode()
                                : rest(row.verb(), address(row, visitor), visitor).statusCode();
                boolean right =
                        visitor == Visitor.NOBODY
                                ? status == 401
                                : admitted ? Set.of(200, 400, 404).contains(status) : status == 403;
                if (!right) {
                    wrong.add(visitor + " " + row + ": " + status);
                }
            }
            for (String verb : List.of("POST", "PUT", "DELETE", "PATCH")) {
                if (reads) {
                    int status = rest(verb, row.ofNothing(), Visitor.READER).statusCode();
                    if (!Set.of(403, 405).contains(status)) {
                        wrong.add("READER " + verb + " " + row.address() + ": " + status);
                    }
                } else if (verb.equals("POST")) {
                    int status =
                            send("POST", row.ofNothing(), Visitor.ADMINISTRATOR, "").statusCode();
                    if (status != 401) {
                        wrong.add("by the session of a page " + row + ": " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(8)
    void page_files_have_no_address_of_their_own_for_anybody() {
        Set<String> views =
                ShippedRoutes.all().stream()
                        .map(ShippedRoutes.Page::view)
                        .collect(Collectors.toSet());
        assertThat(views).hasSizeGreaterThan(150);
        List<String> wrong = new ArrayList<>();
        for (String view : views) {
            for (Visitor visitor : List.of(Visitor.QUALITY, Visitor.ADMINISTRATOR)) {
                if (send("GET", view, visitor, "").statusCode() != 404) {
                    wrong.add(visitor + " " + view);
                }
            }
            if (send("GET", view, Visitor.NOBODY, "").statusCode() == 200) {
                wrong.add("nobody " + view);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(9)
    void what_goes_wrong_repeats_nothing_of_what_was_asked() {
        String asked = "?q=Camille+Roche&courriel=camille.roche%40prefecture.example&n=0400001001";
        List<String> wrong = new ArrayList<>();
        for (String path :
                List.of("/nulle-part", "/comite/membres/987654321", "/admin/modeles", "/nuits/x")) {
            for (Visitor visitor : List.of(Visitor.STAFF, Visitor.ADMINISTRATOR)) {
                HttpResponse<String> answer = send("GET", path + asked, visitor, "");
                if (answer.statusCode() >= 400
                        && Pattern.compile("(?i)camille|0400001001")
                                .matcher(answer.body())
                                .find()) {
                    wrong.add(visitor + " " + path);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void crawl(Visitor visitor, List<Row> pages, Collection<String> wrong) {
        List<Row> mine = pages.stream().filter(row -> row.admits(visitor)).toList();
        Map<Row, Seen> seen = new HashMap<>();
        Map<Row, Integer> tried = new HashMap<>();
        Set<String> known = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        mine.stream().filter(row -> !row.isNumbered()).forEach(row -> waiting.add(row.address()));
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            Optional<Row> row = rowAt(mine, address);
            if (!known.add(address)
                    || row.isEmpty()
                    || tried.merge(row.get(), 1, Integer::sum) > MOST) {
                continue;
            }
            HttpResponse<String> answer = send("GET", address, visitor, "");
            boolean html =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (answer.statusCode() == 200 && html) {
                seen.putIfAbsent(row.get(), new Seen(address, answer.body()));
                LINK.matcher(answer.body())
                        .results()
                        .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                        .forEach(waiting::add);
            } else if (isLogIn(answer) && visitor.isKnown()
                    || !Set.of(200, 302, 303, 404).contains(answer.statusCode())) {
                wrong.add(visitor + " GET " + address + ": " + answer.statusCode());
            }
        }
        SEEN.put(visitor, seen);
        mine.stream()
                .filter(row -> !tried.containsKey(row))
                .forEach(row -> opens(visitor, row, wrong));
    }

    /** An address that has no place for a thing comes first, as in the product. */
    private static Optional<Row> rowAt(List<Row> rows, String address) {
        return Stream.concat(
                        rows.stream().filter(row -> !row.isNumbered()),
                        rows.stream().filter(Row::isNumbered))
                .filter(row -> row.isAt(address))
                .findFirst();
    }

    private static void opens(Visitor visitor, Row row, Collection<String> wrong) {
        HttpResponse<String> answer = send("GET", row.ofNothing(), visitor, "");
        boolean open =
                Set.of(200, 302, 303, 400, 404, 405).contains(answer.statusCode())
                        && !(isLogIn(answer) && visitor.isKnown());
        if (!open) {
            wrong.add(visitor + " GET " + row.ofNothing() + ": " + answer.statusCode());
        }
    }

    private static void refuses(Visitor visitor, Row row, String verb, Collection<String> wrong) {
        HttpResponse<String> answer = send(verb, address(row), visitor, "");
        if (!isRefusal(visitor, answer)) {
            wrong.add(visitor + " " + verb + " " + address(row) + ": " + answer.statusCode());
        }
    }

    /** Who is known is refused; who is not is asked who comes. */
    private static boolean isRefusal(Visitor visitor, HttpResponse<String> answer) {
        return answer.statusCode() == 403 || !visitor.isKnown() && isLogIn(answer);
    }

    private static boolean isLogIn(HttpResponse<String> answer) {
        return Set.of(302, 303).contains(answer.statusCode())
                && answer.headers()
                        .firstValue("Location")
                        .filter(WAY_IN.asMatchPredicate())
                        .isPresent();
    }

    /**
     * The page again, or that it was too late, or that it may not be done. What was written, the
     * history says.
     */
    private static boolean isHarmless(HttpResponse<String> answer) {
        return Set.of(200, 302, 303, 400, 403, 404, 409).contains(answer.statusCode());
    }

    /** Where somebody who may has seen it, else where there is nothing. */
    private static String address(Row row) {
        return seenBySomebody(row).map(Seen::address).orElse(row.ofNothing());
    }

    /** A night that may be started is not: another one is asked for that does not exist. */
    private static String address(Row row, Visitor visitor) {
        return row.admits(visitor)
                ? row.ofNothing()
                : row.address()
                        .replace("{feature}", "website")
                        .replaceAll("\\{(id|file)}", "1")
                        .replace("{code}", "nulle.part");
    }

    private static Optional<Seen> seenBySomebody(Row row) {
        return Stream.of(Visitor.values())
                .map(visitor -> SEEN.getOrDefault(visitor, Map.of()).get(row))
                .filter(seen -> seen != null)
                .findFirst();
    }

    private static List<Map<String, String>> formsOfOthers(Row row) {
        return Stream.of(Visitor.values())
                .filter(row::writes)
                .map(visitor -> SEEN.getOrDefault(visitor, Map.of()).get(row))
                .filter(seen -> seen != null)
                .findFirst()
                .stream()
                .flatMap(RoleWalkIT::forms)
                .map(RoleWalkIT::fields)
                .toList();
    }

    private static Stream<String> forms(Seen seen) {
        return FORM.matcher(main(seen))
                .results()
                .map(MatchResult::group)
                .filter(form -> form.contains(SUBMIT));
    }

    private static String main(Seen seen) {
        return seen.html().replaceFirst("(?s).*?<main", "").replaceFirst("(?s)</main>.*", "");
    }

    private static String head(String form) {
        return form.substring(0, form.indexOf('>') + 1);
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher found = FIELD.matcher(form);
        while (found.find()) {
            Matcher value = VALUE.matcher(found.group());
            fields.putIfAbsent(found.group(1), value.find() ? value.group(1) : "");
        }
        return fields;
    }

    private static String state(Visitor visitor, Row row) {
        return Optional.ofNullable(SEEN.getOrDefault(visitor, Map.of()).get(row))
                .map(seen -> KEPT.matcher(seen.html()))
                .filter(Matcher::find)
                .map(state -> state.group(1))
                .orElse(NO_STATE);
    }

    /** How many lines of the history are by each, as far as two see it who together see all. */
    private static Map<Visitor, Long> written() {
        Map<Visitor, Long> lines = new EnumMap<>(Visitor.class);
        for (Visitor reader : List.of(Visitor.QUALITY, Visitor.ADMINISTRATOR)) {
            String history = send("GET", "/historique/export/historique.csv", reader, "").body();
            assertThat(history.lines().count()).isGreaterThan(1);
            for (Visitor visitor : Visitor.values()) {
                if (visitor.isKnown()) {
                    lines.merge(
                            visitor,
                            history.lines()
                                    .filter(line -> line.contains(";" + visitor.login() + ";"))
                                    .count(),
                            Long::sum);
                }
            }
        }
        return lines;
    }

    /** What all visitors complain of, who come side by side, as on any morning. */
    private static Collection<String> each(BiConsumer<Visitor, Collection<String>> walk) {
        Collection<String> wrong = new ConcurrentLinkedQueue<>();
        Stream.of(Visitor.values()).parallel().forEach(visitor -> walk.accept(visitor, wrong));
        return wrong.stream().sorted().toList();
    }

    private static HttpResponse<String> send(
            String verb, String path, Visitor visitor, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Rest.address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(verb, HttpRequest.BodyPublishers.ofString(body));
        if (visitor.isKnown()) {
            request.header("Cookie", sessionOf(visitor));
        }
        return Rest.asNobody().send(request);
    }

    private static String sessionOf(Visitor visitor) {
        return SESSIONS.computeIfAbsent(visitor, known -> SecurityIT.enter(known.login()));
    }

    private static HttpResponse<String> rest(String verb, String path, Visitor visitor) {
        Rest client = visitor.isKnown() ? Rest.as(visitor.login(), PASSWORD) : Rest.asNobody();
        return client.send(client.request(path).method(verb, HttpRequest.BodyPublishers.noBody()));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

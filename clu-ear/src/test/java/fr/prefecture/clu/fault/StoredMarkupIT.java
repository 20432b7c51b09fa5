package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.RightsTable;
import fr.prefecture.clu.web.RightsTable.Row;
import fr.prefecture.clu.web.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A server in whose database every text is a payload, and to whose forms more are sent: nothing
 * that leaves it, page, table, document, calendar or e-mail, lets one out of its place.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredMarkupIT {

    private static final List<Visitor> VISITORS =
            Stream.of(Visitor.values())
                    .filter(visitor -> visitor.isKnown() && visitor != Visitor.READER)
                    .toList();

    /** So many pages in one life need room for their code. */
    private static final String JAVA_OPTS =
            "-Xms64m -Xmx768m -XX:ReservedCodeCacheSize=240m -XX:TieredStopAtLevel=1"
                    + " -Djava.net.preferIPv4Stack=true";

    private static final String PERIOD = "?from=2021-05-03&to=2021-05-31";
    private static final int LEAST_SEEN = 280;
    private static final int LEAST_MARKED = 230;

    /** Of a hundred forms; as often as not a payload is no time, no number, or no address. */
    private static final int LEAST_TAKEN = 50;

    /** For one thing that has to be named, or made first: each has a test of its own. */
    private static final Set<String> ASKED = Set.of("/admin/courriels/envoi.csv");

    /** Which are never opened by the product. */
    private static final Set<String> KEPT_PACKED =
            Set.of(
                    "/actions/etapes/{id}",
                    "/affichages/{id}",
                    "/comite/reunions/{id}/documents",
                    "/formations/{id}/modifier",
                    "/indicateurs/collectes/demandes/{id}",
                    "/preuves/nouvelle");

    /**
     * Which show no field for a file for any thing of the demonstration; others take the same, or
     * {@link BackupIT} sends them there.
     */
    private static final Set<String> NO_FIELD =
            Set.of(
                    "/actions/photographies/{id}",
                    "/admin/sauvegardes/reprise",
                    "/enquetes/imports/nouveau",
                    "/indicateurs/collectes/demandes/{id}",
                    "/preuves/{id}/modifier");

    private static final Collection<String> WRONG = new ConcurrentLinkedQueue<>();

    private static Installation installation;
    private static Server server;
    private static List<Intruder> intruders;

    @BeforeAll
    static void every_text_of_the_demonstration_is_a_payload() throws SQLException {
        installation = Installation.demonstrated().with(Server.JAVA, JAVA_OPTS);
        PlantedColumns columns = new PlantedColumns();
        try (Connection connection = installation.database().change()) {
            assertThat(columns.plant(connection)).isEmpty();
        }
        assertThat(columns.unused()).isEmpty();
        assertThat(columns.planted()).isGreaterThan(200);
        server = installation.boot().awaitReady();
        intruders =
                VISITORS.stream()
                        .map(visitor -> new Intruder(server.root(), visitor, WRONG))
                        .toList();
    }

    @AfterAll
    static void the_server_ends() {
        server.stop();
        installation.discard();
    }

    @Test
    @Order(1)
    void what_the_database_holds_stays_text_in_every_page_table_and_document() {
        intruders.parallelStream().forEach(Intruder::read);

        assertThat(sorted(WRONG)).isEmpty();
        assertThat(all(Intruder::seen)).hasSizeGreaterThan(LEAST_SEEN);
        assertThat(all(Intruder::marked)).as("where they stand").hasSizeGreaterThan(LEAST_MARKED);
        Set<String> unseen =
                RightsTable.of("file").stream()
                        .map(Row::address)
                        .filter(address -> address.matches(".*\\.(csv|xlsx|ods|ics|pdf|odt)"))
                        .collect(Collectors.toCollection(TreeSet::new));
        unseen.removeAll(all(Intruder::seen));
        assertThat(unseen).as("exports at which there was nothing").isSubsetOf(ASKED);
    }

    @Test
    @Order(2)
    void what_is_typed_into_every_field_is_refused_or_stays_text() throws IOException {
        WRONG.clear();
        intruders.parallelStream().forEach(Intruder::type);

        assertThat(sorted(WRONG)).isEmpty();
        assertThat(intruders.stream().mapToInt(Intruder::taken).sum()).isGreaterThan(LEAST_TAKEN);
        Map<String, Set<String>> missing = TextFields.ofPages();
        intruders.forEach(
                intruder ->
                        intruder.typed()
                                .forEach(
                                        (page, fields) ->
                                                missing.getOrDefault(page, new TreeSet<>())
                                                        .removeAll(fields)));
        assertThat(
                        missing.entrySet().stream()
                                .flatMap(
                                        page ->
                                                page.getValue().stream()
                                                        .map(field -> page.getKey() + " " + field)))
                .as("fields of forms that did not show")
                .isSubsetOf(untyped());
    }

    @Test
    @Order(3)
    void what_other_systems_read_stays_text() {
        WRONG.clear();
        int read = 0;
        for (Row row : RightsTable.of("rest")) {
            if (row.verb().equals("GET") && !row.isNumbered()) {
                for (String accept : List.of("application/json", "text/csv")) {
                    HttpResponse<byte[]> answer = rest(row.address() + PERIOD, accept);
                    Escaped.from(answer).forEach(one -> WRONG.add(row + " " + accept + ": " + one));
                    read += answer.statusCode() == 200 ? 1 : 0;
                }
            }
        }
        assertThat(sorted(WRONG)).isEmpty();
        assertThat(read).isGreaterThan(8);
    }

    @Test
    @Order(4)
    void what_leaves_by_e_mail_stays_text_and_makes_no_header() throws Exception {
        WRONG.clear();
        Intruder officer = intruders.get(Visitor.QUALITY.ordinal());
        String typed = Payload.within(120);
        String meeting =
                officer.press(
                        "/comite/reunions/nouvelle",
                        "creer",
                        Map.of("objet", typed, "date", inFiveWeeks()));
        officer.press(
                meeting + "/modifier",
                "enregistrer",
                Map.of("heure", "14h30", "lieu", typed, "presidence", typed));
        officer.press(meeting + "/ordre-du-jour", "proposer", Map.of());
        officer.press(meeting + "/convocations", "convoquer-tous", Map.of());
        officer.press(meeting + "/envoi?quoi=convocation", "preparer", Map.of());
        officer.press(meeting + "/envoi?quoi=convocation", "envoyer", Map.of());

        Path outbox = installation.home().resolve("outbox");
        Waiting.until(
                Duration.ofMinutes(2), () -> "e-mails in " + outbox, () -> mails(outbox) >= 10);
        for (Path mail : listed(outbox)) {
            try (InputStream in = Files.newInputStream(mail)) {
                Escaped.ofMail(in).forEach(one -> WRONG.add(mail.getFileName() + ": " + one));
            }
        }
        assertThat(sorted(WRONG)).isEmpty();
    }

    @Test
    @Order(5)
    void no_form_takes_a_file_that_is_not_what_its_name_says_or_unpacks_without_end() {
        WRONG.clear();
        Map<String, byte[]> files = HostileFiles.all();
        List<String> taken =
                intruders.parallelStream()
                        .flatMap(one -> one.send(files).stream())
                        .sorted()
                        .toList();

        assertThat(sorted(WRONG)).isEmpty();
        assertThat(taken)
                .as("but what stays packed as long as it is here, and is of the type that it says")
                .allMatch(one -> KEPT_PACKED.contains(one.split(" ", -1)[0]))
                .allMatch(one -> one.matches("\\S+ entite\\.(xlsx|ods|odt|docx)"));
        Set<String> missing = TextFields.takingFiles();
        missing.removeAll(all(Intruder::uploaded));
        assertThat(missing).isSubsetOf(NO_FIELD);
    }

    @Test
    @Order(6)
    void fields_that_another_form_has_and_not_this_one_change_nothing() {
        Intruder officer = intruders.get(Visitor.QUALITY.ordinal());
        Intruder administrator = intruders.get(Visitor.ADMINISTRATOR.ordinal());
        Map<String, String> others =
                new HashMap<>(administrator.offered(administrator.address("/admin/comptes/{id}")));
        others.putAll(administrator.offered("/admin/comptes/nouveau"));
        assertThat(others).containsKeys("roles", "identifiant", "nom");
        others.remove("courriel");
        for (String name : List.of("login", "roles", "role", "active", "version", "id", "state")) {
            others.put(name, "ADMINISTRATOR");
        }
        String before = accounts(administrator);

        officer.press("/preferences", "enregistrer", others);

        assertThat(accounts(administrator)).isEqualTo(before).contains("secretaire");
    }

    private static String accounts(Intruder administrator) {
        return new String(administrator.look("/admin/comptes.csv").body(), StandardCharsets.UTF_8);
    }

    @Test
    @Order(7)
    void no_line_of_the_log_was_written_by_what_was_typed() {
        assertThat(
                        server.output()
                                .lines()
                                .filter(line -> line.matches("(X-|\\W*)" + Payload.MARK + ".*")))
                .isEmpty();
    }

    private static Set<String> untyped() throws IOException {
        try (InputStream in = StoredMarkupIT.class.getResourceAsStream("untyped.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(
                            line ->
                                    Stream.of(line.split(" ", -1))
                                            .skip(1)
                                            .map(field -> line.split(" ", 2)[0] + " " + field))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> sorted(Collection<String> wrong) {
        return wrong.stream().distinct().sorted().toList();
    }

    private static Set<String> all(Function<Intruder, Set<String>> what) {
        return intruders.stream()
                .flatMap(intruder -> what.apply(intruder).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String inFiveWeeks() {
        return LocalDate.now(ZoneId.of("Europe/Paris"))
                .plusWeeks(5)
                .format(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT));
    }

    private static long mails(Path outbox) {
        return Files.isDirectory(outbox) ? listed(outbox).size() : 0;
    }

    private static List<Path> listed(Path outbox) {
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<byte[]> rest(String address, String accept) {
        String account = Visitor.READER.login() + ":demonstration";
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.root() + address))
                                    .header("Accept", accept)
                                    .header(
                                            "Authorization",
                                            "Basic "
                                                    + Base64.getEncoder()
                                                            .encodeToString(
                                                                    account.getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

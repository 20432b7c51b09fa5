package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.Browser;
import fr.prefecture.clu.web.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/**
 * What is shipped saves everything, by page and by command, and brings it back into an empty
 * installation of either database.
 */
@ExtendWith(Browser.Pictures.class)
class BackupIT {

    private static final Path SCRIPTS = Path.of(System.getProperty("clu.server"), "bin");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ACCENTED =
            "\"$1/inbox/switchboard/journal-$(printf '\\303\\251').log\"";
    private static final String SUMS = "\\w+: \\d+ [0-9a-f]{64}";

    /** What a command printed, and how it ended. */
    private record Run(int exit, String text) {

        List<String> sums() {
            return text.lines().filter(line -> line.matches(SUMS)).toList();
        }
    }

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void a_first_start_is_saved_by_command_and_comes_back_into_the_other_database()
            throws IOException {
        Installation old = keyed(Installation.create(Database.Kind.H2));
        old.boot().awaitReady().stop();
        assertThat(shell("mkdir -p \"$1/inbox/switchboard\" && echo vide > " + ACCENTED, old))
                .isZero();
        Path file = old.home().resolveSibling("first.zip.age");
        Run saved = ended(run(old, "clu-backup.sh", "save", file.toString()));
        assertThat(saved.text()).contains("saved: ");
        assertThat(saved.exit()).isZero();

        Installation fresh = Installation.create(Database.Kind.POSTGRESQL);
        Run restored = restore(old, fresh, file);
        assertThat(restored.sums()).hasSizeGreaterThan(150).isEqualTo(saved.sums());
        assertThat(ended(run(fresh, "clu-history.sh")).text()).contains("history: sound");
        assertThat(shell("test -s " + ACCENTED, fresh)).as("a name with an accent").isZero();
        old.discard();
        fresh.discard();
    }

    /** What a first administrator does on a new machine, with a file and the key from the safe. */
    @Test
    void a_backup_comes_back_by_page_into_a_new_installation() throws IOException {
        Installation old = keyed(Installation.create(Database.Kind.H2));
        old.boot().awaitReady().stop();
        assertThat(shell("mkdir -p \"$1/inbox/switchboard\" && echo vide > " + ACCENTED, old))
                .isZero();
        Path file = old.home().resolveSibling("sauvegarde-20261128T020000Z (1).zip.age");
        Run saved = ended(run(old, "clu-backup.sh", "save", file.toString()));
        assertThat(saved.exit()).as(saved.text()).isZero();

        Installation fresh = Installation.create(Database.Kind.POSTGRESQL);
        Server server = fresh.boot().awaitReady();
        nothing_else_is_taken_for_a_backup(server, fresh);
        Browser browser = signIn(server, Server.ADMINISTRATOR);
        browser.driver().get(server.root() + "/admin/sauvegardes/reprise");
        browser.driver().findElement(By.id("fichier_input")).sendKeys(file.toString());
        browser.driver().findElement(By.id("cle")).sendKeys("AGE-SECRET-KEY-1PERDUE");
        browser.picture("reprise");
        browser.leave(() -> browser.driver().findElement(By.id("reprendre")).click());
        Waiting.until(
                Installation.PATIENCE,
                server::tail,
                () -> server.output().contains("does not come back"));
        browser.driver().get(server.root() + "/admin/sauvegardes");
        assertThat(browser.driver().findElement(By.id("contenu")).getText())
                .contains("La clé secrète manque ou n’en est pas une.")
                .contains("sauvegarde-20261128T020000Z.zip.age");

        // What was sent is there, and need not be sent again.
        browser.driver().get(server.root() + "/admin/sauvegardes/reprise");
        new Select(browser.driver().findElement(By.id("present")))
                .selectByValue("sauvegarde-20261128T020000Z.zip.age");
        browser.driver().findElement(By.id("cle")).sendKeys(secret(old));
        browser.leave(() -> browser.driver().findElement(By.id("reprendre")).click());
        Waiting.until(
                Installation.PATIENCE,
                server::tail,
                () -> server.output().contains("is restored and read back: "));
        assertThat(server.output()).doesNotContain(secret(old));
        server.awaitReady();

        Browser again = signIn(server, Server.ADMINISTRATOR);
        again.driver().get(server.root() + "/admin/sauvegardes");
        assertThat(again.driver().findElement(By.id("contenu")).getText())
                .contains("relus et trouvés égaux")
                // A server that has run for five seconds has noted the head of its history.
                .contains(
                        Files.exists(old.home().resolve("history/heads.txt"))
                                ? " et 2 fichiers, "
                                : " et 1 fichier, ");
        again.driver().get(server.root() + "/admin/sauvegardes/reprise");
        assertThat(again.driver().findElement(By.id("contenu")).getText())
                .as("a file of the backup waits for the night")
                .contains("Cette installation n’est pas neuve");
        assertThat(shell("test -s " + ACCENTED, fresh)).as("a name with an accent").isZero();
        assertThat(ended(run(fresh, "clu-history.sh")).text()).contains("history: sound");
        try (Stream<Path> left = Files.list(fresh.home().resolve("restore"))) {
            assertThat(left)
                    .as("what was out of its seal is gone")
                    .containsExactly(fresh.home().resolve("restore/last.csv"));
        }
        server.stop();
        old.discard();
        fresh.discard();
    }

    /** Neither under the names that others give it nor under a backup's. */
    private static void nothing_else_is_taken_for_a_backup(Server server, Installation fresh) {
        Map<String, byte[]> files = new HashMap<>(HostileFiles.all());
        int minute = 10;
        for (byte[] content : HostileFiles.all().values()) {
            files.put("sauvegarde-20261128T02" + minute++ + "00Z.zip.age", content);
        }
        List<String> wrong = new ArrayList<>();
        Intruder intruder =
                new Intruder(
                        server.root(),
                        Visitor.ADMINISTRATOR,
                        Server.ADMINISTRATOR,
                        Server.PASSWORD,
                        wrong);
        String page = "/admin/sauvegardes/reprise";
        assertThat(intruder.send(page, files)).isEmpty();
        assertThat(intruder.uploaded()).containsExactly(page);
        assertThat(wrong).isEmpty();
        assertThat(fresh.home().resolve("backups"))
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory());
    }

    private static String secret(Installation installation) throws IOException {
        return Files.readAllLines(safe(installation)).stream()
                .filter(line -> line.startsWith("AGE-SECRET-KEY-1"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"H2,POSTGRESQL", "POSTGRESQL,H2", "H2,H2"})
    @Tag("slow")
    void what_is_saved_by_page_while_others_write_comes_back_and_works(
            Database.Kind from, Database.Kind to) throws IOException {
        Installation old = keyed(demonstration(from));
        Server server = old.boot().awaitReady().awaitDemonstration();
        Deliveries deliveries = new Deliveries(30_000_000);
        deliveries.first(old.home(), "sauvegarde");
        deliveries.second(old.home(), "sauvegarde");
        Browser browser = signIn(server, Server.ADMINISTRATOR);
        assertThat(browser.path()).as("who is logged in").isEqualTo("/");
        // From here on passwords are checked without end, one at a time.
        Thread writer = writer(server);
        server.startNight();
        long begun = System.nanoTime();
        Path backup = make(browser, server, old, "sauvegarder", "sauvegarde-");
        System.out.printf(
                "saved by page from %s, a night and REST writing: %d bytes in %d ms%n",
                from, Files.size(backup), (System.nanoTime() - begun) / 1_000_000);
        assertThat(get(browser, server, address(backup)))
                .as("what is taken away is the file")
                .isEqualTo(Files.readAllBytes(backup));
        Path export = make(browser, server, old, "exporter", "export-");
        over.set(true);
        join(writer);
        server.stop();

        Run checked = ended(run(old, "clu-backup.sh", "check", backup.toString()));
        assertThat(checked.exit()).isZero();
        Installation fresh = demonstration(to);
        begun = System.nanoTime();
        Run restored = restore(old, fresh, backup);
        System.out.printf("restored into %s: %d ms%n", to, (System.nanoTime() - begun) / 1_000_000);
        assertThat(restored.sums()).hasSizeGreaterThan(150).isEqualTo(checked.sums());
        assertThat(ended(run(fresh, "clu-history.sh")).text()).contains("history: sound");

        server = fresh.boot().awaitReady();
        browser = signIn(server, "referent");
        assertThat(browser.path()).as("who is logged in").isEqualTo("/");
        assertThat(get(browser, server, anAttachedFile(browser, server))).isNotEmpty();
        opensEveryFile(old, export);
        server.stop();
        old.discard();
        fresh.discard();
    }

    @Test
    @Tag("slow")
    void a_restore_that_is_killed_is_not_started_on_and_begins_anew() throws IOException {
        Installation old = keyed(demonstration(Database.Kind.H2));
        old.boot().awaitReady().awaitDemonstration().stop();
        Path file = old.home().resolveSibling("killed.zip.age");
        Run saved = ended(run(old, "clu-backup.sh", "save", file.toString()));
        Installation fresh = Installation.create(Database.Kind.POSTGRESQL);
        identified(old, fresh);
        for (int i = 0; i < 3; i++) {
            Process restore = run(fresh, "clu-backup.sh", "restore", file.toString());
            Waiting.until(
                    Installation.PATIENCE,
                    () -> "the mark of a restore",
                    () ->
                            fresh.number(
                                            "select count(*) from pg_tables where tablename ="
                                                    + " 'clu_half_restored'")
                                    == 1);
            Waiting.pause(Duration.ofMillis(700L * i));
            restore.descendants().forEach(ProcessHandle::destroyForcibly);
            restore.destroyForcibly();
            join(restore);
            Server server = fresh.boot();
            Waiting.until(
                    Installation.PATIENCE,
                    server::tail,
                    () -> server.output().contains("a restore broke off"));
            server.kill();
        }
        Run restored = ended(run(fresh, "clu-backup.sh", "restore", file.toString()));
        assertThat(restored.text()).contains("restored and read back: ");
        assertThat(restored.sums()).isEqualTo(saved.sums());
        fresh.boot().awaitReady().stop();
        old.discard();
        fresh.discard();
    }

    /** What was read is not read twice, what waited is read, whatever of both was saved. */
    @ParameterizedTest
    @CsvSource({"POSTGRESQL,1", "H2,2", "POSTGRESQL,3"})
    @Tag("slow")
    void what_is_saved_in_the_middle_of_a_night_goes_on_as_if_that_night_had_died(
            Database.Kind to, int sixths) throws IOException {
        Eve eve = Eve.of(Database.Kind.POSTGRESQL);
        Installation old = keyed(eve.another());
        Server server = old.boot().awaitReady();
        server.startNight();
        Waiting.until(
                Installation.PATIENCE,
                () -> "the night to begin\n" + server.tail(),
                () -> old.nights() > eve.nights());
        Waiting.pause(eve.length().multipliedBy(sixths).dividedBy(6));
        Path file = old.home().resolveSibling("amid.zip.age");
        Run saved = ended(run(old, "clu-backup.sh", "save", file.toString()));
        assertThat(saved.exit()).as(saved.text()).isZero();
        old.awaitMorning(server, Eve.HELD);
        server.stop();

        Installation fresh = Installation.create(to);
        assertThat(restore(old, fresh, file).sums()).isEqualTo(saved.sums());
        assertThat(fresh.isNightRunning()).as("the night was not over").isTrue();
        eve.prove("A backup taken in a night, restored", to, fresh);
        old.discard();
    }

    // --- what operators do

    /** Its administrator is the one of the other trials. */
    private static Installation demonstration(Database.Kind kind) {
        return Installation.create(kind)
                .with("CLU_DEMO", "true")
                .with("CLU_DEMO_PASSWORD", Server.PASSWORD)
                .with("CLU_PASSWORD_COST", "10");
    }

    /** With a key to seal backups for, and what opens them. */
    static Installation keyed(Installation installation) throws IOException {
        Run drawn = ended(run(installation, "clu-backup.sh", "key"));
        Files.writeString(safe(installation), drawn.text());
        return installation
                .with(
                        "CLU_BACKUP_KEY",
                        drawn.text().lines().findFirst().orElseThrow().replaceAll(".*=", ""))
                .with("CLU_BACKUP_IDENTITY", safe(installation).toString());
    }

    private static Path safe(Installation installation) {
        return installation.home().resolveSibling("safe.key");
    }

    private static void identified(Installation old, Installation fresh) {
        fresh.with("CLU_BACKUP_IDENTITY", safe(old).toString());
    }

    private static Run restore(Installation old, Installation fresh, Path file) {
        identified(old, fresh);
        Run restored = ended(run(fresh, "clu-backup.sh", "restore", file.toString()));
        assertThat(restored.text()).contains("restored and read back: ");
        assertThat(restored.exit()).isZero();
        return restored;
    }

    private static Process run(Installation installation, String script, String... arguments) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(
                            Stream.concat(
                                            Stream.of(SCRIPTS.resolve(script).toString()),
                                            Stream.of(arguments))
                                    .toList());
            Map<String, String> environment = builder.environment();
            // As a timer runs it, or a clean shell: without a locale.
            environment
                    .keySet()
                    .removeIf(
                            name ->
                                    name.startsWith("CLU_")
                                            || name.startsWith("LC_")
                                            || name.equals("LANG"));
            environment.putAll(new HashMap<>(installation.settings()));
            return builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a shell does in the home of an installation, whatever the locale of the tests is. */
    private static int shell(String command, Installation installation) {
        try {
            return ended(
                            new ProcessBuilder(
                                            "sh",
                                            "-c",
                                            command,
                                            "sh",
                                            installation.home().toString())
                                    .redirectErrorStream(true)
                                    .start())
                    .exit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Run ended(Process process) {
        try {
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a killed one nobody can read any more what it said. */
    private static void join(Process process) {
        process.onExit().join();
    }

    // --- what people do

    private static Browser signIn(Server server, String login) {
        Browser browser = Browser.fresh();
        browser.driver().get(server.root() + "/connexion");
        browser.driver().findElement(By.id("identifiant")).sendKeys(login);
        browser.driver().findElement(By.id("motdepasse")).sendKeys(Server.PASSWORD);
        browser.leave(() -> browser.driver().findElement(By.id("motdepasse")).sendKeys(Keys.ENTER));
        return browser;
    }

    /** Presses the button, and waits for the file; the page says that it is there. */
    private static Path make(
            Browser browser, Server server, Installation installation, String button, String stem) {
        browser.driver().get(server.root() + "/admin/sauvegardes");
        browser.leave(() -> browser.driver().findElement(By.id(button)).click());
        Waiting.until(
                Installation.PATIENCE, server::tail, () -> made(installation, stem).isPresent());
        Path file = made(installation, stem).orElseThrow();
        browser.driver().get(server.root() + "/admin/sauvegardes");
        assertThat(browser.driver().findElement(By.id("contenu")).getText())
                .contains(file.getFileName().toString());
        return file;
    }

    private static Optional<Path> made(Installation installation, String stem) {
        Path folder = installation.home().resolve("backups");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(stem)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Path backup) {
        return "/admin/sauvegardes/fichiers/" + backup.getFileName();
    }

    private static byte[] get(Browser browser, Server server, String address) {
        try {
            HttpResponse<byte[]> answer =
                    HTTP.send(
                            HttpRequest.newBuilder(URI.create(server.root() + address))
                                    .header("Cookie", browser.cookieHeader())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the first evidence that has one. */
    private static String anAttachedFile(Browser browser, Server server) {
        browser.driver().get(server.root() + "/preuves");
        List<String> evidence =
                browser.strings(
                        "return [...document.querySelectorAll('main table a[href*=\"/preuves/\"]')]"
                                + ".map(a => a.href)");
        for (String one : evidence) {
            browser.driver().get(one);
            List<String> files =
                    browser.strings(
                            "return [...document.querySelectorAll('#fichiers-de-la-preuve a')]"
                                    + ".map(a => a.getAttribute('href'))");
            if (!files.isEmpty()) {
                return files.get(0);
            }
        }
        throw new AssertionError("no evidence has a file: " + evidence);
    }

    /** Nights that another system asks for, one after the other: each writes. */
    private Thread writer(Server server) {
        String account = Server.ADMINISTRATOR + ":" + Server.PASSWORD;
        HttpRequest night =
                HttpRequest.newBuilder(URI.create(server.root() + "/api/v1/nights/website"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        account.getBytes(StandardCharsets.UTF_8)))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        Thread writer =
                new Thread(
                        () -> {
                            while (!over.get()) {
                                sent(night);
                                Waiting.pause();
                            }
                        },
                        "writes");
        writer.setDaemon(true);
        writer.start();
        return writer;
    }

    private static void sent(HttpRequest request) {
        try {
            HTTP.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what the export holds: each content that the restored database names is there, and is
     * what its name says.
     */
    private static void opensEveryFile(Installation old, Path export) throws IOException {
        Path zip = export.resolveSibling("clu.zip");
        Run opened = ended(run(old, "clu-backup.sh", "open", export.toString(), zip.toString()));
        assertThat(opened.exit()).as(opened.text()).isZero();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.getEntry("LISEZMOI.txt")).isNotNull();
            assertThat(file.getEntry("datapackage.json")).isNotNull();
            List<String> pieces =
                    file.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.startsWith("pieces/"))
                            .toList();
            assertThat(pieces).isNotEmpty();
            for (String piece : pieces) {
                byte[] content = file.getInputStream(file.getEntry(piece)).readAllBytes();
                assertThat(piece).startsWith("pieces/" + sha256(content));
            }
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

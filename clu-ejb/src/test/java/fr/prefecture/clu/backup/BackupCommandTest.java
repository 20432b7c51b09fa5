package fr.prefecture.clu.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @Test
    @Tag("SAV-4")
    void what_is_drawn_seals_and_what_is_saved_is_checked_restored_and_saved_alike()
            throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.filled(FilledDatabase.Kind.H2);
        assertThat(run(source, List.of(), "key")).isEqualTo(BackupCommand.DONE);
        String key = told().lines().findFirst().orElseThrow().replace("# CLU_BACKUP_KEY=", "");
        Path identity = Files.writeString(folder.resolve("safe.key"), told());
        String file = folder.resolve("a.zip.age").toString();

        assertThat(run(source, List.of(key), "save", file)).isEqualTo(BackupCommand.DONE);
        assertThat(told()).contains("account_user: 1 ").contains("saved: ");
        List<String> saved = tables();
        assertThat(run(source, List.of(key), "save", file)).isEqualTo(BackupCommand.REFUSED);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("there is a file");

        assertThat(run(source, identity, "check", file)).isEqualTo(BackupCommand.DONE);
        assertThat(told()).contains("sound: ");
        assertThat(tables()).isEqualTo(saved);

        FilledDatabase target = FilledDatabase.empty(FilledDatabase.Kind.H2);
        assertThat(run(target, identity, "restore", file)).isEqualTo(BackupCommand.DONE);
        assertThat(told()).contains("restored and read back: ").contains("erased");
        assertThat(tables()).isEqualTo(saved);
        assertThat(run(target, identity, "restore", file)).isEqualTo(BackupCommand.REFUSED);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("holds tables of CLU already");

        String zip = folder.resolve("a.zip").toString();
        assertThat(run(target, identity, "open", file, zip)).isEqualTo(BackupCommand.DONE);
        try (var opened = new ZipFile(zip)) {
            assertThat(opened.getEntry("tables/account_user.csv")).isNotNull();
        }
    }

    @Test
    @Tag("SAV-3")
    void a_refusal_is_one_sentence_and_leaves_nothing() throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.filled(FilledDatabase.Kind.H2);
        Seal.Pair pair = Seal.draw();
        String file = folder.resolve("b.zip.age").toString();
        assertThat(run(source, List.of(), "save", file)).isEqualTo(BackupCommand.REFUSED);
        assertRefused("CLU_BACKUP_KEY is not set");
        assertThat(Path.of(file)).doesNotExist();
        run(source, List.of(pair.key()), "save", file);

        FilledDatabase target = FilledDatabase.empty(FilledDatabase.Kind.H2);
        Path wrong = Files.writeString(folder.resolve("wrong.key"), Seal.draw().identity());
        Path right = Files.writeString(folder.resolve("right.key"), pair.identity());
        assertThat(run(target, wrong, "restore", file)).isEqualTo(BackupCommand.REFUSED);
        assertRefused("this key does not open the file");
        assertThat(run(target, wrong, "restore", file + "x")).isEqualTo(BackupCommand.REFUSED);
        assertRefused("there is no file");
        byte[] whole = Files.readAllBytes(Path.of(file));
        whole[whole.length - 1] ^= 1;
        Files.write(Path.of(file), whole);
        String zip = folder.resolve("b.zip").toString();
        for (String verb : List.of("check", "restore")) {
            assertThat(run(target, right, verb, file)).isEqualTo(BackupCommand.REFUSED);
            assertRefused("cut off or was changed");
        }
        assertThat(run(target, right, "open", file, zip)).isEqualTo(BackupCommand.REFUSED);
        assertRefused("cut off or was changed");
        assertThat(target.tables()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrder("b.zip.age", "wrong.key", "right.key");
        }
    }

    @Test
    void what_it_does_not_know_it_says_how_to_ask() {
        FilledDatabase none = FilledDatabase.empty(FilledDatabase.Kind.H2);
        assertThat(run(none, List.of())).isEqualTo(BackupCommand.MISUSED);
        assertThat(run(none, List.of(), "save")).isEqualTo(BackupCommand.MISUSED);
        assertThat(run(none, List.of(), "erase", "x")).isEqualTo(BackupCommand.MISUSED);
        assertThat(error.toString(StandardCharsets.UTF_8)).contains("restore FILE");
    }

    private void assertRefused(String words) {
        assertThat(error.toString(StandardCharsets.UTF_8))
                .startsWith("Refused: ")
                .contains(words)
                .hasLineCount(1);
    }

    private int run(FilledDatabase database, List<String> keys, String... arguments) {
        return run(database, keys, Optional.empty(), arguments);
    }

    private int run(FilledDatabase database, Path identity, String... arguments) {
        return run(database, List.of(), Optional.of(identity), arguments);
    }

    private int run(
            FilledDatabase database,
            List<String> keys,
            Optional<Path> identity,
            String... arguments) {
        out.reset();
        error.reset();
        Map<String, Path> folders =
                Stream.of("inbox", "history", "archive", "dossiers", "templates", "outbox")
                        .collect(Collectors.toMap(name -> name, folder.resolve("home")::resolve));
        return new BackupCommand(
                        new BackupCommand.Place(
                                database.url(),
                                database.url(),
                                database.user(),
                                database.password(),
                                database.user(),
                                database.password(),
                                new KeptFiles(folders),
                                keys,
                                identity),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(error, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> tables() {
        return told().lines().filter(line -> line.matches("\\w+: \\d+ [0-9a-f]{64}")).toList();
    }
}

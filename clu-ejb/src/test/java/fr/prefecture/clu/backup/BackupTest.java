package fr.prefecture.clu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.HalfRestored;
import fr.prefecture.clu.shared.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackupTest {

    private static final Instant AT = Instant.parse("2026-12-12T02:30:00Z");

    private final Seal.Pair pair = Seal.draw();

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
    @Tag("SAV-1")
    @Tag("SAV-4")
    @Tag("SAV-8")
    void every_table_and_file_comes_back_as_it_was(FilledDatabase.Kind from, FilledDatabase.Kind to)
            throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.filled(from);
        source.run(
                "insert into shared_change_text (change_id, salt, state_before, state_after) values (7, 's', '',"
                        + " '=l''été; \"à\" Vienne')",
                "insert into shared_change_text (change_id, salt, state_before, state_after) values (8, 's', null,"
                        + " 'x')");
        Path here = home("here");
        write(here.resolve("inbox/switchboard/principal.log"), "un appel");
        write(here.resolve("archive/cert/é.csv"), "une semaine");
        write(here.resolve("index/node/segment"), "made anew");
        write(here.resolve("inbox/.half"), "not whole");
        Inventory saved = save(source, here);

        FilledDatabase target = FilledDatabase.empty(to);
        Path there = home("there");
        Opened.Whole restored = restore(target, there);

        assertThat(saved.tables()).hasSizeGreaterThan(150);
        assertThat(restored.inventory().tables()).isEqualTo(saved.tables());
        assertThat(saved.tables().values()).allMatch(amount -> amount.count() >= 1);
        assertThat(inventory(target).tables()).isEqualTo(saved.tables());
        assertThat(target.number("select count(*) from shared_change_text where state_before = ''"))
                .isOne();
        assertThat(
                        target.number(
                                "select count(*) from shared_change_text where state_before is"
                                        + " null"))
                .isOne();
        assertThat(saved.files().keySet())
                .containsExactly("archive/cert/é.csv", "inbox/switchboard/principal.log");
        assertThat(there.resolve("archive/cert/é.csv")).hasContent("une semaine");
        assertThat(there.resolve("inbox/switchboard/principal.log")).hasContent("un appel");
        assertThat(there.resolve("index")).doesNotExist();
        // Migrations of a later release find nothing to do anew.
        assertThat(target.number("select count(*) from \"flyway_schema_history\""))
                .isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(FilledDatabase.Kind.class)
    @Tag("SAV-1")
    void what_others_commit_while_it_is_made_is_not_in_it(FilledDatabase.Kind kind)
            throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.filled(kind);
        Inventory before = inventory(source);
        boolean[] written = new boolean[1];
        Inventory saved;
        try (Connection connection = source.connect();
                OutputStream target = Files.newOutputStream(sealed())) {
            saved =
                    new Saving(
                                    files(home("here")),
                                    List.of(pair.key()),
                                    AT,
                                    rows -> {
                                        if (!written[0]) {
                                            written[0] = true;
                                            another(source);
                                        }
                                    })
                            .write(connection, target);
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(saved.tables()).isEqualTo(before.tables());
        assertThat(inventory(source).tables()).isNotEqualTo(before.tables());
    }

    private static void another(FilledDatabase source) {
        try {
            source.run(
                    "insert into website_day select * from website_day where 1 = 0",
                    "insert into shared_change_text (change_id, salt, state_before, state_after) values (9, 's', '',"
                            + " '')",
                    "delete from website_day");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"H2,POSTGRESQL", "POSTGRESQL,H2"})
    @Tag("SAV-9")
    void numbers_go_on_where_they_stood(FilledDatabase.Kind from, FilledDatabase.Kind to)
            throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.filled(from);
        String next =
                from == FilledDatabase.Kind.H2
                        ? "select next value for clu_sequence"
                        : "select nextval('clu_sequence')";
        long last = 0;
        for (int i = 0; i < 5; i++) {
            last = source.number(next);
        }
        Inventory saved = save(source, home("here"));
        assertThat(saved.counters()).containsOnlyKeys("clu_sequence", "website_page.id");
        FilledDatabase target = FilledDatabase.empty(to);
        restore(target, home("there"));
        assertThat(inventory(target).counters()).isEqualTo(saved.counters());
        assertThat(
                        target.number(
                                to == FilledDatabase.Kind.H2
                                        ? "select next value for clu_sequence"
                                        : "select nextval('clu_sequence')"))
                .isEqualTo(last + 50);
    }

    @ParameterizedTest
    @EnumSource(FilledDatabase.Kind.class)
    @Tag("SAV-5")
    void nothing_comes_back_where_something_is(FilledDatabase.Kind kind)
            throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.filled(kind);
        save(source, home("here"));
        Inventory before = inventory(source);
        assertRefused(BackupFault.NOT_EMPTY, () -> restore(source, home("there")));
        assertThat(inventory(source).tables()).isEqualTo(before.tables());

        FilledDatabase target = FilledDatabase.empty(kind);
        write(folder.resolve("full/archive/x.log"), "there");
        assertRefused(BackupFault.FILES_THERE, () -> restore(target, folder.resolve("full")));
        assertThat(target.tables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,POSTGRESQL"})
    @Tag("SAV-13")
    @Tag("SAV-6")
    void it_takes_the_place_of_a_new_installation_and_leaves_the_servers_own_tables(
            FilledDatabase.Kind from, FilledDatabase.Kind to) throws IOException, SQLException {
        Path here = home("here");
        write(here.resolve("archive/x.log"), "x");
        Inventory saved = save(FilledDatabase.filled(from), here);
        FilledDatabase target = FilledDatabase.filled(to);
        target.run(
                "create table job_instance (id integer primary key)",
                "insert into job_instance values (7)",
                "insert into shared_change_text (change_id, salt, state_before, state_after)"
                        + " values (99, 'of the new one', '', '')");
        Path there = home("there");
        write(there.resolve("history/heads.txt"), "of the new one");
        StagedBackup staged = new StagedBackup(folder.resolve("restore"));
        try (StagedBackup.Half half =
                staged.open(new Opened(sealed(), pair.identity()), rows -> {})) {
            assertThat(staged.waiting()).as("not kept yet").isEmpty();
            half.keep();
        }

        // The folder cannot be made: a disk that fails in the middle.
        write(there.resolve("archive"), "in the way");
        assertThatThrownBy(() -> replace(target, there, staged)).isInstanceOf(IOException.class);
        try (Connection connection = target.connect()) {
            assertThat(HalfRestored.isThere(connection)).isTrue();
        }
        Files.delete(there.resolve("archive"));
        Opened.Whole restored = replace(target, there, staged);
        staged.done(restored, AT);

        assertThat(restored.inventory().tables()).isEqualTo(saved.tables());
        assertThat(inventory(target).tables()).isEqualTo(saved.tables());
        assertThat(target.number("select id from job_instance")).isEqualTo(7);
        assertThat(there.resolve("archive/x.log")).hasContent("x");
        assertThat(there.resolve("history/heads.txt")).doesNotExist();
        try (Connection connection = target.connect()) {
            assertThat(HalfRestored.isThere(connection)).isFalse();
        }
        assertThat(staged.waiting()).isEmpty();
        assertThat(staged.last())
                .contains(new Restored(AT, AT, saved.rows(), saved.tables().size(), 1));
    }

    private Opened.Whole replace(FilledDatabase target, Path home, StagedBackup staged)
            throws IOException, SQLException {
        return restoring(target, home).replace(staged.waiting().orElseThrow());
    }

    @Test
    @Tag("SAV-13")
    void of_one_that_is_not_whole_or_that_another_key_opens_nothing_waits()
            throws IOException, SQLException {
        save(FilledDatabase.filled(FilledDatabase.Kind.H2), home("here"));
        StagedBackup staged = new StagedBackup(folder.resolve("restore"));
        assertRefused(
                BackupFault.WRONG_KEY,
                () -> staged.open(new Opened(sealed(), Seal.draw().identity()), rows -> {}));
        byte[] whole = Files.readAllBytes(sealed());
        Files.write(sealed(), Arrays.copyOf(whole, whole.length - 30));
        assertRefused(
                BackupFault.DAMAGED,
                () -> staged.open(new Opened(sealed(), pair.identity()), rows -> {}));
        assertThat(staged.waiting()).isEmpty();
        assertThat(folder.resolve("restore")).isEmptyDirectory();
        assertThat(staged.last()).isEmpty();
    }

    @Test
    @Tag("SAV-3")
    void a_wrong_key_a_cut_and_a_changed_byte_are_refused_and_nothing_is_written()
            throws IOException, SQLException {
        Path here = home("here");
        write(here.resolve("archive/x.log"), "x");
        save(FilledDatabase.filled(FilledDatabase.Kind.H2), here);
        byte[] whole = Files.readAllBytes(sealed());
        Path there = home("there");
        FilledDatabase target = FilledDatabase.empty(FilledDatabase.Kind.H2);

        assertRefused(
                BackupFault.WRONG_KEY,
                () ->
                        restoring(target, there)
                                .restore(new Opened(sealed(), Seal.draw().identity())));
        Random random = new Random(17);
        for (int i = 0; i < 20; i++) {
            byte[] changed = whole.clone();
            changed[300 + random.nextInt(whole.length - 300)] ^= 4;
            Files.write(sealed(), changed);
            assertRefused(BackupFault.DAMAGED, () -> restore(target, there));
            Files.write(sealed(), Arrays.copyOf(whole, 300 + random.nextInt(whole.length - 300)));
            assertRefused(BackupFault.DAMAGED, () -> restore(target, there));
        }
        Files.write(sealed(), new byte[0]);
        assertRefused(BackupFault.NOT_SEALED, () -> restore(target, there));

        assertThat(target.tables()).isEmpty();
        try (Connection connection = target.connect()) {
            assertThat(HalfRestored.isThere(connection)).isFalse();
        }
        assertThat(there).isEmptyDirectory();
    }

    @Test
    @Tag("SAV-3")
    void what_was_sealed_and_is_no_backup_is_refused() throws IOException {
        for (List<String> entries :
                List.of(
                        List.of("x.txt", "x"),
                        List.of(Saving.HEAD, head("1", "1"), "fichiers/archive/x", "y"),
                        List.of(
                                Saving.HEAD,
                                head("1", "1"),
                                "tables/account_user.csv",
                                "id\r\n1\r\n",
                                Saving.INVENTORY,
                                "sorte,nom,nombre,empreinte\r\ntable,account_user,1,00\r\n"),
                        List.of(Saving.HEAD, head("1", "x")))) {
            zip(entries);
            assertRefused(
                    BackupFault.NOT_A_BACKUP, () -> new Opened(sealed(), pair.identity()).check());
        }
    }

    @Test
    @Tag("SAV-7")
    void a_backup_of_a_later_release_is_refused_and_nothing_is_written()
            throws IOException, SQLException {
        FilledDatabase target = FilledDatabase.empty(FilledDatabase.Kind.H2);
        zip(List.of(Saving.HEAD, head("1", "299912312359"), Saving.INVENTORY, "sorte\r\n"));
        assertRefused(BackupFault.LATER, () -> restore(target, home("there")));
        zip(List.of(Saving.HEAD, head("2", "1")));
        assertRefused(BackupFault.LATER, () -> restore(target, home("there")));
        assertThat(target.tables()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FilledDatabase.Kind.class)
    @Tag("SAV-7")
    void a_backup_of_an_earlier_release_comes_back_and_can_be_migrated(FilledDatabase.Kind kind)
            throws IOException, SQLException {
        FilledDatabase source = FilledDatabase.empty(kind);
        Schema.bring(source.source(), "202611242020");
        Inventory saved = save(source, home("here"));
        FilledDatabase target = FilledDatabase.empty(kind);
        restore(target, home("there"));
        assertThat(inventory(target).tables()).isEqualTo(saved.tables());
        Schema.bring(target.source(), "latest");
        assertThat(target.tables().size()).isGreaterThan(saved.tables().size() + 50);
    }

    @ParameterizedTest
    @EnumSource(FilledDatabase.Kind.class)
    @Tag("SAV-6")
    void a_restore_that_breaks_off_is_known_and_begins_anew(FilledDatabase.Kind kind)
            throws IOException, SQLException {
        Path here = home("here");
        write(here.resolve("archive/x.log"), "x");
        Inventory saved = save(FilledDatabase.filled(kind), here);
        FilledDatabase target = FilledDatabase.empty(kind);
        Path there = home("there");
        // The folder cannot be made: a disk that fails in the middle.
        write(there.resolve("archive"), "in the way");
        assertThatThrownBy(() -> restore(target, there)).isInstanceOf(IOException.class);

        try (Connection connection = target.connect()) {
            assertThat(HalfRestored.isThere(connection)).isTrue();
        }
        Files.delete(there.resolve("archive"));
        restore(target, there);
        assertThat(inventory(target).tables()).isEqualTo(saved.tables());
        try (Connection connection = target.connect()) {
            assertThat(HalfRestored.isThere(connection)).isFalse();
        }
        assertThat(there.resolve("archive/x.log")).hasContent("x");
    }

    @Test
    @Tag("SAV-3")
    void a_file_has_its_place_below_the_folders_of_the_product_and_nowhere_else() {
        KeptFiles files = files(folder.resolve("there"));
        for (String path :
                List.of("../x", "archive/../../x", "x", "archive", "archive/", "elsewhere/x")) {
            assertRefused(BackupFault.NOT_A_BACKUP, () -> files.place(path));
        }
        assertThat(files.place("archive/a/b"))
                .isEqualTo(folder.resolve("there").resolve("archive/a/b"));
    }

    @Test
    @Tag("SAV-1")
    void every_table_of_the_schema_but_the_servers_is_in_a_backup() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Database database = Database.empty();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select table_name from information_schema.tables where"
                                        + " table_schema = 'PUBLIC'")) {
            while (found.next()) {
                all.add(found.getString(1).toLowerCase(Locale.ROOT));
            }
            all.remove("flyway_schema_history");
            assertThat(new StoredSchema(connection).names())
                    .hasSizeGreaterThan(150)
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    // --- a backup by hand

    private void zip(List<String> entries) throws IOException {
        try (SealedZip zip =
                new SealedZip(Files.newOutputStream(sealed()), List.of(pair.key()), AT)) {
            for (int i = 0; i < entries.size(); i += 2) {
                try (OutputStream entry = zip.entry(entries.get(i))) {
                    entry.write(entries.get(i + 1).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static String head(String format, String schema) {
        return "format,%s\r\nproduit,-\r\nschema,%s\r\ninstant,2026-12-12T02:30:00Z\r\n"
                .formatted(format, schema);
    }

    private Path sealed() {
        return folder.resolve("sealed.zip.age");
    }

    private Path home(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Each folder beside the others, in a home of a test. */
    static KeptFiles files(Path home) {
        return new KeptFiles(
                Map.of(
                        "inbox", home.resolve("inbox"),
                        "history", home.resolve("history"),
                        "archive", home.resolve("archive"),
                        "dossiers", home.resolve("dossiers"),
                        "templates", home.resolve("templates"),
                        "outbox", home.resolve("outbox")));
    }

    private Inventory save(FilledDatabase source, Path home) throws IOException, SQLException {
        try (Connection connection = source.connect();
                OutputStream target = Files.newOutputStream(sealed())) {
            return new Saving(files(home), List.of(pair.key()), AT, rows -> {})
                    .write(connection, target);
        }
    }

    private Restoring restoring(FilledDatabase target, Path home) {
        return new Restoring(target.source(), files(home));
    }

    private Opened.Whole restore(FilledDatabase target, Path home)
            throws IOException, SQLException {
        return restoring(target, home).restore(new Opened(sealed(), pair.identity()));
    }

    private static Inventory inventory(FilledDatabase database) throws SQLException {
        Inventory inventory = new Inventory();
        try (Connection connection = database.connect()) {
            StoredSchema schema = new StoredSchema(connection);
            for (StoredTable table : schema.tables()) {
                RowSum sum = new RowSum();
                table.rows(connection, sum::add);
                inventory.table(table.name(), sum);
            }
            schema.counters().forEach(inventory::counter);
        }
        return inventory;
    }

    private static void assertRefused(BackupFault fault, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused ->
                                assertThat(refused.fault())
                                        .as(refused.sentence())
                                        .isEqualTo(fault));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {

    private static final String KIND = "test.thing";

    private final Database database = Database.empty().as("referent");
    private final Attachments attachments = database.boundary(Attachments.class);
    private final Contents contents = database.boundary(Contents.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_two_files_hold_alike_is_kept_once_and_goes_with_the_last() throws SQLException {
        AttachmentRow first = keep("1", "note.txt", "Note");
        AttachmentRow second = keep("2", "copie.txt", "Note");
        assertThat(second.sha256()).isEqualTo(first.sha256()).hasSize(64);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(count("shared_content")).isEqualTo(1);
        assertThat(count("shared_content_part")).isEqualTo(1);
        database.transaction(() -> attachments.remove(first.id()));
        assertThat(text(second.sha256())).isEqualTo("Note");
        database.transaction(() -> attachments.remove(second.id()));
        assertThat(text(second.sha256())).isEmpty();
        assertThat(count("shared_content")).isZero();
        assertThat(count("shared_content_part")).isZero();
    }

    @Test
    void a_content_that_is_held_stays_although_its_file_is_removed_until_all_let_go()
            throws SQLException {
        AttachmentRow file = keep("1", "note.txt", "Note");
        AttachmentRow other = keep("1", "autre.txt", "Autre");
        for (String holder : List.of("quality.file.1", "quality.file.2", "quality.file.1")) {
            assertThat(database.transaction(() -> contents.hold(file.sha256(), holder))).isTrue();
        }
        database.transaction(() -> contents.hold(other.sha256(), "quality.file.1"));
        database.transaction(() -> attachments.remove(file.id()));
        assertThat(text(file.sha256())).isEqualTo("Note");
        database.transaction(() -> contents.release("quality.file.1"));
        assertThat(text(file.sha256())).isEqualTo("Note");
        database.transaction(() -> contents.release("quality.file.2"));
        database.transaction(() -> contents.release("quality.file.2"));
        assertThat(text(file.sha256())).isEmpty();
        assertThat(text(other.sha256())).isEqualTo("Autre");
        assertThat(count("shared_content_hold")).isZero();
    }

    @Test
    void what_is_not_there_any_more_can_not_be_held() {
        AttachmentRow file = keep("1", "note.txt", "Note");
        database.transaction(() -> attachments.remove(file.id()));
        assertThat(database.transaction(() -> contents.hold(file.sha256(), "a"))).isFalse();
    }

    @Test
    void several_who_give_the_same_content_at_once_give_one_without_error(@TempDir Path home)
            throws Exception {
        String url = "jdbc:h2:" + home.resolve("clu") + ";LOCK_TIMEOUT=20000";
        int people = 4;
        ExecutorService pool = Executors.newFixedThreadPool(people);
        try (Database first = Database.at(url)) {
            CountDownLatch ready = new CountDownLatch(people);
            List<Callable<AttachmentRow>> turns =
                    IntStream.range(0, people)
                            .mapToObj(n -> (Callable<AttachmentRow>) () -> give(url, n, ready))
                            .toList();
            for (Future<AttachmentRow> each : pool.invokeAll(turns, 60, TimeUnit.SECONDS)) {
                assertThat(each.get().size()).isEqualTo("Même note".length() + 1);
            }
            assertThat(count(first, "shared_content")).isEqualTo(1);
            assertThat(count(first, "shared_content_part")).isEqualTo(1);
            assertThat(count(first, "shared_attachment")).isEqualTo(people);
        } finally {
            pool.shutdownNow();
        }
    }

    private static AttachmentRow give(String url, int person, CountDownLatch ready)
            throws InterruptedException {
        try (Database own = Database.at(url).as("referent" + person)) {
            Attachments files = own.boundary(Attachments.class);
            ready.countDown();
            ready.await();
            return own.transaction(
                    () ->
                            files.keep(
                                    KIND,
                                    String.valueOf(person),
                                    "note.txt",
                                    stream("Même note"),
                                    "referent" + person));
        }
    }

    @Test
    void what_earlier_releases_kept_for_each_file_is_moved_and_kept_once() throws SQLException {
        JdbcDataSource earlier = new JdbcDataSource();
        earlier.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure(getClass().getClassLoader())
                .dataSource(earlier)
                .locations("classpath:db/migration/common")
                .target("202611290300")
                .load()
                .migrate();
        try (Connection connection = earlier.getConnection();
                Statement sql = connection.createStatement()) {
            for (int id = 1; id <= 3; id++) {
                String hash = (id == 3 ? "b" : "a").repeat(64);
                sql.execute(
                        "insert into shared_attachment values (%d, 1, 'test.thing', '%d', 'n.txt', 'TXT', 4, '%s', '', 'referent', timestamp with time zone '2021-05-31 08:00:00Z')"
                                .formatted(id, id, hash));
                for (int part = 0; part < 2; part++) {
                    sql.execute(
                            "insert into shared_attachment_part values (%d, %d, X'%s')"
                                    .formatted(
                                            id,
                                            part,
                                            hash.substring(0, 1).equals("a") ? "6162" : "6364"));
                }
            }
        }
        try (Database moved = Database.at(earlier.getURL())) {
            assertThat(count(moved, "shared_content")).isEqualTo(2);
            assertThat(count(moved, "shared_content_part")).isEqualTo(4);
            Attachments files = moved.boundary(Attachments.class);
            assertThat(text(files.open(2))).isEqualTo("abab");
            assertThat(text(files.open(3))).isEqualTo("cdcd");
            moved.transaction(() -> files.remove(1));
            assertThat(text(files.open(2))).isEqualTo("abab");
        }
    }

    private AttachmentRow keep(String key, String name, String text) {
        return database.transaction(
                () -> attachments.keep(KIND, key, name, stream(text), "referent"));
    }

    private String text(String sha256) {
        return text(contents.open(sha256));
    }

    private static String text(InputStream content) {
        return new String(PictureExamples.read(content), StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private long count(String table) throws SQLException {
        return count(database, table);
    }

    private static long count(Database database, String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

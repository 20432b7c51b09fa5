package fr.prefecture.clu.search;

import static fr.prefecture.clu.search.SearchExamples.QUALITY;
import static fr.prefecture.clu.search.SearchExamples.SUBJECT;
import static fr.prefecture.clu.search.SearchExamples.TODAY;
import static fr.prefecture.clu.search.SearchExamples.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.SearchRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchKeepingTest {

    private static final Instant START = Instant.parse("2021-05-31T08:00:00Z");

    @TempDir Path folder;

    private static Database database;

    private final SearchExamples source = new SearchExamples();
    private final Changes changes = database.boundary(Changes.class);
    private final SearchReadings readings = readings(source);
    private final MovedClock clock = new MovedClock();
    private final List<SearchKeeping> opened = new ArrayList<>();
    private SearchKeeping keeping;

    @BeforeAll
    static void open() {
        database = Database.empty();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void forget() throws SQLException {
        sql("delete from shared_change");
        database.at(START);
    }

    @AfterEach
    void close() {
        opened.forEach(SearchKeeping::close);
    }

    /** The history of the database, and this source alone. */
    private static SearchReadings readings(SearchExamples source) {
        SearchReadings all = database.boundary(SearchReadings.class);
        return new SearchReadings() {
            @Override
            public List<Set<String>> subjects() {
                return List.of(source.subjects());
            }

            @Override
            public void all(Set<String> subjects, Consumer<SearchRecord> found) {
                source.all(found);
            }

            @Override
            public List<SearchRecord> of(String subject, String key) {
                return source.of(subject, key);
            }

            @Override
            public List<HistoryLine> since(Instant from) {
                return all.since(from);
            }

            @Override
            public Optional<HistoryLine> latest() {
                return all.latest();
            }

            @Override
            public boolean holds(Long id, Instant at) {
                return all.holds(id, at);
            }
        };
    }

    private void start() {
        keeping = new SearchKeeping(folder.resolve("index"), readings, clock);
        opened.add(keeping);
        keeping.prepare();
    }

    /** As a machine that loses its power: nothing is put on the disk any more. */
    private void crash() throws IOException {
        Path copy = folder.resolve("crashed" + opened.size());
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        keeping = new SearchKeeping(copy, readings, clock);
        opened.add(keeping);
        keeping.prepare();
    }

    private SearchAnswer ask(String words) {
        return new Search(keeping, QUALITY, TODAY).find(SearchAsked.all(words));
    }

    private List<String> found(String words) {
        return ask(words).groups().stream()
                .flatMap(group -> group.hits().stream())
                .map(hit -> hit.page().replace("/things/", ""))
                .toList();
    }

    private void save(SearchRecord record) {
        database.transaction(
                () -> {
                    source.put(record);
                    changes.created(SUBJECT, record.key(), record.title());
                });
    }

    private void at(Instant now) {
        database.at(now);
        clock.now = now;
    }

    @Test
    @Tag("RCH-14")
    void an_index_is_made_of_everything_when_there_is_none() {
        source.put(thing("1", "Le guichet", ""));

        start();

        assertThat(found("guichet")).containsExactly("1");
        assertThat(ask("guichet").progress()).isEqualTo(SearchProgress.NONE);
    }

    @Test
    @Tag("RCH-14")
    void before_there_is_an_index_the_answer_says_that_it_is_prepared() {
        keeping = new SearchKeeping(folder.resolve("index"), readings, clock);

        assertThat(ask("guichet").progress().preparing()).isTrue();
        assertThat(ask("guichet").total()).isZero();
    }

    @Test
    @Tag("RCH-14")
    void what_is_found_while_the_index_is_made_is_shown_already() {
        List<Integer> seen = new ArrayList<>();
        source.put(thing("1", "Le guichet", ""));
        SearchExamples watched =
                new SearchExamples() {
                    @Override
                    public void all(Consumer<SearchRecord> found) {
                        super.all(
                                record -> {
                                    found.accept(record);
                                    SearchAnswer answer = ask("guichet");
                                    assertThat(answer.progress().preparing()).isTrue();
                                    seen.add(answer.total());
                                });
                    }
                };
        watched.put(thing("1", "Le guichet", ""));
        watched.put(thing("2", "Le guichet", ""));
        keeping = new SearchKeeping(folder.resolve("index"), readings(watched), clock);
        opened.add(keeping);
        keeping.prepare();

        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    @Tag("RCH-14")
    void an_index_that_is_whole_is_not_made_again() {
        save(thing("1", "Le guichet", ""));
        start();
        keeping.close();

        start();

        assertThat(found("guichet")).containsExactly("1");
        assertThat(source.builds).isEqualTo(1);
    }

    @Test
    @Tag("RCH-14")
    void an_index_that_cannot_be_read_is_made_again() throws IOException {
        save(thing("1", "Le guichet", ""));
        start();
        keeping.close();
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.filter(f -> f.toString().contains("segments")).toList()) {
                Files.writeString(file, "not an index", StandardCharsets.UTF_8);
            }
        }

        start();

        assertThat(found("guichet")).containsExactly("1");
        assertThat(source.builds).isEqualTo(2);
    }

    @Test
    @Tag("RCH-14")
    void an_index_of_a_database_that_is_not_the_same_any_more_is_made_again() throws SQLException {
        save(thing("1", "Le guichet", ""));
        start();
        save(thing("2", "Le guichet", ""));
        assertThat(found("guichet")).containsExactlyInAnyOrder("1", "2");
        keeping.close();
        source.things.remove("2");
        sql("delete from shared_change where subject_key = '2'");

        start();

        assertThat(found("guichet")).containsExactly("1");
        assertThat(source.builds).isEqualTo(2);
    }

    @Test
    @Tag("RCH-14")
    void where_no_folder_can_be_the_index_is_in_memory() throws IOException {
        Files.writeString(folder.resolve("index"), "a file", StandardCharsets.UTF_8);
        source.put(thing("1", "Le guichet", ""));

        start();

        assertThat(found("guichet")).containsExactly("1");
    }

    @Test
    @Tag("RCH-15")
    void what_is_saved_is_found_by_the_next_search_and_what_is_gone_is_not() {
        start();
        assertThat(found("guichet")).isEmpty();

        save(thing("1", "Le guichet", ""));
        assertThat(found("guichet")).containsExactly("1");

        database.transaction(
                () -> {
                    source.put(thing("1", "Le comptoir", ""));
                    changes.changed(SUBJECT, "1", "Le guichet", "Le comptoir");
                });
        assertThat(found("guichet")).isEmpty();
        assertThat(found("comptoir")).containsExactly("1");

        database.transaction(
                () -> {
                    source.things.clear();
                    changes.removed(SUBJECT, "1", "Le comptoir");
                });
        assertThat(found("comptoir")).isEmpty();
    }

    @Test
    @Tag("RCH-15")
    void a_thing_that_changes_others_replaces_them_too() {
        source.put(thing("1", "Le guichet", ""));
        source.put(thing("2", "Le guichet", ""));
        start();

        SearchIndex index = keeping.index().orElseThrow();
        index.replace(
                new SearchIndex.Thing(SUBJECT, "1"),
                List.of(thing("1", "Le comptoir", ""), SearchRecord.gone(SUBJECT, "2")));
        index.refresh();

        assertThat(found("guichet")).isEmpty();
        assertThat(found("comptoir")).containsExactly("1");
    }

    @Test
    @Tag("RCH-15")
    void what_is_rolled_back_is_not_found() {
        start();

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> {
                                            changes.created(SUBJECT, "1", "Le guichet");
                                            throw new RuleBroken("shared.example");
                                        }))
                .isInstanceOf(RuleBroken.class);

        assertThat(found("guichet")).isEmpty();
        assertThat(source.asked).isEmpty();
    }

    @Test
    @Tag("RCH-15")
    void lines_that_come_late_with_smaller_numbers_and_earlier_times_are_read_all_the_same()
            throws SQLException {
        at(START.plusSeconds(600));
        start();
        save(thing("1", "Le guichet", ""));
        assertThat(found("guichet")).containsExactly("1");
        at(START.plusSeconds(660));
        assertThat(found("guichet")).containsExactly("1");

        source.put(thing("2", "Le guichet", ""));
        line(-77, START.plusSeconds(200), "2");

        assertThat(found("guichet")).containsExactlyInAnyOrder("1", "2");
        assertThat(source.asked).containsExactly("1", "2");
    }

    @Test
    @Tag("RCH-15")
    void a_line_is_read_once_however_often_one_looks() {
        start();
        save(thing("1", "Le guichet", ""));

        found("guichet");
        found("guichet");
        at(START.plusSeconds(60));
        found("guichet");
        at(START.plus(SearchKeeping.OVERLAP).plusSeconds(120));
        found("guichet");

        assertThat(source.asked).containsExactly("1");
    }

    @Test
    @Tag("RCH-15")
    void of_many_changes_a_search_takes_some_and_says_how_many_wait() {
        start();
        database.transaction(
                () -> {
                    for (int i = 0; i < 250; i++) {
                        source.put(thing("t" + i, "Le guichet", ""));
                        changes.created(SUBJECT, "t" + i, "Le guichet");
                    }
                });

        SearchAnswer first = ask("guichet");

        assertThat(first.total()).isBetween(1, 100);
        assertThat(first.progress().waiting()).isEqualTo(250 - first.total());
        while (keeping.progress().waiting() > 0) {
            keeping.catchUp(100, Duration.ofSeconds(1));
        }
        assertThat(ask("guichet").total()).isEqualTo(250);
        assertThat(ask("guichet").progress()).isEqualTo(SearchProgress.NONE);
    }

    @Test
    @Tag("RCH-17")
    void a_crash_loses_nothing_of_what_was_saved() throws IOException {
        start();
        save(thing("1", "Le guichet", ""));
        assertThat(found("guichet")).containsExactly("1");
        at(START.plus(Duration.ofHours(3)));

        crash();

        assertThat(found("guichet")).containsExactly("1");
        assertThat(source.builds).isEqualTo(1);
    }

    @Test
    @Tag("RCH-17")
    void what_waited_when_the_index_was_put_on_the_disk_is_read_again_after_a_crash()
            throws IOException {
        start();
        database.transaction(
                () -> {
                    for (int i = 0; i < 250; i++) {
                        source.put(thing("t" + i, "Le guichet", ""));
                        changes.created(SUBJECT, "t" + i, "Le guichet");
                    }
                });
        at(START.plusSeconds(1));
        ask("guichet");
        keeping.commit();
        at(START.plus(Duration.ofHours(3)));

        crash();
        keeping.catchUp(1000, Duration.ofSeconds(30));

        assertThat(ask("guichet").total()).isEqualTo(250);
        assertThat(source.builds).isEqualTo(1);
    }

    @Test
    @Tag("RCH-17")
    void what_is_saved_while_the_product_stands_still_is_found_after_its_start() {
        start();
        keeping.close();
        save(thing("1", "Le guichet", ""));
        at(START.plus(Duration.ofDays(3)));

        start();

        assertThat(found("guichet")).containsExactly("1");
        assertThat(source.builds).isEqualTo(1);
    }

    @Test
    @Tag("RCH-17")
    void two_nodes_each_find_what_the_other_saved() {
        start();
        SearchKeeping one = keeping;
        keeping = new SearchKeeping(folder.resolve("other"), readings, clock);
        opened.add(keeping);
        keeping.prepare();
        save(thing("1", "Le guichet", ""));

        assertThat(found("guichet")).containsExactly("1");
        keeping = one;
        assertThat(found("guichet")).containsExactly("1");
    }

    @Test
    @Tag("RCH-18")
    void an_index_that_was_shut_is_waited_for_by_nobody_and_opened_again() throws IOException {
        at(START);
        start();
        Searches searches = database.boundary(Searches.class);
        searches.keeping = keeping;
        searches.work();
        database.transaction(
                () -> {
                    for (int i = 0; i < 250; i++) {
                        source.put(thing("t" + i, "Le guichet", ""));
                        changes.created(SUBJECT, "t" + i, "Le guichet");
                    }
                });
        assertThat(keeping.catchUp(100, Duration.ofSeconds(30))).isEqualTo(100);
        keeping.index().orElseThrow().close();

        assertThat(keeping.catchUp(100, Duration.ofSeconds(30))).isZero();
        assertTimeoutPreemptively(Duration.ofSeconds(30), searches::work);
        keeping.prepare();
        while (keeping.catchUp(100, Duration.ofSeconds(30)) > 0) {
            assertThat(keeping.progress().waiting()).isLessThan(250);
        }
        assertThat(ask("guichet").total()).isEqualTo(250);
    }

    @Test
    @Tag("RCH-18")
    void a_source_that_fails_hides_nothing_of_the_others_and_is_asked_again() {
        source.broken = true;
        source.put(thing("1", "Le guichet", ""));
        start();
        assertThat(ask("guichet").progress().preparing()).isTrue();

        source.broken = false;
        keeping.prepare();

        assertThat(found("guichet")).containsExactly("1");
        assertThat(ask("guichet").progress()).isEqualTo(SearchProgress.NONE);
    }

    @Test
    @Tag("RCH-18")
    void a_thing_that_cannot_be_read_keeps_its_old_state_and_is_asked_for_again() {
        save(thing("1", "Le guichet", ""));
        start();
        save(thing("1", "Le comptoir", ""));
        source.broken = true;
        assertThat(found("guichet")).containsExactly("1");

        source.broken = false;
        keeping.retry();

        assertThat(found("guichet")).isEmpty();
        assertThat(found("comptoir")).containsExactly("1");
    }

    @Test
    @Tag("RCH-16")
    void what_was_taken_out_leaves_the_disk() throws IOException {
        for (int i = 0; i < 30; i++) {
            source.put(thing("t" + i, "Le guichet " + i, ""));
        }
        source.put(thing("1", "Confidentialissime", "Confidentialissime"));
        start();
        assertThat(onDisk("confidentialissime")).isTrue();

        database.transaction(
                () -> {
                    source.things.remove("1");
                    changes.removed(SUBJECT, "1", "…");
                });
        assertThat(found("confidentialissime")).isEmpty();
        keeping.commit();
        assertThat(onDisk("confidentialissime")).isTrue();
        keeping.expunge();

        assertThat(onDisk("confidentialissime")).isFalse();
        assertThat(found("guichet")).hasSize(5);
    }

    private boolean onDisk(String word) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)
                        .contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void line(long id, Instant at, String key) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into shared_change (id, changed_at, changed_by, subject,"
                                        + " subject_key, kind, state_after) values (?, ?, 'x', ?, ?,"
                                        + " 'CREATED', '…')")) {
            insert.setLong(1, id);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, SUBJECT);
            insert.setString(4, key);
            insert.executeUpdate();
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

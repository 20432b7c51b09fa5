package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Instant MORNING = Instant.parse("2021-05-31T08:00:00Z");
    private static final Set<String> ALL = Set.of("quality.evidence", "account.user");

    private final Database database = Database.empty().as("referent").at(MORNING);
    private final Changes changes = database.boundary(Changes.class);
    private final History history = database.boundary(History.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("HIS-1")
    @Tag("HIS-3")
    void the_latest_is_first_and_pages_follow_each_other_whatever_is_added_meanwhile() {
        database.transaction(
                () -> {
                    for (int i = 1; i <= 7; i++) {
                        changes.created("quality.evidence", i, "n=" + i);
                    }
                });
        ChangeQuery query = ChangeQuery.of(ALL);
        List<ChangeLine> first = lines(query, Optional.empty(), 3);
        assertThat(keys(first)).containsExactly("7", "6", "5");

        database.at(MORNING.plusSeconds(60));
        database.transaction(() -> changes.created("quality.evidence", 8, "n=8"));
        List<String> rest = new ArrayList<>();
        Optional<ChangeLine.Mark> after = Optional.of(first.get(2).mark());
        for (int page = 0; page < 2; page++) {
            List<ChangeLine> next = lines(query, after, 3);
            rest.addAll(keys(next));
            after = Optional.of(next.get(next.size() - 1).mark());
        }
        assertThat(rest).containsExactly("4", "3", "2", "1");
        assertThat(lines(query, after, 3)).isEmpty();
        assertThat(database.transaction(() -> history.count(query, 5))).isEqualTo(5);
        assertThat(database.transaction(() -> history.count(query, 50))).isEqualTo(8);
    }

    @Test
    @Tag("HIS-2")
    void it_is_filtered_by_person_type_kind_days_and_words() {
        database.transaction(() -> changes.created("quality.evidence", 1, "title=Été 100 %"));
        database.as("admin").at(MORNING.plusSeconds(86_400));
        database.transaction(() -> changes.changed("account.user", "lea", "STAFF", "CERT_HEAD"));
        database.transaction(() -> changes.removed("quality.evidence", 2, "title=Autre"));

        assertThat(found(new ChangeQuery(ALL, "admin", none(), none(), none(), "", "")))
                .containsExactly("2", "lea");
        assertThat(found(ChangeQuery.of(Set.of("account.user")))).containsExactly("lea");
        assertThat(
                        found(
                                new ChangeQuery(
                                        ALL,
                                        "",
                                        Optional.of(ChangeKind.REMOVED),
                                        none(),
                                        none(),
                                        "",
                                        "")))
                .containsExactly("2");
        Optional<Instant> noon = Optional.of(MORNING.plusSeconds(7200));
        assertThat(found(new ChangeQuery(ALL, "", none(), noon, none(), "", "")))
                .containsExactly("2", "lea");
        assertThat(found(new ChangeQuery(ALL, "", none(), none(), noon, "", "")))
                .containsExactly("1");
        assertThat(found(new ChangeQuery(ALL, "", none(), none(), none(), "été", "")))
                .containsExactly("1");
        assertThat(found(new ChangeQuery(ALL, "", none(), none(), none(), "LEA", "")))
                .containsExactly("lea");
        assertThat(found(new ChangeQuery(ALL, "", none(), none(), none(), "100 %", "")))
                .containsExactly("1");
        assertThat(found(new ChangeQuery(ALL, "", none(), none(), none(), "1%0", "")))
                .as("a wildcard is a sign like another one")
                .isEmpty();
        assertThat(found(new ChangeQuery(ALL, "", none(), none(), none(), "", "2")))
                .containsExactly("2");
        assertThat(database.transaction(() -> history.people(ALL)))
                .containsExactly("admin", "referent");
        assertThat(database.transaction(() -> history.people(Set.of("account.user"))))
                .as("only who changed what may be read")
                .containsExactly("admin");
    }

    @Test
    @Tag("HIS-4")
    void what_is_not_named_is_neither_told_nor_counted() {
        database.transaction(() -> changes.created("quality.evidence", 1, "x"));

        assertThat(found(ChangeQuery.of(Set.of("account.user")))).isEmpty();
        assertThat(found(ChangeQuery.of(Set.of()))).isEmpty();
        assertThat(
                        database.transaction(
                                () -> history.count(ChangeQuery.of(Set.of("account.user")), 9)))
                .isZero();
        assertThat(database.transaction(() -> history.people(Set.of()))).isEmpty();
    }

    @Test
    @Tag("HIS-7")
    @Tag("COR-12")
    void a_thing_is_gone_once_the_last_that_is_told_is_its_removal() {
        History.Thing one = new History.Thing("quality.evidence", "1");
        History.Thing other = new History.Thing("quality.evidence", "2");
        database.transaction(() -> changes.created("quality.evidence", 1, "x"));
        database.transaction(() -> changes.created("quality.evidence", 2, "x"));
        assertThat(gone(one, other)).isEmpty();

        database.transaction(() -> changes.removed("quality.evidence", 1, "x"));
        assertThat(gone(one, other)).containsExactly(one);

        database.transaction(() -> changes.restored("quality.evidence", 1, "x"));
        assertThat(gone(one, other)).isEmpty();
    }

    private Set<History.Thing> gone(History.Thing... things) {
        return database.transaction(() -> history.gone(Set.of(things)));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private List<String> found(ChangeQuery query) {
        return keys(lines(query, Optional.empty(), 50));
    }

    private List<ChangeLine> lines(ChangeQuery query, Optional<ChangeLine.Mark> after, int most) {
        return database.transaction(() -> history.lines(query, after, most));
    }

    private static List<String> keys(List<ChangeLine> lines) {
        return lines.stream().map(line -> line.row().key()).toList();
    }
}

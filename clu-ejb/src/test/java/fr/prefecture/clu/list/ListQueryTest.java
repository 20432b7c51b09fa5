package fr.prefecture.clu.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    /** A row of a table that has little but a name. */
    public record Named(long id, int version, String name) implements ListedRow {}

    private static final ListQuery<Named> LIST =
            ListQuery.of(Named.class, "ServiceUnit s", "", "s.id, s.version, s.name")
                    .sort("name", "s.name")
                    .sort("latest")
                    .filter("name", "s.name")
                    .filter("names", names -> Condition.of("s.name in ?", names))
                    .filter(
                            "between",
                            ends ->
                                    Condition.of(
                                            "s.name >= ? and s.name <= ?",
                                            ((List<?>) ends).toArray()));

    private final Database database = Database.empty();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_slice_holds_the_rows_asked_for_and_how_many_there_are() {
        named("d", "a", "c", "b");

        Slice<Named> slice = slice(Map.of(), "name", false, 1, 2);

        assertThat(names(slice)).containsExactly("b", "c");
        assertThat(slice.count()).isEqualTo(4);
        assertThat(slice.more()).isFalse();
        assertThat(slice.first()).isEqualTo(1);
    }

    @Test
    void descending_is_the_opposite_order_of_equal_rows_too() {
        named("b", "a", "b", "a", "c");

        List<Named> up = slice(Map.of(), "name", false, 0, 9).rows();
        List<Named> down = new ArrayList<>(slice(Map.of(), "name", true, 0, 9).rows());
        Collections.reverse(down);

        assertThat(down).isEqualTo(up);
    }

    @Test
    void beyond_the_end_the_last_rows_are_returned() {
        named("a", "b", "c");

        Slice<Named> slice = slice(Map.of(), "name", false, 1_000_000_000, 2);

        assertThat(slice.first()).isEqualTo(2);
        assertThat(names(slice)).containsExactly("c");
    }

    @Test
    void an_empty_list_is_an_empty_slice() {
        Slice<Named> slice = slice(Map.of(), "name", false, 50, 25);

        assertThat(slice).isEqualTo(new Slice<>(List.of(), 0, false, 0));
    }

    @Test
    void filters_are_all_kept_and_their_values_never_read_as_jpql() {
        named("a", "b", "c", "x' or 'x' = 'x");

        assertThat(names(slice(Map.of("name", "x' or 'x' = 'x"), "name", false, 0, 9)))
                .containsExactly("x' or 'x' = 'x");
        assertThat(
                        names(
                                slice(
                                        Map.of(
                                                "names", List.of("a", "c"),
                                                "between", List.of("b", "z")),
                                        "name",
                                        false,
                                        0,
                                        9)))
                .containsExactly("c");
    }

    @Test
    void what_no_list_has_is_refused() {
        assertThatThrownBy(() -> slice(Map.of(), "s.name; drop", false, 0, 9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slice(Map.of("colour", "red"), "name", false, 0, 9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ask(Map.of(), "name", false, -1, 9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ask(Map.of(), "name", false, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.of("s.name = ?"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_than_ten_thousand_rows_are_not_counted_and_no_slice_goes_beyond() {
        many(10_002);

        Slice<Named> slice = slice(Map.of(), "name", false, 20_000, 25);

        assertThat(slice.more()).isTrue();
        assertThat(slice.count()).isEqualTo(ListQuery.COUNTED);
        assertThat(slice.first()).isEqualTo(9_975);
        assertThat(slice.rows()).hasSize(25);
    }

    @Test
    void just_ten_thousand_are_counted() {
        many(10_000);

        Slice<Named> slice = slice(Map.of(), "name", false, 0, 25);

        assertThat(slice.more()).isFalse();
        assertThat(slice.count()).isEqualTo(10_000);
    }

    @Test
    void the_last_of_many_pages_continue_the_order_of_the_first() {
        many(3_000);

        assertThat(names(slice(Map.of(), "name", true, 2_499, 2)))
                .containsExactly("000501", "000500");
        assertThat(names(slice(Map.of(), "name", true, 2_500, 2)))
                .containsExactly("000500", "000499");
        Slice<Named> last =
                slice(Map.of("between", List.of("000001", "002999")), "name", false, 2_998, 2);
        assertThat(names(last)).containsExactly("002999");
        assertThat(last.count()).isEqualTo(2_999);
    }

    @Test
    void each_row_of_a_long_list_is_read_once_in_order() {
        many(2_345);
        List<String> read = new ArrayList<>();

        LIST.on(database.entityManager())
                .each(
                        new Ask(Map.of(), "name", true, 0, 25),
                        rows -> rows.forEach(row -> read.add(row.name())));

        assertThat(read).hasSize(2_345).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void the_rights_of_the_caller_hold_whatever_is_asked_for() {
        named("a", "b");
        ListQuery<Named>.Reading reading =
                LIST.on(database.entityManager(), Condition.of("s.name <> ?", "b"));
        List<String> read = new ArrayList<>();
        Ask ask = new Ask(Map.of("names", List.of("a", "b")), "name", false, 0, 9);

        assertThat(names(reading.slice(ask))).containsExactly("a");
        reading.each(ask, rows -> rows.forEach(row -> read.add(row.name())));
        assertThat(read).containsExactly("a");
        long hidden = slice(Map.of("name", "b"), "name", false, 0, 1).rows().get(0).id();
        assertThat(reading.row(hidden)).isEmpty();
        assertThat(LIST.on(database.entityManager()).row(hidden)).isPresent();
    }

    private Slice<Named> slice(
            Map<String, Object> filters, String sort, boolean descending, int first, int most) {
        return LIST.on(database.entityManager())
                .slice(new Ask(filters, sort, descending, first, most));
    }

    private static List<String> names(Slice<Named> slice) {
        return slice.rows().stream().map(Named::name).toList();
    }

    private void named(String... names) {
        for (String name : names) {
            run(
                    "insert into actions_service (id, version, name, name_key) values (next value"
                            + " for clu_sequence, 0, '"
                            + name.replace("'", "''")
                            + "', next value for clu_sequence)");
        }
    }

    private void many(int number) {
        run(
                "insert into actions_service (id, version, name, name_key) select x, 0,"
                        + " lpad(x, 6, '0'), x from system_range(1, "
                        + number
                        + ")");
    }

    private void run(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

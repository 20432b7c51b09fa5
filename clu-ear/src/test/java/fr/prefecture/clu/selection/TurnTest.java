package fr.prefecture.clu.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnTest {

    private static final String BASE = "5309fe0ff2122a4d60be7fabcba8fc67b6d5b6e4";
    private static final Path ROOT = Path.of("..");

    @Test
    void a_turn_is_a_number_and_the_commit_on_which_it_was_raised() {
        assertThat(Turn.parse("7 " + BASE + "\n")).contains(new Turn(7, BASE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "-1 " + BASE, "7 HEAD", "7 " + BASE + " 8", "7000000 " + BASE})
    void what_says_anything_else_is_no_turn(String text) {
        assertThat(Turn.parse(text)).isEmpty();
    }

    @Test
    void a_checkout_without_the_file_has_no_turn(@TempDir Path folder) throws IOException {
        assertThat(Turn.of(folder)).isEmpty();
    }

    @Test
    void twelve_commits_move_it_on_where_nobody_raises_it() {
        Turn turn = new Turn(7, BASE);

        assertThat(turn.after(0)).isEqualTo(7);
        assertThat(turn.after(11)).isEqualTo(7);
        assertThat(turn.after(12)).isEqualTo(8);
        assertThat(turn.after(30)).isEqualTo(9);
    }

    @Test
    void the_number_of_this_history_has_always_been_raised_by_one() throws IOException {
        List<String> past = new ArrayList<>(new Checkout(ROOT).past(Turn.FILE, 50));
        List<Integer> numbers = new ArrayList<>();
        Turn.of(ROOT).ifPresent(now -> numbers.add(now.number()));
        past.forEach(text -> Turn.parse(text).ifPresent(turn -> numbers.add(turn.number())));

        assertThat(raisedByOne(numbers)).as("newest first: %s", numbers).isTrue();
    }

    @Test
    void a_number_that_falls_or_jumps_is_seen() {
        assertThat(raisedByOne(List.of(3, 3, 2, 1))).isTrue();
        assertThat(raisedByOne(List.of(1, 2))).isFalse();
        assertThat(raisedByOne(List.of(4, 2))).isFalse();
    }

    private static boolean raisedByOne(List<Integer> newestFirst) {
        for (int i = 0; i + 1 < newestFirst.size(); i++) {
            int step = newestFirst.get(i) - newestFirst.get(i + 1);
            if (step != 0 && step != 1) {
                return false;
            }
        }
        return true;
    }
}

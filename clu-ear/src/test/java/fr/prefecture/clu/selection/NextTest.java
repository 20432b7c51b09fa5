package fr.prefecture.clu.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first step of a change: {@code bash .ci/next}. */
class NextTest {

    private static final Path SCRIPT = Path.of("../.ci/next").toAbsolutePath().normalize();

    @TempDir Path folder;
    @TempDir Path home;

    private GitFolder git;
    private String tested;

    @BeforeEach
    void a_history_with_a_turn() {
        git = new GitFolder(folder);
        git.write("docs/proofs.tsv", "# rows\n");
        tested = git.commit(".ci/turn", "7 " + "1".repeat(40) + "\n");
    }

    private String next(String... words) {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(words));
        return git.run(command, home.resolve("proofs.tsv").toString());
    }

    private void kept(Row... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("somebody else's line"));
        for (Row row : rows) {
            lines.add(row.line());
        }
        Files.write(home.resolve("proofs.tsv"), lines);
    }

    private static Row row(String commit, boolean green) {
        return new Row(
                commit, 7, Set.of("4/4"), Set.of("/cert"), Map.of("bench", 1.5), Set.of(), green);
    }

    @Test
    void a_green_row_is_kept_and_raises_the_turn_in_one_commit() throws IOException {
        kept(row(tested, true));

        next();

        assertThat(Turn.parse(git.read(".ci/turn"))).contains(new Turn(8, tested));
        assertThat(git.read("docs/proofs.tsv")).endsWith(row(tested, true).line() + "\n");
        assertThat(git.run("git", "rev-list", "--count", tested + "..HEAD")).isEqualTo("1\n");
        assertThat(git.run("git", "status", "--porcelain")).isEmpty();
    }

    @Test
    void a_red_row_is_kept_and_leaves_the_turn() throws IOException {
        kept(row(tested, false));

        next();

        assertThat(git.read(".ci/turn")).startsWith("7 ");
        assertThat(git.read("docs/proofs.tsv")).contains("\tred\n");
    }

    @Test
    void the_newest_row_decides() throws IOException {
        kept(row(tested, false), row(tested, true));

        next();

        assertThat(git.read(".ci/turn")).startsWith("8 ");
    }

    @Test
    void once_is_enough() throws IOException {
        kept(row(tested, true));
        next();
        String head = git.head();

        assertThat(next()).contains("nothing is changed");
        assertThat(git.head()).isEqualTo(head);
    }

    @Test
    void a_row_of_another_history_is_none_of_ours() throws IOException {
        kept(row("2".repeat(40), true));

        assertThat(next()).contains("nothing is changed");
        assertThat(git.head()).isEqualTo(tested);
    }

    @Test
    void where_no_row_is_kept_a_landing_is_said_by_hand() throws IOException {
        assertThat(next()).contains("nothing is changed");

        next("--landed");

        assertThat(Turn.parse(git.read(".ci/turn"))).contains(new Turn(8, tested));
    }

    @Test
    void a_turn_that_is_none_begins_anew() throws IOException {
        String broken = git.commit(".ci/turn", "-3 nonsense\n");

        next("--landed");

        assertThat(Turn.parse(git.read(".ci/turn"))).contains(new Turn(1, broken));
    }

    @Test
    void what_somebody_is_about_to_commit_stays_theirs() throws IOException {
        kept(row(tested, true));
        git.write("mine.txt", "not yet");
        git.run("git", "add", "mine.txt");

        next();

        assertThat(git.run("git", "status", "--porcelain")).isEqualTo("A  mine.txt\n");
    }
}

package fr.prefecture.clu.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {

    @TempDir Path folder;
    @TempDir Path home;

    private GitFolder git;
    private String first;
    private String second;

    @BeforeEach
    void two_commits() {
        git = new GitFolder(folder);
        first = git.commit("a.txt", "a");
        second = git.commit("b.txt", "b");
    }

    private static Row row(String commit, int turn, boolean green) {
        return new Row(commit, turn, Set.of(), Set.of(), Map.of(), Set.of(), green);
    }

    private List<Row> rows() throws IOException {
        return Rows.of(folder, home.resolve("proofs.tsv"), new Checkout(folder));
    }

    @Test
    void those_of_this_history_are_read_once_the_committed_ones_first() throws IOException {
        git.write(Rows.COMMITTED, "# heading\n" + row(first, 1, true).line() + "\n");
        Files.writeString(
                home.resolve("proofs.tsv"),
                row(first, 1, true).line()
                        + "\n"
                        + row("3".repeat(40), 2, true).line()
                        + "\n"
                        + row(second, 2, false).line()
                        + "\n");

        assertThat(rows()).containsExactly(row(first, 1, true), row(second, 2, false));
        assertThat(Rows.lastGreen(rows())).contains(row(first, 1, true));
    }

    @Test
    void the_last_run_of_a_commit_counts() throws IOException {
        Files.writeString(
                home.resolve("proofs.tsv"),
                row(second, 2, false).line() + "\n" + row(second, 2, true).line() + "\n");

        assertThat(rows()).containsExactly(row(second, 2, true));
    }

    @Test
    void a_file_that_is_missing_or_of_somebody_else_holds_none() throws IOException {
        assertThat(rows()).isEmpty();

        Files.write(home.resolve("proofs.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 9});
        assertThat(rows()).isEmpty();

        Files.delete(home.resolve("proofs.tsv"));
        Files.createDirectory(home.resolve("proofs.tsv"));
        assertThat(rows()).isEmpty();
    }
}

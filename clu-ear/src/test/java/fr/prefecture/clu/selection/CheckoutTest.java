package fr.prefecture.clu.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

    @TempDir Path folder;

    @Test
    void what_has_changed_since_a_commit_is_told_committed_or_not() {
        GitFolder git = new GitFolder(folder);
        git.write("gone.txt", "a");
        String before = git.commit("kept.txt", "a\nb\n");
        git.run("git", "rm", "-q", "gone.txt");
        git.commit("é/new.txt", "a");
        git.write("kept.txt", "a\nc\n");
        git.write("untracked.txt", "a");
        Checkout checkout = new Checkout(folder);

        assertThat(checkout.changedSince(before))
                .containsExactlyInAnyOrder("gone.txt", "é/new.txt", "kept.txt", "untracked.txt");
        assertThat(checkout.changedBetween(before, git.head()))
                .containsExactlyInAnyOrder("gone.txt", "é/new.txt");
        assertThat(checkout.changedLines(before, "kept.txt")).containsExactly("b", "c");
        assertThat(checkout.commitsSince(before)).isEqualTo(1);
        assertThat(checkout.isClean()).isFalse();
    }

    @Test
    void a_commit_of_another_branch_is_not_in_the_history() {
        GitFolder git = new GitFolder(folder);
        git.commit("a.txt", "a");
        git.run("git", "checkout", "-q", "-b", "other");
        String other = git.commit("b.txt", "b");
        git.run("git", "checkout", "-q", "main");
        Checkout checkout = new Checkout(folder);

        assertThat(checkout.hasInHistory(git.head())).isTrue();
        assertThat(checkout.hasInHistory(other)).isFalse();
        assertThat(checkout.hasInHistory("0".repeat(40))).isFalse();
        assertThat(checkout.hasInHistory("--all")).isFalse();
    }

    @Test
    void an_archive_of_the_sources_has_no_history() {
        Checkout checkout = new Checkout(folder);

        assertThat(checkout.head()).isEmpty();
        assertThat(checkout.changedSince("HEAD")).isEmpty();
        assertThat(checkout.past(Turn.FILE, 6)).isEmpty();
    }

    @Test
    void what_a_file_said_is_told_the_newest_first() {
        GitFolder git = new GitFolder(folder);
        git.commit(".ci/turn", "1");
        git.commit("a.txt", "a");
        git.commit(".ci/turn", "2");

        assertThat(new Checkout(folder).past(Turn.FILE, 6)).containsExactly("2", "1");
        assertThat(new Checkout(folder).past(Turn.FILE, 1)).containsExactly("2");
    }
}

package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.web.shared.FramePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    private static final Path CHANGELOG = Path.of("../docs/CHANGELOG.md");
    private static final Pattern CHAPTER =
            Pattern.compile("## \\d+\\.\\d+\\.\\d+ – (?:\\d{4}-\\d{2}-\\d{2}|not released yet)");

    @Test
    void the_release_that_pages_name_is_the_latest_of_the_changelog() throws IOException {
        assertThat(chapters().get(0)).startsWith("## " + new FramePage().getVersion() + " – ");
    }

    @Test
    void every_release_says_its_day_and_only_the_latest_may_have_none() throws IOException {
        assertThat(chapters()).isNotEmpty().allMatch(CHAPTER.asMatchPredicate());
        assertThat(chapters().stream().skip(1)).noneMatch(line -> line.endsWith("yet"));
    }

    private static List<String> chapters() throws IOException {
        return Files.readAllLines(CHANGELOG).stream()
                .filter(line -> line.startsWith("## "))
                .toList();
    }
}

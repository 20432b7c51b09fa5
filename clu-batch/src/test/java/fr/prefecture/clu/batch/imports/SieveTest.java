package fr.prefecture.clu.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.batch.table.Tables;
import fr.prefecture.clu.imports.Counts;
import fr.prefecture.clu.imports.Import;
import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.imports.Mapping;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ImportTarget.Note;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SieveTest {

    private final List<Map<String, String>> right = new ArrayList<>();
    private final Sieve sieve = new Sieve(new Names(), asked());

    /** Refuses « Hier », knows « Ada » already. */
    private static class Names extends Imports {

        @Override
        public List<Checked> check(long id, List<Map<String, String>> rows) {
            return rows.stream().map(row -> check(row.get("name"))).toList();
        }

        private static Checked check(String name) {
            if (name.startsWith("Avis")) {
                return Checked.eachOf(name);
            }
            return name.equals("Hier")
                    ? Checked.wrong("name", "shared.date.notUnderstood", name)
                    : Checked.right(name.equals("?") ? null : name)
                            .with(
                                    name.equals("Lin")
                                            ? Optional.of(Note.of("cert.row.replaces", name))
                                            : Optional.empty());
        }

        @Override
        public int known(long id, Collection<String> identities) {
            return (int)
                    identities.stream()
                            .filter(one -> one.equals("Ada") || one.equals("Avis 1#1"))
                            .count();
        }
    }

    @Test
    @Tag("IMP-1")
    void only_right_rows_go_through_and_the_others_are_told_with_line_and_reason()
            throws IOException {
        read("Nom;Note\nGrace;a\nHier;b\n\nAda;c\n");

        assertThat(right).containsExactly(Map.of("name", "Grace"), Map.of("name", "Ada"));
        Preview preview = sieve.preview(List.of());
        assertThat(preview.wrong())
                .containsExactly(
                        new Preview.Wrong(
                                3, "name", "Hier", "shared.date.notUnderstood", List.of("Hier")));
        assertThat(preview.first()).extracting(Preview.Sample::line).containsExactly(2L, 3L, 5L);
        assertThat(preview.version()).isEqualTo(7);
        assertCounts(2, 1, 0, 1);
    }

    @Test
    @Tag("IMP-5")
    void a_row_said_before_is_a_duplicate_even_in_a_later_block() throws IOException {
        StringBuilder file = new StringBuilder("Nom\n");
        for (int i = 0; i < 2500; i++) {
            file.append("nom").append(i % 2400).append('\n');
        }
        read(file.append("?\n?\n").toString());

        assertCounts(2402, 0, 100, 0);
        assertThat(right).hasSize(2402);
        assertThat(sieve.preview(List.of()).first()).hasSize(20);
    }

    @Test
    @Tag("IMP-10")
    void rows_that_count_each_time_are_numbered_across_blocks() throws IOException {
        StringBuilder file = new StringBuilder("Nom\nAvis 1\n");
        for (int i = 0; i < 1500; i++) {
            file.append("nom").append(i).append('\n');
        }
        read(file.append("Avis 1\nAvis 2\n").toString());

        assertCounts(1503, 0, 0, 1);
        assertThat(right)
                .filteredOn(row -> row.get("name").startsWith("Avis"))
                .extracting(row -> row.get("name") + "#" + row.get("occurrence"))
                .containsExactly("Avis 1#1", "Avis 1#2", "Avis 2#1");
    }

    @Test
    void what_is_to_be_known_of_a_right_row_is_told_with_its_line_and_once() throws IOException {
        read("Nom\nGrace\nLin\nLin\n");

        Preview preview = sieve.preview(List.of());
        assertThat(preview.noted())
                .containsExactly(new Preview.Noted(3, "cert.row.replaces", List.of("Lin")));
        assertThat(preview.notes()).isEqualTo(1);
        assertCounts(2, 0, 1, 0);
    }

    @Test
    void more_rows_than_may_be_imported_at_once_are_refused() {
        String file = "Nom\n" + "?\n".repeat(Sieve.MOST_ROWS + 1);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("imports.tooManyRows");
    }

    private void assertCounts(long right, long wrong, long duplicates, long known) {
        assertThat(sieve.counts())
                .extracting(Counts::right, Counts::wrong, Counts::duplicates, Counts::known)
                .containsExactly(right, wrong, duplicates, known);
    }

    private void read(String file) throws IOException {
        try (Table table =
                Tables.csv(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            sieve.read(table, right::addAll);
        }
    }

    private static ImportRow asked() {
        return new ImportRow(
                1,
                7,
                "register",
                "principal",
                "noms.csv",
                "a",
                10,
                Import.State.WAITING,
                new Mapping(Map.of("name", "Nom")),
                "referent",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                new Counts(0, 0, 0, 0));
    }
}

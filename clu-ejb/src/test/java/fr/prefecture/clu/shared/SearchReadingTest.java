package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.actions.ServiceUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchReadingTest {

    private static final SearchKind KIND = new SearchKind("k", "/service/{id}", Set.of("r"));

    private final Database database = Database.empty();
    private final List<Integer> blocks = new ArrayList<>();
    private final SearchReading<ServiceUnit> reading =
            SearchReading.ofBlocks(
                    ServiceUnit.class,
                    "",
                    "e.name <> 'Service 7'",
                    (em, block) -> {
                        blocks.add(block.size());
                        return block.stream()
                                .map(
                                        one ->
                                                KIND.found(
                                                        "s",
                                                        one.id(),
                                                        one.id(),
                                                        one.name(),
                                                        "",
                                                        null));
                    });

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> all() {
        List<String> names = new ArrayList<>();
        reading.all(database.entityManager(), one -> names.add(one.title()));
        return names;
    }

    @Test
    void more_than_a_block_is_read_in_several_each_thing_once() {
        ServiceUnits services = database.boundary(ServiceUnits.class);
        database.transaction(
                () -> IntStream.range(0, 2100).forEach(i -> services.named("Service " + i)));

        assertThat(all()).hasSize(2099).doesNotHaveDuplicates().doesNotContain("Service 7");
        assertThat(blocks).containsExactly(1000, 1000, 99);
    }

    @Test
    void what_is_a_whole_number_of_blocks_ends_with_an_empty_one_and_nothing_is_nothing() {
        assertThat(all()).isEmpty();
        assertThat(blocks).containsExactly(0);
    }

    @Test
    void a_key_that_is_no_number_finds_nothing() {
        assertThat(reading.of(database.entityManager(), "2021-05 38")).isEmpty();
        assertThat(reading.of(database.entityManager(), "")).isEmpty();
        assertThat(reading.of(database.entityManager(), "9".repeat(30))).isEmpty();
        assertThat(blocks).isEmpty();
    }

    @Test
    void a_page_has_its_number_in_its_path_or_its_question_behind_it() {
        assertThat(KIND.found("s", "k", 12, "t", "", null).page()).isEqualTo("/service/12");
        assertThat(
                        new SearchKind("k", "/liste", Set.of("r"))
                                .found(
                                        "s",
                                        1,
                                        SearchKind.query("a", "é & b", "c", "d"),
                                        "t",
                                        "",
                                        null)
                                .page())
                .isEqualTo("/liste?a=%C3%A9+%26+b&c=d");
        assertThat(SearchKind.beginning("\n  Première ligne \nDeuxième"))
                .isEqualTo("Première ligne");
        assertThat(SearchKind.beginning("x".repeat(500))).hasSize(121).endsWith("…");
        assertThat(SearchKind.lines("a", null, " ", "b ")).isEqualTo("a\nb");
    }
}

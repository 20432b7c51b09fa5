package fr.prefecture.clu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListPagesTest {

    @Test
    void a_single_page_needs_no_links() {
        ListPages pages = pages(1, 10);

        assertThat(pages.getLinks()).isEmpty();
        assertThat(pages.inWords()).isEmpty();
        assertThat(pages.getTitle()).isEmpty();
        assertThat(pages.isSizable()).isFalse();
        assertThat(pages(1, 11).isSizable()).isTrue();
    }

    @Test
    void links_lead_to_the_ends_and_around() {
        ListPages pages = pages(7, 300);

        assertThat(pages.getLinks())
                .extracting(ListLink::id)
                .containsExactly(
                        "page-precedente",
                        "page-1",
                        "page-5",
                        "page-6",
                        "page-7",
                        "page-8",
                        "page-9",
                        "page-12",
                        "page-suivante");
        assertThat(pages.getLinks())
                .filteredOn(ListLink::current)
                .extracting(ListLink::address)
                .containsExactly("/clu/actions?page=7");
        assertThat(pages.inWords()).contains("Page 7 sur 12");
        assertThat(pages.getTitle()).isEqualTo(", page 7");
    }

    @Test
    void another_size_begins_at_the_first_page() {
        assertThat(pages(7, 300).getSizes())
                .extracting(ListLink::address)
                .containsExactly(
                        "/clu/actions?lignes=10",
                        "/clu/actions",
                        "/clu/actions?lignes=50",
                        "/clu/actions?lignes=100");
    }

    private static ListPages pages(int page, int count) {
        return new ListPages(
                new ListState(
                        "/clu",
                        "/actions",
                        Map.of(),
                        "",
                        false,
                        page,
                        25,
                        Set.of(),
                        Set.of(),
                        OptionalLong.empty(),
                        false),
                count);
    }
}

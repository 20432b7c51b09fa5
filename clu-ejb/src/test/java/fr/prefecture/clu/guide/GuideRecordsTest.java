package fr.prefecture.clu.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideRecordsTest {

    private final GuideRecords records = new GuideRecords();

    @Test
    void anybody_who_has_a_page_may_find_every_page_of_the_guide() {
        List<SearchRecord> found = new ArrayList<>();
        records.all(found::add);
        assertThat(found).hasSameSizeAs(new GuidePages().all());
        assertThat(found)
                .allSatisfy(
                        one -> {
                            assertThat(one.page()).isEqualTo("/aide/" + one.key());
                            assertThat(one.text()).isNotBlank();
                            assertThat(one.roles())
                                    .contains(Roles.STAFF, Roles.ADMINISTRATOR)
                                    .doesNotContain(Roles.READER);
                        });
    }

    @Test
    void a_page_is_found_by_its_name_and_no_other_thing_is() {
        assertThat(records.of("guide.page", "convoquer"))
                .extracting(SearchRecord::title)
                .containsExactly("Convoquer les membres");
        assertThat(records.of("guide.page", "inconnue")).isEmpty();
        assertThat(records.of("committee.meeting", "convoquer")).isEmpty();
        assertThat(records.subjects()).containsExactly("guide.page");
    }
}

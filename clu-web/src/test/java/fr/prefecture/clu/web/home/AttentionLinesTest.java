package fr.prefecture.clu.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.Roles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttentionLinesTest {

    @Test
    @Tag("HOM-8")
    void a_line_says_how_serious_it_is_and_leads_to_where_one_acts() {
        assertThat(
                        AttentionLines.line(
                                new Alert(
                                        AlertLevel.WARNING,
                                        "actions.alert.late",
                                        List.of(2L),
                                        "/actions?retard=oui",
                                        Set.of(Roles.QUALITY))))
                .satisfies(
                        line -> {
                            assertThat(line.kind()).isEqualTo("alerte");
                            assertThat(line.word()).isNotEmpty();
                            assertThat(line.text()).contains("2");
                            assertThat(line.page()).isEqualTo("/actions?retard=oui");
                        });
    }
}

package fr.prefecture.clu.web.actions;

import static fr.prefecture.clu.web.actions.ActionExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.LooseDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsCsvTest {

    @Test
    void a_row_says_all_that_the_list_says_and_the_last_day_for_sorting() {
        String csv =
                new String(
                        ActionsCsv.of(
                                "Actions : toutes",
                                List.of(row(1, "=Formule", Optional.of(LooseDate.year(2022)))),
                                LocalDate.of(2023, 1, 1)),
                        StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .hasSize(3)
                .last()
                .isEqualTo(
                        "A-2021-001;'=Formule;Bureau de l’accueil;agent;2022;31/12/2022;oui;En"
                                + " cours;Devis reçu;;oui;Réunion du 31 mai 2021");
    }
}

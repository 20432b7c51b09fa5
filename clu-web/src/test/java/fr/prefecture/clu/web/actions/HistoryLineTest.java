package fr.prefecture.clu.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeRow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistoryLineTest {

    private static final String BEFORE = "title=Signalétique\nstate=TO_DO\ndue=2021-06-15";

    @Test
    void a_change_says_what_was_and_what_is_of_each_field_that_differs() {
        HistoryLine line =
                HistoryLine.of(
                        change(
                                BEFORE,
                                "title=Signalétique\nstate=UNDER_WAY\n"
                                        + "due=2022-01-01/2022-12-31\nprogress=a = b"));
        assertThat(line.said())
                .containsExactly(
                        "État\u202f: À faire → En cours",
                        "Échéance\u202f: 15/06/2021 → du 01/01/2022 au 31/12/2022",
                        "Avancement\u202f: (vide) → a = b");
    }

    @Test
    void an_opening_says_the_title() {
        assertThat(HistoryLine.of(change(null, BEFORE)).said())
                .containsExactly("Action ouverte\u202f: Signalétique");
    }

    private static ChangeRow change(String before, String after) {
        return new ChangeRow(
                Instant.parse("2021-06-01T08:00:00Z"),
                "referent",
                "actions.item",
                "1",
                before == null ? ChangeKind.CREATED : ChangeKind.CHANGED,
                before,
                after);
    }
}

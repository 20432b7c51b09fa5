package fr.prefecture.clu.actions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActionReturnsTest {

    private final Database database = Database.empty().as("referent").in(Roles.QUALITY);
    private final ActionReturns returns = database.boundary(ActionReturns.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COR-4")
    void a_file_of_an_action_that_is_gone_does_not_come_back() {
        Instant now = Instant.parse("2021-05-31T08:00:00Z");
        BinnedRow file =
                new BinnedRow(
                        1, ActionFiles.EVIDENCE, "987654321", "", "", "", "referent", now, now);

        assertThatThrownBy(() -> returns.restored(file))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("shared.bin.parentGone");
    }
}

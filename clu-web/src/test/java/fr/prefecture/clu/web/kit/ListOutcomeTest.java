package fr.prefecture.clu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListOutcomeTest {

    private final List<Long> asked = new ArrayList<>();

    @Test
    void what_is_refused_for_one_row_hinders_no_other_and_twice_is_once() {
        ListOutcome outcome =
                ListOutcome.of(
                        (id, version) -> {
                            asked.add(id);
                            if (id == 2) {
                                throw new RuleBroken("kit.untouched");
                            }
                        },
                        "1:0",
                        "2:0",
                        "3:7",
                        "1:0",
                        "x",
                        "4:99999999999");

        assertThat(asked).containsExactly(1L, 2L, 3L);
        assertThat(outcome.done()).containsExactly(1L, 3L);
        assertThat(outcome.refused()).containsExactly(2L);
    }

    @Test
    void a_row_that_somebody_changed_in_the_same_instant_is_refused_and_the_rest_is_done() {
        ListOutcome outcome =
                ListOutcome.of(
                        (id, version) -> {
                            if (id == 1) {
                                throw new EJBTransactionRolledbackException(
                                        "", new RuntimeException(new OptimisticLockException()));
                            }
                        },
                        "1:0",
                        "2:0");

        assertThat(outcome.refused()).containsExactly(1L);
        assertThat(outcome.refusal(1)).startsWith("Quelqu’un vient de modifier cette ligne.");
        assertThat(outcome.done()).containsExactly(2L);
    }

    @Test
    void any_other_failure_is_no_refusal() {
        EJBException failure = new EJBException("lost");
        assertThatThrownBy(
                        () ->
                                ListOutcome.of(
                                        (id, version) -> {
                                            throw failure;
                                        },
                                        "1:0"))
                .isSameAs(failure);
    }
}

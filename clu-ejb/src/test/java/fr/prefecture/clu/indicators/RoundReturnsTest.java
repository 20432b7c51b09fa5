package fr.prefecture.clu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Tables;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RoundReturnsTest {

    private final RoundExample it = new RoundExample();
    private final Bin bin = it.database.boundary(Bin.class);

    @BeforeEach
    void begin() {
        it.database.offering(it.database.boundary(RoundReturns.class));
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("COR-2")
    @Tag("IND-33")
    void an_asking_comes_back_unless_the_same_was_asked_again() {
        long asking = it.ask(RoundExample.proof("Accueil", "Photographie de la borne"));
        List<String> before = Tables.read(it.database, "indicators_asking");
        long id = it.database.transaction(() -> it.askings.remove(asking)).orElseThrow();
        assertThat(it.database.transaction(() -> it.askings.find(asking))).isEmpty();
        long again = it.ask(RoundExample.proof("Accueil", "Photographie de la borne"));

        assertThatThrownBy(() -> it.database.transaction(() -> bin.restore(id)))
                .hasMessage("shared.bin.taken");
        assertThat(it.database.transaction(() -> it.askings.remove(again))).isPresent();
        it.database.transaction(() -> bin.restore(id));
        assertThat(Tables.read(it.database, "indicators_asking")).isEqualTo(before);
    }
}

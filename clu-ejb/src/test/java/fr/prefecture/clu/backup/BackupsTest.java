package fr.prefecture.clu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BackupsTest {

    private final Database database = Database.empty();
    private final Backups backups = database.boundary(Backups.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("SAV-2")
    @Tag("SAV-10")
    void without_a_key_nothing_is_asked_for_and_the_history_says_nothing() {
        assertThat(backups.isKeyed()).isFalse();
        for (BackupKind kind : BackupKind.values()) {
            assertThatThrownBy(() -> database.transaction(() -> backups.ask(kind, false)))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessage("BackupFault.NO_KEY");
        }
        assertThat(
                        database.entityManager()
                                .createNativeQuery("select id from shared_change")
                                .getResultList()
                                .size())
                .isZero();
    }

    @Test
    @Tag("SAV-10")
    void what_was_not_made_here_is_not_taken_away() {
        assertThat(backups.take("../clu.mv.db")).isEmpty();
    }
}

package fr.prefecture.clu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestorationsTest {

    private final Database database = Database.empty();
    private final Restorations restorations = database.boundary(Restorations.class);
    private final Changes changes = database.boundary(Changes.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("SAV-13")
    void an_installation_is_new_while_the_history_tells_of_no_work_but_its_own() {
        database.transaction(() -> changes.created("letters.template", 1, "first"));
        database.as("admin");
        database.transaction(() -> changes.changed("account.user", "admin", "x", "y"));
        database.transaction(() -> changes.created("backup.file", "sauvegarde", "z"));
        assertThat(restorations.isNew()).isTrue();

        database.transaction(() -> changes.created("committee.member", 1, "Anne"));
        assertThat(restorations.isNew()).isFalse();
        assertThatThrownBy(() -> database.transaction(() -> restorations.ask("sauvegarde-x")))
                .hasMessage("BackupFault.NOT_NEW");
        assertThatThrownBy(
                        () ->
                                restorations.deposit(
                                        "sauvegarde-20261128T020000Z.zip.age",
                                        new ByteArrayInputStream(new byte[0])))
                .hasMessage("BackupFault.NOT_NEW");
        assertThatThrownBy(() -> restorations.stage("sauvegarde-x", "", rows -> {}))
                .isInstanceOf(BackupRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "age-encryption.org/v1", "age-encryption.org/v2\n", "PK\u0003\u0004"})
    @Tag("SAV-13")
    void what_is_sent_under_the_name_of_a_backup_and_is_not_sealed_is_refused(String content) {
        assertThatThrownBy(
                        () ->
                                restorations.deposit(
                                        "sauvegarde-20261128T020000Z.zip.age",
                                        new ByteArrayInputStream(
                                                content.getBytes(StandardCharsets.US_ASCII))))
                .hasMessage("BackupFault.NOT_SEALED");
    }

    @ParameterizedTest
    @CsvSource({
        "sauvegarde-20261128T020000Z.zip.age, sauvegarde-20261128T020000Z.zip.age",
        "sauvegarde-nuit-20261128T020000Z.zip (1).age, sauvegarde-nuit-20261128T020000Z.zip.age",
        "../../sauvegarde-20261128T020000Z, sauvegarde-20261128T020000Z.zip.age",
        "export-20261128T020000Z.zip.age,",
        "sauvegarde.zip.age,"
    })
    @Tag("SAV-13")
    void a_copy_of_a_backup_is_known_by_its_instant_whatever_surrounds_it(
            String copy, String name) {
        assertThat(BackupFolder.named(copy).orElse(null)).isEqualTo(name);
    }
}

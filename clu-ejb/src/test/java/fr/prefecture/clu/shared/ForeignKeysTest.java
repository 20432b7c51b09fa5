package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** H2 makes an index for each foreign key by itself; PostgreSQL does not. */
class ForeignKeysTest {

    private static final String BARE =
            "select cast(c.conrelid as regclass) || '.' || a.attname from pg_constraint c"
                    + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]"
                    + " where c.contype = 'f' and not exists (select 1 from pg_index i where"
                    + " i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]) order by 1";

    @Test
    @Tag("REL-1")
    void what_hangs_on_a_row_is_found_by_an_index() throws IOException {
        try (OwnedDatabase server = new OwnedDatabase();
                Database database = Database.on(server.empty())) {
            List<?> bare =
                    database.transaction(
                            () -> database.entityManager().createNativeQuery(BARE).getResultList());
            assertThat(bare).isEmpty();
        }
    }
}

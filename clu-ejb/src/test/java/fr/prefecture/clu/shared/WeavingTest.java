package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.ManagedType;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;

class WeavingTest {

    @Test
    void entities_are_woven_as_in_the_server() {
        try (Database database = Database.empty()) {
            assertThat(database.entityManager().getMetamodel().getEntities())
                    .hasSizeGreaterThan(100)
                    .extracting(ManagedType::getJavaType)
                    .allMatch(PersistenceWeaved.class::isAssignableFrom);
        }
    }
}

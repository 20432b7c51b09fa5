package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private final Database database = Database.empty();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_entity_can_be_selected_from_a_migrated_empty_base() {
        Set<EntityType<?>> entities = database.entityManager().getMetamodel().getEntities();

        assertThat(entities).extracting(EntityType::getName).contains("User", "Change");
        assertThat(entities)
                .allSatisfy(
                        entity -> assertThat(count(entity)).as(entity.getName()).isLessThan(20));
    }

    /** Reads every column, not only the number of rows. */
    private int count(EntityType<?> entity) {
        return database.entityManager()
                .createQuery("select e from %s e".formatted(entity.getName()))
                .getResultList()
                .size();
    }

    @Test
    void the_longest_word_of_an_enum_fits_its_column() throws SQLException {
        List<String> tooLong = new ArrayList<>();
        int seen = 0;
        for (EntityType<?> entity : database.entityManager().getMetamodel().getEntities()) {
            Class<?> type = entity.getJavaType();
            String table =
                    type.isAnnotationPresent(Table.class)
                            ? type.getAnnotation(Table.class).name()
                            : entity.getName();
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isEnum() || !field.isAnnotationPresent(Enumerated.class)) {
                    continue;
                }
                seen++;
                String column =
                        field.isAnnotationPresent(Column.class)
                                ? field.getAnnotation(Column.class).name()
                                : field.getName();
                int longest =
                        Stream.of(field.getType().getEnumConstants())
                                .mapToInt(one -> ((Enum<?>) one).name().length())
                                .max()
                                .orElseThrow();
                int room =
                        Integer.parseInt(
                                rows("select character_maximum_length from information_schema.columns where"
                                                + " table_schema = 'PUBLIC' and lower(table_name) = '"
                                                + table.toLowerCase(Locale.ROOT)
                                                + "' and lower(column_name) = '"
                                                + column.toLowerCase(Locale.ROOT)
                                                + "'")
                                        .get(0));
                if (room < longest) {
                    tooLong.add(table + "." + column + ": " + room + " < " + longest);
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void every_migration_has_run_and_a_second_run_finds_nothing_to_do() throws SQLException {
        List<String> before = history();

        Schema.migrate(database.dataSource());

        assertThat(before).hasSizeGreaterThanOrEqualTo(4).allMatch(line -> line.endsWith(" TRUE"));
        assertThat(history()).isEqualTo(before);
    }

    @Test
    @Tag("SAV-6")
    void half_a_backup_is_no_database_to_work_on() throws SQLException {
        Schema.refuseHalf(database.dataSource());
        try (Connection connection = database.dataSource().getConnection()) {
            HalfRestored.mark(connection);
            assertThatThrownBy(() -> Schema.refuseHalf(database.dataSource()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("clu-backup.sh restore");
            HalfRestored.clear(connection);
        }
        Schema.refuseHalf(database.dataSource());
    }

    @Test
    void a_table_is_named_after_its_feature() throws SQLException {
        Set<String> features = new TreeSet<>();
        for (String table :
                rows(
                        "select table_name from information_schema.tables where table_schema ="
                                + " 'PUBLIC'")) {
            features.add(table.toLowerCase(Locale.ROOT).split("_", 2)[0]);
        }
        assertThat(features)
                .containsOnly(
                        "account",
                        "actions",
                        "appointments",
                        "cert",
                        "committee",
                        "deliveries",
                        "flyway",
                        "home",
                        "imports",
                        "indicators",
                        "letters",
                        "list",
                        "listening",
                        "mail",
                        "night",
                        "privacy",
                        "quality",
                        "shared",
                        "switchboard",
                        "website");
    }

    private List<String> history() throws SQLException {
        return rows(
                "select \"version\" || ' ' || \"success\" from \"flyway_schema_history\" where"
                        + " \"version\" is not null order by \"installed_rank\"");
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}

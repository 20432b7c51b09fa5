package fr.prefecture.clu.shared;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Everything that stands in some tables, to be compared before and after. */
public final class Tables {

    private Tables() {}

    public static List<String> read(Database database, String... tables) {
        return database.transaction(
                () -> Stream.of(tables).flatMap(one -> rows(database, one)).sorted().toList());
    }

    private static Stream<String> rows(Database database, String table) {
        List<?> rows =
                database.entityManager()
                        .createNativeQuery("select * from " + table)
                        .getResultList();
        return rows.stream().map(row -> table + " " + Arrays.toString((Object[]) row));
    }
}

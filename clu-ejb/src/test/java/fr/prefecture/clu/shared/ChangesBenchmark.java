package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a line of the history costs whoever writes: a transaction with one line as it was before
 * keys and words apart, and as it is; then chaining and reading again, a line. The three ways take
 * turns, so that what else the machine does meets all of them. Run it by its name: {@code mvn -pl
 * clu-ejb -Dtest=ChangesBenchmark test}.
 */
class ChangesBenchmark {

    private static final Instant AT = Instant.parse("2021-05-31T08:00:00Z");
    private static final int ROUNDS = 41;
    private static final int EACH = 100;
    private static final int CHAINED = 150_000;

    @Test
    void on_h2(@TempDir Path folder) {
        try (Database database =
                Database.at("jdbc:h2:file:" + folder.resolve("clu") + ";WRITE_DELAY=0")) {
            measure("H2", database);
        }
    }

    @Test
    void on_postgresql() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Database database = Database.on(server.getPostgresDatabase())) {
            measure("PostgreSQL", database);
        }
    }

    private static void measure(String where, Database database) {
        database.as("referent").at(AT);
        Changes changes = database.boundary(Changes.class);
        List<LongConsumer> ways =
                List.of(
                        number ->
                                database.entityManager()
                                        .persist(
                                                new Change(
                                                        AT,
                                                        "referent",
                                                        "shared.example",
                                                        Long.toString(number),
                                                        ChangeKind.CREATED,
                                                        null,
                                                        "title=A piece of evidence\nstate=KEPT")),
                        number ->
                                changes.created(
                                        "shared.example",
                                        number,
                                        "title=A piece of evidence\nstate=KEPT"),
                        number ->
                                changes.created(
                                        "committee.member",
                                        number,
                                        "title=A piece of evidence\nstate=KEPT"));
        List<List<Double>> micros = List.of(list(), list(), list());
        for (int round = 0; round < ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                LongConsumer one = ways.get(way);
                long start = System.nanoTime();
                for (int i = 0; i < EACH; i++) {
                    long number = round * 1000L + i;
                    database.transaction(() -> one.accept(number));
                }
                micros.get(way).add((System.nanoTime() - start) / 1e3 / EACH);
            }
        }
        double before = median(micros.get(0));
        say(where, "a transaction with one line, before", before, 1);
        say(where, "the same, now", median(micros.get(1)), before);
        say(where, "the same, words about people", median(micros.get(2)), before);

        database.transaction(
                () ->
                        database.entityManager()
                                .createNativeQuery(
                                        "insert into shared_change (id, changed_at, changed_by,"
                                                + " subject, subject_key, kind, state_after) select"
                                                + " 10000000 + c.id * 1000 + d.n, c.changed_at,"
                                                + " c.changed_by, c.subject, c.subject_key, c.kind,"
                                                + " c.state_after from shared_change c,"
                                                + " (select row_number() over (order by id) as n"
                                                + " from shared_change fetch first 40 rows only) d"
                                                + " fetch first "
                                                + CHAINED
                                                + " rows only")
                                .executeUpdate());
        ChainLinks links = database.boundary(ChainLinks.class);
        long start = System.nanoTime();
        long linked = database.transaction(links::link);
        assertThat(linked).isGreaterThanOrEqualTo(CHAINED);
        say(where, "to chain a line", (System.nanoTime() - start) / 1e3 / linked, 0);
        start = System.nanoTime();
        assertThat(database.transaction(() -> links.check(List.of())).isSound()).isTrue();
        say(where, "to read a line again", (System.nanoTime() - start) / 1e3 / linked, 0);
        start = System.nanoTime();
        int ticks = 20;
        for (int i = 0; i < ticks; i++) {
            assertThat(database.transaction(links::link)).isZero();
        }
        say(where, "a minute without a write", (System.nanoTime() - start) / 1e3 / ticks, 0);
    }

    private static List<Double> list() {
        return new ArrayList<>();
    }

    private static double median(List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void say(String where, String what, double micros, double before) {
        System.out.printf(
                Locale.ROOT,
                "%s: %s: %.1f us%s (load %.1f)%n",
                where,
                what,
                micros,
                before > 1 ? String.format(Locale.ROOT, ", x %.2f", micros / before) : "",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}

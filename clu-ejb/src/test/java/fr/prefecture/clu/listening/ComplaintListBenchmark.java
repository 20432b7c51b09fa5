package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.OwnedDatabase;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The register of complaints with 100,000 of them: its first page, pages in any order and with any
 * filter, all rows one after the other; on both databases. Run it by its name.
 */
class ComplaintListBenchmark {

    private static final int MANY = ManyComplaints.MANY;
    private static final int TIMES = 400;
    private static final int WARM = 100;
    private static final int P95 = 95;
    private static final double USUAL_MILLISECONDS = 50;
    private static final double ANY_MILLISECONDS = 120;

    private static final List<String> SORTS = List.of("recue", "numero", "echeance");

    @Test
    void on_H2() {
        try (Database database = ComplaintListTest.filled(MANY)) {
            measure("H2", database);
        }
    }

    @Test
    void on_PostgreSQL() throws IOException {
        try (OwnedDatabase server = new OwnedDatabase();
                Database database = Database.on(server.empty())) {
            ComplaintListTest.fill(database, ComplaintListTest.POSTGRESQL_NUMBERS, MANY);
            measure("PostgreSQL", database);
        }
    }

    private static void measure(String name, Database database) {
        Complaints complaints = database.boundary(Complaints.class);
        Ask usual = new Ask(Map.of(), "recue", true, 0, 25);
        Random random = new Random(7);
        double[] first = times(() -> slice(database, complaints, usual));
        double[] any = times(() -> slice(database, complaints, any(random)));
        int[] read = new int[1];
        long begin = System.nanoTime();
        database.transaction(
                () -> new Lists().each(complaints, usual, rows -> rows.forEach(row -> read[0]++)));
        double all = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: first page %.1f ms, 95 %% %.1f ms; any page %.1f ms, 95 %% %.1f ms; %d rows"
                        + " %.2f s%n",
                name,
                first[first.length / 2],
                at95(first),
                any[any.length / 2],
                at95(any),
                read[0],
                all);
        assertThat(read[0]).isEqualTo(MANY);
        assertThat(at95(first)).isLessThanOrEqualTo(USUAL_MILLISECONDS);
        assertThat(at95(any)).isLessThanOrEqualTo(ANY_MILLISECONDS);
    }

    private static void slice(Database database, Complaints complaints, Ask ask) {
        database.transaction(() -> new Lists().slice(complaints, ask));
    }

    /** One of each, or none, of three filters; any order, any page that there may be. */
    private static Ask any(Random random) {
        Map<String, Object> filters = new HashMap<>();
        if (random.nextBoolean()) {
            filters.put("nature", ComplaintKind.values()[random.nextInt(3)]);
        }
        if (random.nextBoolean()) {
            List<ComplaintState> states = new ArrayList<>(List.of(ComplaintState.values()));
            filters.put("etat", states.get(random.nextInt(states.size())));
        }
        if (random.nextBoolean()) {
            filters.put("du", LocalDate.of(2021, 1, 1).plusDays(random.nextInt(120)));
        }
        return new Ask(
                filters,
                SORTS.get(random.nextInt(SORTS.size())),
                random.nextBoolean(),
                random.nextInt(400) * 25,
                25);
    }

    private static double[] times(Runnable page) {
        double[] times = new double[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            long begin = System.nanoTime();
            page.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static double at95(double... sorted) {
        return sorted[sorted.length * P95 / 100];
    }
}

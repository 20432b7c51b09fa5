package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The centre in May 2021: weeks 18 to 21, and who tells of them. */
final class CertExamples {

    /** A Tuesday, so that week 21 is over. */
    static final Instant NOW = Instant.parse("2021-06-01T08:00:00Z");

    static final ReportingPeriod MAY =
            new ReportingPeriod(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 31));

    /** The days of week 18 of 2021. */
    static final ReportingPeriod WEEK_18 = weeks(18, 18);

    private CertExamples() {}

    /** The days of some weeks of 2021. */
    static ReportingPeriod weeks(int first, int last) {
        return new ReportingPeriod(Span.week(2021, first).from(), Span.week(2021, last).to());
    }

    static Database aCentre() {
        return Database.empty().at(NOW).as("cert");
    }

    /** What a line says: received, accepted, backlog; nothing refused nor closed. */
    static Map<String, String> line(
            String period, String territory, Object received, Object accepted, Object backlog) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("period", period);
        cells.put("territory", territory);
        cells.put("received", received.toString());
        cells.put("accepted", accepted.toString());
        cells.put("refused", "0");
        cells.put("closed", "0");
        cells.put("backlog", backlog.toString());
        return cells;
    }

    static Map<String, String> and(Map<String, String> line, String... more) {
        Map<String, String> cells = new LinkedHashMap<>(line);
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return cells;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static void typed(Database database, Map<String, String>... lines) {
        database.transaction(() -> database.boundary(Statements.class).type(List.of(lines)));
    }

    static Workload work(Database database, String territory) {
        return work(database, territory, MAY);
    }

    static Workload work(Database database, String territory, ReportingPeriod period) {
        return database.transaction(
                () ->
                        database.boundary(Workloads.class)
                                .rows(period, Optional.of(territory))
                                .get(0));
    }
}

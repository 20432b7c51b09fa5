package fr.prefecture.clu.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureOrigin;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SlotOriginsTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private final Database database = Database.empty().as("agent");
    private final SlotOrigins origins = database.boundary(SlotOrigins.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IND-15")
    void a_month_comes_from_its_imports_and_entries() {
        long desk = AppointmentExamples.desk(database, "Étrangers", "Guichet 1");
        for (int day = 0; day < 2; day++) {
            AppointmentExamples.typed(
                    database,
                    AppointmentExamples.MONDAY.plusDays(day),
                    desk,
                    TypedRow.UNKNOWN,
                    AppointmentExamples.cells("20", "18", "11", "1", "2", "5", "1", "18,5"));
        }
        assertThat(database.transaction(() -> origins.origins("appointments.noShowRate", MAY)))
                .containsExactly(
                        FigureOrigin.typed(
                                "/rendez-vous?du=2021-05-01&au=2021-05-31",
                                2,
                                AppointmentExamples.MONDAY,
                                AppointmentExamples.MONDAY.plusDays(1)));
        assertThat(
                        database.transaction(
                                () ->
                                        origins.origins(
                                                "appointments.noShowRate", MAY.plusMonths(1))))
                .isEmpty();
    }
}

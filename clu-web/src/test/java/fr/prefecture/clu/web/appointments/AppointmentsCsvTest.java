package fr.prefecture.clu.web.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.appointments.DayCounts;
import fr.prefecture.clu.appointments.DayRow;
import fr.prefecture.clu.appointments.LeadTime;
import fr.prefecture.clu.appointments.LeadTimes;
import fr.prefecture.clu.shared.Proportion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppointmentsCsvTest {

    @Test
    void a_line_says_a_day_in_the_columns_of_the_import() {
        DayRow row =
                new DayRow(
                        1,
                        1,
                        1,
                        "Étrangers",
                        "=1",
                        LocalDate.of(2021, 5, 3),
                        Optional.of(9),
                        new DayCounts(
                                20,
                                18,
                                11,
                                1,
                                2,
                                5,
                                1,
                                false,
                                new LeadTimes(
                                        Optional.of(333),
                                        Map.of(LeadTime.MONTH, new Proportion(2, 6)))));
        String[] lines =
                new String(
                                AppointmentsCsv.bytes("Rendez-vous", List.of(row)),
                                StandardCharsets.UTF_8)
                        .split("\r\n", -1);
        assertThat(lines[0]).isEqualTo("\ufeffRendez-vous");
        assertThat(lines[1]).startsWith("Date;Service;Guichet;Heure;Proposés;Réservés;Honorés");
        assertThat(lines[2])
                .isEqualTo("03/05/2021;Étrangers;'=1;9 h;20;18;11;1;2;5;1;non;18,5;;;;;6;2;;");
    }
}

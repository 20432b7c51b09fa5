package fr.prefecture.clu.web.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.Patience;
import fr.prefecture.clu.switchboard.ServiceTarget;
import fr.prefecture.clu.switchboard.Shortage;
import fr.prefecture.clu.switchboard.StaffingModel;
import fr.prefecture.clu.switchboard.StaffingPlan;
import fr.prefecture.clu.switchboard.StaffingQuestion;
import fr.prefecture.clu.switchboard.StaffingSlot;
import fr.prefecture.clu.switchboard.WhatIf;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffingCsvTest {

    @Test
    @Tag("TEL-26")
    void the_need_of_one_queue_comes_without_people_and_says_why() {
        List<String> lines = lines(Optional.of("standard"), OptionalInt.empty());

        assertThat(lines.get(0)).contains("Besoin de la seule file « standard »");
        assertThat(lines.get(2)).endsWith(";2;3;4;non disponible;non disponible");
    }

    @Test
    @Tag("TEL-26")
    void all_queues_together_are_held_against_the_people_present() {
        List<String> lines = lines(Optional.empty(), OptionalInt.of(2));

        assertThat(lines.get(0)).doesNotContain("seule file");
        assertThat(lines.get(2)).endsWith(";2;3;4;2;1");
    }

    private static List<String> lines(Optional<String> queue, OptionalInt present) {
        StaffingQuestion question =
                new StaffingQuestion(
                        8,
                        Optional.empty(),
                        queue,
                        Optional.empty(),
                        ServiceTarget.answered(85),
                        StaffingModel.ERLANG_A,
                        0,
                        WhatIf.NOTHING);
        StaffingPlan plan =
                new StaffingPlan(
                        new ReportingPeriod(LocalDate.of(2021, 5, 3), LocalDate.of(2021, 5, 31)),
                        queue.isEmpty(),
                        4,
                        0,
                        80,
                        OptionalLong.of(0),
                        150,
                        60,
                        new Patience(10, 60, 900, List.of()),
                        StaffingModel.ERLANG_A,
                        List.of(
                                new StaffingSlot(
                                        DayOfWeek.MONDAY,
                                        LocalTime.of(9, 0),
                                        4,
                                        20,
                                        2,
                                        2,
                                        3,
                                        4,
                                        present)),
                        new Shortage(0, 0, 0, 0, 0),
                        List.of(),
                        Optional.empty(),
                        1000,
                        1);
        return new String(
                        SpreadsheetCsv.bytes(StaffingCsv.rows(question, plan)),
                        StandardCharsets.UTF_8)
                .replaceAll("[\\u00a0\\u202f]", " ")
                .lines()
                .toList();
    }
}

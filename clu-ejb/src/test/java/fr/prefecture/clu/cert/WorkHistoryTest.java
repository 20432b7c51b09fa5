package fr.prefecture.clu.cert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WorkHistoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);
    private static final LocalDate ASCENSION = LocalDate.of(2021, 5, 13);

    @Test
    @Tag("CERT-26")
    void a_week_is_told_as_one_or_by_each_of_its_working_days() {
        List<Statement> told = new ArrayList<>();
        told.add(told(Span.weekOf(MONDAY), 100, 90, 500, "4"));
        for (LocalDate day = MONDAY.plusWeeks(1);
                day.isBefore(MONDAY.plusWeeks(1).plusDays(5));
                day = day.plusDays(1)) {
            if (!day.equals(ASCENSION)) {
                told.add(told(Span.day(day), 20, 30, 460, "5"));
            }
        }

        WorkHistory history = WorkHistory.of(List.of(chronicle(told)));

        assertThat(history.weeks())
                .containsExactly(
                        new WorkWeek(MONDAY, 100, 90, new BigDecimal("4.0000")),
                        new WorkWeek(MONDAY.plusWeeks(1), 80, 120, new BigDecimal("5.0000")));
        assertThat(history.backlog()).isEqualTo(460);
    }

    @Test
    @Tag("CERT-26")
    void a_week_of_which_a_day_or_a_number_is_missing_is_not_drawn() {
        List<Statement> told =
                List.of(
                        told(Span.weekOf(MONDAY), 100, 90, 500, "4"),
                        told(Span.weekOf(MONDAY.plusWeeks(1)), 100, 90, 510, null),
                        told(Span.day(MONDAY.plusWeeks(2)), 20, 30, 500, "5"),
                        told(Span.weekOf(MONDAY.plusWeeks(3)), 100, 90, 520, "0"));

        WorkHistory history = WorkHistory.of(List.of(chronicle(told)));

        assertThat(history.weeks()).extracting(WorkWeek::monday).containsExactly(MONDAY);
        assertThat(history.backlog()).isEqualTo(500);
    }

    @Test
    @Tag("CERT-26")
    void the_titles_of_a_territory_are_added_where_all_are_known() {
        Chronicle licences =
                chronicle(
                        List.of(
                                told(Span.weekOf(MONDAY), 100, 90, 500, "4"),
                                told(Span.weekOf(MONDAY.plusWeeks(1)), 100, 90, 510, "4")));
        Chronicle others = chronicle(List.of(told(Span.weekOf(MONDAY), 10, 5, 50, "1.5")));

        WorkHistory history = WorkHistory.of(List.of(licences, others));

        assertThat(history.weeks())
                .containsExactly(new WorkWeek(MONDAY, 110, 95, new BigDecimal("5.5000")));
        assertThat(history.backlog()).isEqualTo(550);
    }

    @Test
    @Tag("CERT-26")
    void of_nothing_nothing_is_known() {
        assertThat(WorkHistory.of(List.of()).weeks()).isEmpty();
        assertThat(WorkHistory.of(List.of(chronicle(List.of()))).weeks()).isEmpty();
    }

    private static Chronicle chronicle(List<Statement> told) {
        TreeMap<LocalDate, String> daysOff = new TreeMap<>();
        daysOff.put(ASCENSION, "Ascension");
        return new Chronicle(told, daysOff);
    }

    private static Statement told(Span span, int in, int out, int backlog, String people) {
        Map<Quantity, BigDecimal> amounts = new EnumMap<>(Quantity.class);
        amounts.put(Quantity.RECEIVED, BigDecimal.valueOf(in));
        amounts.put(Quantity.ACCEPTED, BigDecimal.valueOf(out));
        amounts.put(Quantity.REFUSED, BigDecimal.ZERO);
        amounts.put(Quantity.CLOSED, BigDecimal.ZERO);
        amounts.put(Quantity.BACKLOG, BigDecimal.valueOf(backlog));
        if (people != null) {
            amounts.put(Quantity.ETPT, new BigDecimal(people));
        }
        return new Statement(
                "76",
                "PC",
                span,
                new Amounts(amounts, null),
                Origin.Kind.TYPED,
                "",
                "cert",
                Instant.EPOCH);
    }
}

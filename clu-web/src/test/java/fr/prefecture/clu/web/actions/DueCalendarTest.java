package fr.prefecture.clu.web.actions;

import static fr.prefecture.clu.web.actions.ActionExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.actions.ActionListed;
import fr.prefecture.clu.shared.LooseDate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DueCalendarTest {

    private static final String TITLE =
            "Signalétique ; gros caractères, « accueil » \\ guichet é" + "à".repeat(140);

    @Test
    @Tag("ACT-11")
    void an_action_stands_on_the_last_day_of_its_due_date() throws Exception {
        List<CalendarComponent> events =
                events(
                        row(1, "En 2022", Optional.of(LooseDate.year(2022))),
                        row(2, "Un jour", Optional.of(LooseDate.day(LocalDate.of(2021, 6, 15)))),
                        row(3, "Sans échéance", Optional.empty()));
        assertThat(events)
                .extracting(e -> said(e, "DTSTART"))
                .containsExactly("20221231", "20210615");
        assertThat(events)
                .extracting(e -> said(e, "DTEND"))
                .containsExactly("20230101", "20210616");
        assertThat(events)
                .extracting(e -> said(e, "URL"))
                .containsExactly("https://clu.example/actions/1", "https://clu.example/actions/2");
    }

    @Test
    void another_calendar_reads_what_was_written() throws Exception {
        Calendar calendar = read(bytes(row(1, TITLE, Optional.of(LooseDate.quarter(2021, 3)))));
        assertThat(calendar.validate().hasErrors()).isFalse();
        Component event = calendar.getComponents().get(0);
        assertThat(said(event, "SUMMARY")).isEqualTo("En cours\u202f: " + TITLE + " (A-2021-001)");
        assertThat(said(event, "DESCRIPTION"))
                .contains("3e\u00a0trimestre\u00a02021", "\nDevis reçu");
    }

    @Test
    void lines_end_as_the_standard_says_and_are_folded_inside_of_no_character() {
        String text =
                new String(
                        bytes(row(1, TITLE, Optional.of(LooseDate.year(2022)))),
                        StandardCharsets.UTF_8);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                        .isLessThanOrEqualTo(75));
    }

    @Test
    void the_same_actions_make_the_same_file_and_another_organisation_other_numbers() {
        ActionListed action = row(1, "En 2022", Optional.of(LooseDate.year(2022)));
        assertThat(bytes(action)).isEqualTo(bytes(action));
        String other =
                new String(
                        DueCalendar.of("Autre", "https://clu.example", List.of(action)),
                        StandardCharsets.UTF_8);
        assertThat(other.lines().filter(l -> l.startsWith("UID")).toList())
                .isNotEqualTo(
                        new String(bytes(action), StandardCharsets.UTF_8)
                                .lines()
                                .filter(l -> l.startsWith("UID"))
                                .toList());
    }

    private static byte[] bytes(ActionListed... actions) {
        return DueCalendar.of(
                "Préfecture de démonstration", "https://clu.example", List.of(actions));
    }

    private static List<CalendarComponent> events(ActionListed... actions) throws Exception {
        return read(bytes(actions)).getComponents();
    }

    private static Calendar read(byte[] bytes) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
    }

    private static String said(Component event, String name) {
        return event.<Property>getProperty(name).orElseThrow().getValue();
    }
}

package fr.prefecture.clu.mail;

import static fr.prefecture.clu.mail.MailExamples.HELD;
import static fr.prefecture.clu.mail.MailExamples.NOW;
import static fr.prefecture.clu.mail.MailExamples.event;
import static fr.prefecture.clu.mail.MailExamples.sender;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our invitations, as a library that is not ours reads and judges them. */
class InvitationTest {

    private static byte[] bytes(CalendarEvent event, String name) {
        return Invitation.of(event, sender(), EmailAddress.of("anne@exemple.example"), name, NOW);
    }

    private static Calendar read(byte[] bytes) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        } catch (IOException | ParserException e) {
            throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static VEvent only(Calendar calendar) {
        assertThat(calendar.getComponents()).hasSize(1);
        return (VEvent) calendar.getComponents().get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    @ParameterizedTest
    @CsvSource({"REQUEST,0,CONFIRMED", "REQUEST,1,CONFIRMED", "CANCEL,2,CANCELLED"})
    @Tag("MEL-12")
    void request_change_and_cancellation_are_valid_and_speak_of_one_event(
            CalendarEvent.Method method, int sequence, String status) {
        Calendar calendar = read(bytes(event(method, sequence), "Anne"));

        ValidationResult verdict = calendar.validate();
        assertThat(verdict.getEntries()).as(verdict.toString()).isEmpty();
        assertThat(calendar.getProperty(Property.METHOD).map(Property::getValue))
                .contains(method.name());
        VEvent event = only(calendar);
        assertThat(value(event, Property.UID)).isEqualTo("reunion-7@exemple.example");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo(Integer.toString(sequence));
        assertThat(value(event, Property.STATUS)).isEqualTo(status);
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:comite@exemple.example");
        assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:anne@exemple.example");
    }

    @Test
    @Tag("MEL-12")
    void hours_are_the_same_moment_everywhere() {
        VEvent event = only(read(bytes(event(CalendarEvent.Method.REQUEST, 0), "Anne")));

        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(HELD);
        assertThat(Instant.from(event.getDateTimeEnd().getDate()))
                .isEqualTo(HELD.plusSeconds(7200));
        assertThat(value(event, Property.DTSTART)).endsWith("Z");
    }

    @Test
    @Tag("MEL-12")
    void what_is_said_of_it_arrives_as_it_is() {
        CalendarEvent said = event(CalendarEvent.Method.REQUEST, 0);
        VEvent event = only(read(bytes(said, "Anne")));

        assertThat(value(event, Property.SUMMARY)).isEqualTo(said.summary());
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo(said.description());
        assertThat(value(event, Property.LOCATION)).isEqualTo(said.location());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anne d’Exemple & fils <sa>",
                "ליאורה",
                "Dupré; Anne, dite : « Nina »",
                "Anne \"Nina\" Dupré",
                "Anne\r\nATTENDEE:mailto:autre@exemple.example",
                "Société d’économie mixte, d’aménagement, d’équipement et d’accueil de l’Exemple"
            })
    @Tag("MEL-12")
    void whatever_their_name_one_person_is_invited(String name) {
        byte[] bytes = bytes(event(CalendarEvent.Method.REQUEST, 0), name);
        VEvent event = only(read(bytes));

        assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(
                        event.getProperty(Property.ATTENDEE)
                                .flatMap(attendee -> attendee.<Parameter>getParameter(Parameter.CN))
                                .map(Parameter::getValue))
                .contains(Headers.plain(name).replace("\"", "'"));
        assertThat(new String(bytes, StandardCharsets.UTF_8).split("\r\n"))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                        .isLessThanOrEqualTo(75));
    }

    @Test
    @Tag("MEL-12")
    void a_line_break_in_any_text_begins_no_property() {
        String evil = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\u0085\u2028";
        VEvent event =
                only(
                        read(
                                bytes(
                                        new CalendarEvent(
                                                CalendarEvent.Method.REQUEST,
                                                evil,
                                                0,
                                                evil,
                                                evil,
                                                evil,
                                                HELD,
                                                HELD),
                                        "Anne")));

        assertThat(event.getComponents()).isEmpty();
        assertThat(value(event, Property.DESCRIPTION)).startsWith("x\nEND:VEVENT\nBEGIN:VALARM");
    }
}

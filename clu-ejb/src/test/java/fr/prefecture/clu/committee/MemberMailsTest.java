package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.DispatchExamples.CALLED;
import static fr.prefecture.clu.committee.DispatchExamples.LARGE;
import static fr.prefecture.clu.committee.DispatchExamples.PLAIN;
import static fr.prefecture.clu.committee.DispatchExamples.POSTED;
import static fr.prefecture.clu.committee.DispatchExamples.STANDARD;
import static fr.prefecture.clu.committee.DispatchExamples.aPreparedMeeting;
import static fr.prefecture.clu.committee.DispatchExamples.terms;
import static fr.prefecture.clu.committee.MeetingExamples.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.mail.CalendarEvent;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Enclosure;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MemberMailsTest {

    private final Database database = Database.empty().at(CALLED).as("referent");
    private final MemberMails mails = database.boundary(MemberMails.class);
    private final Dispatches dispatches = database.boundary(Dispatches.class);
    private final Meetings meetings = database.boundary(Meetings.class);
    private final long meeting = aPreparedMeeting(database);

    @AfterEach
    void close() {
        database.close();
    }

    private Draft draft(Dispatch.Kind kind, String name) {
        return database.transaction(
                () ->
                        mails.draft(
                                kind,
                                meeting,
                                dispatches.next(meeting, kind).number(),
                                DispatchExamples.person(database, meeting, name).id()));
    }

    /** As it is read: every kind of space is one. */
    private static String read(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    @Tag("COM-40")
    void the_text_of_a_convocation_says_everything() {
        Draft draft = draft(Dispatch.Kind.CONVOCATION, STANDARD);

        assertThat(read(draft.subject()))
                .isEqualTo("Convocation : Comité local des usagers, lundi 31 mai 2021 à 14 h 30");
        assertThat(read(draft.text()))
                .contains("Anne d’Exemple & fils,")
                .contains("jusqu’au vendredi 21 mai 2021 inclus")
                .contains("- Date : lundi 31 mai 2021")
                .contains("- Heure : 14 h 30")
                .contains("- Lieu : Salle Stendhal")
                .contains(
                        "1. Bilan des actions & suites, présenté par Dominique Rapporteur (45 minutes)")
                .contains("2. Signalétique < 2 m (15 minutes)")
                .contains("Andréa Lambert, secrétaire générale")
                .contains("1. je viens")
                .contains("4. je me fais représenter par")
                .contains("Nous avons noté pour vous :")
                .contains("- un interprète en langue des signes française (LSF)")
                .contains("- un accès sans marche")
                .contains(".ics")
                .doesNotContain("${", "&amp;", "<p>");
    }

    @Test
    @Tag("COM-40")
    void how_to_take_part_from_afar_is_said_when_it_is_known() {
        database.transaction(
                () ->
                        meetings.change(
                                meeting,
                                meetings.get(meeting).version(),
                                new MeetingTerms(
                                        "Comité local des usagers",
                                        LooseDate.day(DAY),
                                        Optional.of(LocalTime.of(14, 30)),
                                        "",
                                        "https://visio.exemple.example/clu?a=1&b=2",
                                        "Andréa Lambert")));

        Draft draft = draft(Dispatch.Kind.CONVOCATION, STANDARD);

        assertThat(read(draft.text()))
                .contains(
                        "- Pour participer à distance : https://visio.exemple.example/clu?a=1&b=2")
                .doesNotContain("- Lieu");
        assertThat(draft.html()).contains("clu?a=1&amp;b=2");
    }

    @Test
    @Tag("COM-40")
    void each_reads_it_in_the_format_that_they_asked_for() {
        Draft standard = draft(Dispatch.Kind.CONVOCATION, STANDARD);
        Draft large = draft(Dispatch.Kind.CONVOCATION, LARGE);
        Draft plain = draft(Dispatch.Kind.CONVOCATION, PLAIN);

        assertThat(standard.enclosures())
                .extracting(Enclosure::mediaType)
                .containsExactly("application/pdf", "application/vnd.oasis.opendocument.text");
        assertThat(large.enclosures()).hasSize(2);
        assertThat(large.text()).contains("gros caractères");
        assertThat(plain.enclosures()).isEmpty();
        assertThat(read(plain.text()))
                .contains("texte seul")
                .contains("Signalétique < 2 m", "lundi 31 mai 2021");
    }

    @Test
    @Tag("COM-40")
    void a_name_is_written_as_it_is_whatever_its_signs() {
        assertThat(draft(Dispatch.Kind.CONVOCATION, LARGE).text()).startsWith("Zoé <Grand>,");
        assertThat(draft(Dispatch.Kind.CONVOCATION, LARGE).html()).contains("Zoé &lt;Grand&gt;,");
        assertThat(draft(Dispatch.Kind.CONVOCATION, PLAIN).text()).startsWith("ליאורה Texte,");
    }

    @Test
    @Tag("COM-40")
    void what_is_shown_before_the_members_are_called_is_what_leaves() {
        String shown = draft(Dispatch.Kind.CONVOCATION, PLAIN).text();
        send(Dispatch.Kind.CONVOCATION);
        String left = database.transaction(() -> sent(PLAIN)).text();

        assertThat(shown).isEqualTo(left).doesNotContain("Projet");
        assertThat(read(shown)).contains("Le 3 mai 2021", "J’ai l’honneur de vous convier");
    }

    private Draft sent(String name) {
        return mails.draft(
                Dispatch.Kind.CONVOCATION,
                meeting,
                1,
                DispatchExamples.person(database, meeting, name).id());
    }

    @Test
    @Tag("COM-40")
    void what_is_arranged_already_is_not_offered_again() {
        assertThat(read(draft(Dispatch.Kind.CONVOCATION, STANDARD).text()))
                .containsOnlyOnce("- un interprète en langue des signes française (LSF)")
                .contains("Nous pouvons aussi prévoir");
    }

    @Test
    @Tag("COM-42")
    void whoever_prefers_post_gets_each_news_as_a_letter_that_speaks_of_no_e_mail() {
        assertThat(letters(Dispatch.Kind.CONVOCATION))
                .containsExactly("convocation-2021-05-31-paul-papier");
        send(Dispatch.Kind.CONVOCATION);
        assertThat(letters(Dispatch.Kind.REMINDER))
                .containsExactly("relance-2021-05-31-paul-papier");
        move(LocalTime.of(16, 0));
        assertThat(letters(Dispatch.Kind.UPDATE))
                .containsExactly("changement-2021-05-31-paul-papier");
        assertThat(read(draft(Dispatch.Kind.UPDATE, POSTED).text()))
                .contains("1 place de l’Exemple", "00000 Ville", "- Heure : 16 h", "Écrivez-nous")
                .contains("Pour le Préfet et par délégation")
                .doesNotContain("ce courriel", ".ics");
        database.transaction(
                () ->
                        database.boundary(Cancellations.class)
                                .cancel(meeting, "La salle est fermée"));
        assertThat(letters(Dispatch.Kind.CANCELLATION))
                .containsExactly("annulation-2021-05-31-paul-papier");
        assertThat(read(draft(Dispatch.Kind.CANCELLATION, POSTED).text()))
                .contains("La salle est fermée", "Paul Papier", "Vous n’avez rien à faire.")
                .doesNotContain("ce courriel", ".ics");
    }

    @Test
    @Tag("COM-42")
    void these_letters_say_the_same_in_each_format_and_anybody_can_read_them() {
        send(Dispatch.Kind.CONVOCATION);
        Accessible.check(posted(Dispatch.Kind.REMINDER));
        move(LocalTime.of(16, 0));
        Accessible.check(posted(Dispatch.Kind.UPDATE));
        database.transaction(
                () ->
                        database.boundary(Cancellations.class)
                                .cancel(meeting, "Salle < 10 m² & sourde"));
        Accessible.check(posted(Dispatch.Kind.CANCELLATION));
    }

    private Paper posted(Dispatch.Kind kind) {
        return database.transaction(
                () ->
                        database.boundary(MailTexts.class)
                                .write(
                                        dispatches.next(meeting, kind),
                                        database.boundary(Audiences.class)
                                                .find(
                                                        DispatchExamples.person(
                                                                        database, meeting, POSTED)
                                                                .id())
                                                .orElseThrow(),
                                        List.of(),
                                        Print.LARGE));
    }

    /** The papers, each as PDF and as ODT. */
    private Set<String> letters(Dispatch.Kind kind) {
        return draft(kind, POSTED).enclosures().stream()
                .map(file -> file.name().replaceFirst("\\.(pdf|odt)$", ""))
                .collect(Collectors.toSet());
    }

    @Test
    @Tag("COM-41")
    void the_subject_that_was_typed_replaces_the_usual_one_in_that_sending_only() {
        database.transaction(
                () ->
                        dispatches.prepare(
                                meeting, Dispatch.Kind.CONVOCATION, 1, 0, terms("Venez nombreux")));

        assertThat(draft(Dispatch.Kind.CONVOCATION, STANDARD).subject())
                .isEqualTo("Venez nombreux");
    }

    @Test
    @Tag("COM-43")
    void a_calendar_gets_the_meeting_under_one_name_and_a_number_that_rises_with_each_change() {
        CalendarEvent first = event(Dispatch.Kind.CONVOCATION);
        send(Dispatch.Kind.CONVOCATION);
        move(LocalTime.of(15, 0));
        CalendarEvent shown = event(Dispatch.Kind.UPDATE);
        send(Dispatch.Kind.UPDATE);
        move(LocalTime.of(16, 0));
        send(Dispatch.Kind.UPDATE);
        CalendarEvent reminded = event(Dispatch.Kind.REMINDER);

        assertThat(first.method()).isEqualTo(CalendarEvent.Method.REQUEST);
        assertThat(first.uid()).startsWith("reunion-" + meeting + "@");
        assertThat(first.sequence()).isZero();
        assertThat(first.start()).isEqualTo(Instant.parse("2021-05-31T12:30:00Z"));
        assertThat(first.end()).isEqualTo(Instant.parse("2021-05-31T13:30:00Z"));
        assertThat(shown.sequence()).isEqualTo(1);
        assertThat(shown.start()).isEqualTo(Instant.parse("2021-05-31T13:00:00Z"));
        assertThat(reminded.sequence()).isEqualTo(2);
        assertThat(reminded.uid()).isEqualTo(first.uid());
    }

    @Test
    @Tag("COM-43")
    void a_change_says_what_holds_now_and_what_was_said_before() {
        send(Dispatch.Kind.CONVOCATION);
        move(LocalTime.of(16, 0));

        assertThat(read(draft(Dispatch.Kind.UPDATE, STANDARD).text()))
                .containsSubsequence(
                        "Ce qui vaut désormais",
                        "- Heure : 16 h",
                        "Ce qui était annoncé",
                        "- Heure : 14 h 30");
    }

    @Test
    @Tag("COM-44")
    void a_cancellation_says_why_and_takes_the_meeting_out_of_the_calendar() {
        send(Dispatch.Kind.CONVOCATION);
        database.transaction(
                () ->
                        database.boundary(Cancellations.class)
                                .cancel(meeting, "La salle est fermée & l’accès impossible"));

        Draft draft = draft(Dispatch.Kind.CANCELLATION, STANDARD);

        assertThat(read(draft.subject()))
                .isEqualTo("Annulation : Comité local des usagers, lundi 31 mai 2021");
        assertThat(read(draft.text()))
                .contains("est annulée")
                .contains("La salle est fermée & l’accès impossible")
                .contains("- Lieu : Salle Stendhal");
        assertThat(draft.enclosures()).isEmpty();
        assertThat(draft.event())
                .hasValueSatisfying(
                        event -> {
                            assertThat(event.method()).isEqualTo(CalendarEvent.Method.CANCEL);
                            assertThat(event.sequence()).isEqualTo(1);
                        });
    }

    @Test
    @Tag("COM-45")
    void a_reminder_says_until_when_and_everything_else_again() {
        send(Dispatch.Kind.CONVOCATION);

        Draft draft = draft(Dispatch.Kind.REMINDER, STANDARD);

        assertThat(read(draft.text()))
                .contains("attendue jusqu’au vendredi 21 mai 2021 inclus")
                .contains("- Date : lundi 31 mai 2021", "- Heure : 14 h 30", "Salle Stendhal")
                .contains("2. Signalétique < 2 m");
        assertThat(draft.enclosures()).hasSize(2);
    }

    private CalendarEvent event(Dispatch.Kind kind) {
        return draft(kind, STANDARD).event().orElseThrow();
    }

    private void send(Dispatch.Kind kind) {
        DispatchExamples.send(database, meeting, kind, dispatches.next(meeting, kind).number());
    }

    private void move(LocalTime time) {
        database.transaction(
                () ->
                        meetings.change(
                                meeting,
                                meetings.get(meeting).version(),
                                new MeetingTerms(
                                        "Comité local des usagers",
                                        LooseDate.day(DAY),
                                        Optional.of(time),
                                        "Salle Stendhal",
                                        "",
                                        "Andréa Lambert")));
    }
}

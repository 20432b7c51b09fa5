package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.SearchRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SwitchboardNotesTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));

    private Database database;
    private SwitchboardNotes notes;

    @BeforeEach
    void begin() {
        database =
                Database.empty()
                        .at(Instant.parse("2021-06-01T06:30:00Z"))
                        .as("standard")
                        .in(Roles.SWITCHBOARD);
        notes = database.boundary(SwitchboardNotes.class);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @Tag("TEL-50")
    void two_notes_on_one_day_are_both_kept() {
        add(MONDAY, MONDAY, "Panne du standard");
        database.as("referent");
        add(MONDAY, MONDAY, "Affluence après le pont");

        assertThat(notes.of(MAY))
                .extracting(SwitchboardNoteRow::text, SwitchboardNoteRow::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Panne du standard", "standard"),
                        org.assertj.core.groups.Tuple.tuple("Affluence après le pont", "referent"));
    }

    @Test
    @Tag("TEL-54")
    void a_text_keeps_its_letters_and_loses_what_nobody_sees() {
        for (String text :
                List.of("<script>alert(1)</script>", "#{7*7}", "=1+1", "é".repeat(500))) {
            long id = add(MONDAY, MONDAY, text);
            assertThat(notes.find(id).orElseThrow().text()).isEqualTo(text);
        }
        long turned = add(MONDAY, MONDAY, " a\u202Eb\u2066c\r\n\td\u0000e\u200F ");
        assertThat(notes.find(turned).orElseThrow().text()).isEqualTo("abc de");
    }

    @Test
    @Tag("TEL-50")
    void a_text_that_is_empty_or_too_long_and_more_than_a_year_are_refused() {
        refused("switchboard.note.missing", () -> notes.add(days(MONDAY, MONDAY), " \u202E\n"));
        refused("switchboard.note.tooLong", () -> notes.add(days(MONDAY, MONDAY), "x".repeat(501)));
        refused("period.tooLong", () -> notes.add(days(MONDAY, MONDAY.plusDays(366)), "long"));
        assertThat(notes.of(MAY)).isEmpty();
    }

    @Test
    @Tag("TEL-53")
    void a_note_that_somebody_else_has_changed_since_is_not_overwritten() {
        long id = add(MONDAY, MONDAY, "Panne");
        int seen = notes.find(id).orElseThrow().version();
        database.at(Instant.parse("2021-06-01T07:00:00Z")).as("referent");
        database.transaction(
                () -> notes.change(id, seen, days(MONDAY, MONDAY), "Panne de 9 h à 11 h"));
        database.as("standard");

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                notes.change(
                                                        id, seen, days(MONDAY, MONDAY), "Mienne")))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> {
                            assertThat(refusal).hasMessage("switchboard.note.changedMeanwhile");
                            assertThat(refusal.arguments()).first().isEqualTo("referent");
                        });
        assertThat(notes.find(id).orElseThrow().text()).isEqualTo("Panne de 9 h à 11 h");
        database.transaction(() -> notes.remove(id));
        refused(
                "switchboard.note.removedMeanwhile",
                () -> notes.change(id, seen + 1, days(MONDAY, MONDAY), "Mienne"));
    }

    @Test
    @Tag("TEL-51")
    void the_notes_of_a_period_are_given_day_by_day() {
        add(MONDAY.minusDays(1), MONDAY.plusDays(3), "Renfort");
        add(MONDAY, MONDAY, "Panne");
        add(MONDAY.plusDays(1), MONDAY.plusDays(1), "En juin");

        assertThat(notes.byDay(MAY))
                .isEqualTo(
                        Map.of(
                                MONDAY.minusDays(1),
                                List.of("Renfort"),
                                MONDAY,
                                List.of("Renfort", "Panne")));
        assertThat(notes.last()).contains(MONDAY.plusDays(3));
    }

    @Test
    @Tag("TEL-52")
    void a_note_is_found_by_its_words_until_it_is_removed_and_again_once_it_is_back() {
        FollowedIndex index = new FollowedIndex(database, database.boundary(FindableQueues.class));
        long id = add(MONDAY, MONDAY, "Panne du standard");

        SearchRecord found = index.records("switchboardNote").get(0);
        assertThat(found.title()).isEqualTo("Panne du standard");
        assertThat(found.page()).isEqualTo("/telephone/notes/" + id);
        assertThat(found.roles())
                .containsExactlyInAnyOrder(
                        Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL);

        long binned = database.transaction(() -> notes.remove(id)).orElseThrow();
        assertThat(index.records("switchboardNote")).isEmpty();
        assertThat(database.transaction(() -> notes.remove(id))).isEmpty();

        Bin bin = database.boundary(Bin.class);
        assertThat(database.transaction(() -> bin.restore(binned)).page())
                .isEqualTo("/telephone/notes/" + id);
        assertThat(index.records("switchboardNote")).hasSize(1);
        assertThat(notes.of(MAY)).hasSize(1);
    }

    private long add(LocalDate from, LocalDate to, String text) {
        return database.transaction(() -> notes.add(days(from, to), text));
    }

    private void refused(String sentence, Runnable what) {
        assertThatThrownBy(() -> database.transaction(what))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(sentence);
    }

    private static ReportingPeriod days(LocalDate from, LocalDate to) {
        return new ReportingPeriod(from, to);
    }
}

package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DisplaysTest {

    private static final LocalDate POSTED = LocalDate.of(2021, 5, 3);
    private static final LocalDate TODAY = LocalDate.of(2021, 5, 31);

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T08:00:00Z")).as("referent");
    private final Displays displays = database.boundary(Displays.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("QUA-31")
    void what_is_posted_says_what_where_in_which_version_and_since_when() {
        assertRefused("quality.display.title.missing", () -> post("a", terms("", "v1", POSTED)));
        assertRefused("quality.display.version.missing", () -> post("b", terms("x", " ", POSTED)));
        assertRefused(
                "quality.display.future", () -> post("c", terms("x", "v1", TODAY.plusDays(1))));
        assertRefused(
                "quality.display.place.missing",
                () -> post("d", terms("x", DisplayPlace.OTHER, "", "")));
        assertRefused(
                "quality.display.tooLong", () -> post("e", terms("x".repeat(201), "v1", POSTED)));
        long id = post("f", terms("Nos engagements", "2021", POSTED));
        assertThat(post("f", terms("Nos engagements", "2021", POSTED))).isEqualTo(id);
        assertThat(database.transaction(displays::all)).hasSize(1);
    }

    @Test
    @Tag("QUA-32")
    void the_next_check_is_three_months_later_unless_another_day_is_chosen() {
        long id = post("a", terms("Charte", "v1", POSTED));
        assertThat(row(id).nextCheckOn()).isEqualTo("2021-08-03");
        check(id, TODAY, CheckOutcome.FINE, Optional.of(LocalDate.of(2021, 6, 15)));
        assertThat(row(id).nextCheckOn()).isEqualTo("2021-06-15");
        assertThat(row(id).state()).isEqualTo(DisplayState.POSTED);
        database.at(Instant.parse("2021-06-15T08:00:00Z"));
        assertThat(row(id).state()).isEqualTo(DisplayState.POSTED);
        database.at(Instant.parse("2021-06-16T08:00:00Z"));
        assertThat(row(id).state()).isEqualTo(DisplayState.TO_CHECK);
        assertRefused(
                "quality.display.nextCheck",
                () -> check(id, TODAY, CheckOutcome.FINE, Optional.of(TODAY)));
    }

    @Test
    @Tag("QUA-33")
    void a_check_says_its_day_and_what_was_found_and_the_same_twice_is_once() {
        long id = post("a", terms("Charte", "v1", POSTED));
        check(id, TODAY, CheckOutcome.TO_REPLACE, Optional.empty());
        check(id, TODAY, CheckOutcome.TO_REPLACE, Optional.empty());
        assertThat(database.transaction(() -> displays.checks(id)))
                .containsExactly(new CheckRow(TODAY, "referent", CheckOutcome.TO_REPLACE, ""));
        assertThat(row(id).state()).isEqualTo(DisplayState.TO_REPLACE);
        assertRefused(
                "quality.display.when",
                () -> check(id, TODAY.plusDays(1), CheckOutcome.FINE, Optional.empty()));
        assertRefused(
                "quality.display.when",
                () -> check(id, POSTED.minusDays(1), CheckOutcome.FINE, Optional.empty()));
        check(id, TODAY, CheckOutcome.FINE, Optional.empty());
        assertThat(row(id).state()).isEqualTo(DisplayState.POSTED);
        assertThat(database.transaction(() -> displays.checks(id))).hasSize(2);
    }

    @Test
    @Tag("QUA-33")
    void a_check_of_an_earlier_day_is_kept_and_undoes_no_later_one() {
        long id = post("a", terms("Charte", "v1", POSTED));
        check(id, TODAY, CheckOutcome.TO_REPLACE, Optional.empty());
        LocalDate next = row(id).nextCheckOn();
        check(id, TODAY.minusDays(1), CheckOutcome.FINE, Optional.empty());
        assertThat(row(id).state()).isEqualTo(DisplayState.TO_REPLACE);
        assertThat(row(id).nextCheckOn()).isEqualTo(next);
        assertThat(database.transaction(() -> displays.checks(id))).hasSize(2);
    }

    @Test
    @Tag("QUA-34")
    void a_new_version_takes_the_place_of_the_old_one_once() {
        long old = post("a", terms("Charte", "v1", POSTED));
        long next = replace(old, "b");
        assertThat(replace(old, "b")).isEqualTo(next);
        assertRefused("shared.entry.otherwise", () -> post("b", terms("Charte", "v3", TODAY)));
        assertThat(row(old).takenDownOn()).contains(TODAY);
        assertThat(row(old).replacedBy()).contains(next);
        assertThat(row(next).state()).isEqualTo(DisplayState.POSTED);
        assertRefused("quality.display.takenDown", () -> replace(old, "c"));
        assertThat(database.transaction(displays::all)).hasSize(2);
    }

    private long replace(long old, String entry) {
        return database.transaction(
                () -> displays.replace(old, entry, terms("Charte", "v2", TODAY)));
    }

    @Test
    @Tag("QUA-35")
    void what_is_taken_down_is_not_checked_any_more() {
        long id = post("a", terms("Charte", "v1", POSTED));
        assertRefused("quality.display.when", () -> takeDown(id, POSTED.minusDays(1)));
        assertRefused("quality.display.when", () -> takeDown(id, TODAY.plusDays(1)));
        takeDown(id, TODAY);
        assertRefused("quality.display.takenDown", () -> takeDown(id, TODAY));
        assertRefused(
                "quality.display.takenDown",
                () -> check(id, TODAY, CheckOutcome.FINE, Optional.empty()));
        database.at(Instant.parse("2022-01-01T08:00:00Z"));
        assertThat(row(id).state()).isEqualTo(DisplayState.TAKEN_DOWN);
        assertThat(
                        database.transaction(
                                () -> database.boundary(Changes.class).of(Displays.SUBJECT, id)))
                .hasSize(2);
    }

    private void takeDown(long id, LocalDate on) {
        database.transaction(() -> displays.takeDown(id, on));
    }

    @Test
    @Tag("QUA-36")
    void the_proof_is_an_address_a_file_or_a_photograph_with_words() {
        assertRefused(
                "quality.display.link.wrong",
                () -> post("a", terms("x", DisplayPlace.WEBSITE, "", "javascript:alert(1)")));
        assertRefused(
                "quality.display.link.wrong",
                () -> post("b", terms("x", DisplayPlace.WEBSITE, "", "sur le site")));
        long id = post("c", terms("x", DisplayPlace.WEBSITE, "", "https://pref.example/charte"));
        RegisterFiles files = database.boundary(RegisterFiles.class);
        assertRefused(
                "shared.attachment.description.missing",
                () ->
                        database.transaction(
                                () ->
                                        files.addPhotograph(
                                                RegisterFiles.DISPLAY, id, "h.png", png(), " ")));
        database.transaction(
                () ->
                        files.addPhotograph(
                                RegisterFiles.DISPLAY, id, "h.png", png(), "Hall sans personne"));
        long file = database.transaction(() -> files.of(RegisterFiles.DISPLAY, id)).get(0).id();
        assertThat(database.transaction(() -> files.find(RegisterFiles.DISPLAY, id, file)))
                .isPresent();
        assertThat(database.transaction(() -> files.find(RegisterFiles.DISPLAY, id + 1, file)))
                .isEmpty();
        assertThat(database.transaction(() -> files.find(RegisterFiles.TRAINING, id, file)))
                .isEmpty();
    }

    @Test
    @Tag("QUA-37")
    void overdue_checks_come_first_and_are_told() {
        long down = post("a", terms("retirée", "v1", POSTED));
        takeDown(down, TODAY);
        post("b", terms("posée", "v1", TODAY));
        long replace = post("c", terms("à remplacer", "v1", TODAY));
        check(replace, TODAY, CheckOutcome.TO_REPLACE, Optional.empty());
        post("d", terms("à contrôler", "v1", LocalDate.of(2021, 2, 20)));
        post("e", terms("à contrôler depuis longtemps", "v1", LocalDate.of(2020, 2, 20)));
        assertThat(database.transaction(displays::all))
                .extracting(DisplayRow::title)
                .containsExactly(
                        "à contrôler depuis longtemps",
                        "à contrôler",
                        "à remplacer",
                        "posée",
                        "retirée");
        DisplayAlerts alerts = database.boundary(DisplayAlerts.class);
        assertThat(database.transaction(alerts::alerts))
                .singleElement()
                .satisfies(alert -> assertThat(alert.arguments()).containsExactly(2L));
    }

    private long post(String entry, DisplayTerms terms) {
        return database.transaction(() -> displays.post(entry, terms));
    }

    private void check(long id, LocalDate on, CheckOutcome outcome, Optional<LocalDate> next) {
        database.transaction(() -> displays.check(id, on, outcome, "", next));
    }

    private DisplayRow row(long id) {
        return database.transaction(() -> displays.find(id)).orElseThrow();
    }

    private static DisplayTerms terms(String title, String version, LocalDate postedOn) {
        return new DisplayTerms(
                DisplaySubject.CHARTER,
                title,
                DisplayPlace.HALL,
                "Hall d’accueil",
                version,
                postedOn,
                "",
                "",
                Optional.empty());
    }

    private static DisplayTerms terms(
            String title, DisplayPlace place, String placeText, String link) {
        return new DisplayTerms(
                DisplaySubject.COMMITMENTS,
                title,
                place,
                placeText,
                "v1",
                POSTED,
                link,
                "",
                Optional.empty());
    }

    private static InputStream png() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}

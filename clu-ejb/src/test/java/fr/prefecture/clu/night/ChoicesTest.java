package fr.prefecture.clu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final Instant MORNING = Instant.parse("2021-06-09T07:00:00Z");

    private final Database database = Database.empty().at(MORNING).as("admin");
    private final Choices choices = database.boundary(Choices.class);
    private final Changes changes = database.boundary(Changes.class);
    private final Files files = database.boundary(Files.class);

    private long published;
    private long held;

    @BeforeEach
    void hold() {
        database.transaction(
                () -> {
                    published = NightExamples.registered(files, "queue_log", 'a', 10).id();
                    files.read(published, NightExamples.READ_WELL);
                    files.publish(published);
                    held = NightExamples.registered(files, "queue_log.1", 'b', 10).id();
                    files.read(held, NightExamples.READ_WELL);
                    files.hold(held, Message.of("night.file.overlap", "queue_log.1", "queue_log"));
                });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("NIT-12")
    void the_choice_between_two_files_is_kept_with_its_reason_and_who_made_it() {
        keep(held, published, "  Fichier corrigé par le prestataire. ");

        assertThat(choices.isDropped(published)).isTrue();
        assertThat(choices.isDropped(held)).isFalse();
        assertThat(choices.rows(held))
                .containsExactly(
                        new ChoiceRow(
                                "queue_log.1",
                                Optional.of("queue_log"),
                                "Fichier corrigé par le prestataire.",
                                "admin",
                                MORNING));
        assertThat(choices.rows(published)).isEqualTo(choices.rows(held));
        assertThat(changes.of("night.choice", held))
                .extracting(ChangeRow::after)
                .containsExactly("queue_log.1 > queue_log: Fichier corrigé par le prestataire.");
    }

    @Test
    @Tag("NIT-12")
    void a_choice_concerns_both_files_until_the_next_night_has_done_what_it_says() {
        keep(held, published, "Fichier corrigé.");
        assertThat(unsettled()).containsExactly(published, held);
        database.transaction(
                () -> files.dismiss(published, Message.of("night.file.dismissed", "x")));
        database.transaction(() -> files.publish(held));
        assertThat(files.row(held).message()).isEmpty();
        assertThat(choices.isDropped(published)).isTrue();
    }

    @Test
    @Tag("NIT-12")
    void an_opposite_choice_takes_the_first_one_back_and_both_stay_in_the_history() {
        keep(held, published, "Fichier corrigé.");
        keep(published, held, "Le prestataire s’est trompé.");

        assertThat(choices.isDropped(published)).isFalse();
        assertThat(choices.isDropped(held)).isTrue();
        assertThat(choices.rows(held)).hasSize(1);
        assertThat(changes.of("night.choice", held)).hasSize(1);
        assertThat(changes.of("night.choice", published)).hasSize(1);
    }

    @Test
    @Tag("NIT-12")
    void a_choice_is_turned_round_even_after_a_night_has_done_what_it_said() {
        keep(held, published, "Fichier corrigé.");
        database.transaction(
                () -> {
                    files.dismiss(published, Message.of("night.file.dismissed", "x"));
                    files.publish(held);
                });

        database.transaction(
                () -> choices.drop(held, List.of(published), "Le prestataire s’est trompé."));

        assertThat(choices.isDropped(published)).isFalse();
        assertThat(choices.isDropped(held)).isTrue();
        assertThat(unsettled()).containsExactly(published, held);
        assertThat(choices.rivals(held)).containsExactly(published);
        assertThat(choices.rivals(published)).containsExactly(held);
    }

    @Test
    @Tag("NIT-11")
    void what_is_to_be_published_all_the_same_is_held_back_again_while_no_night_has_done_it() {
        database.transaction(() -> choices.publishAnyway(held, "Lignes de maintenance."));

        assertRefused("night.choice.reason.missing", () -> choices.publishNot(held, " "));
        database.transaction(() -> choices.publishNot(held, "Ce n’en étaient pas."));

        assertThat(choices.isPublishedAnyway(held)).isFalse();
        assertThat(choices.rows(held)).isEmpty();
        assertThat(changes.of("night.choice", held))
                .extracting(ChangeRow::before)
                .containsExactly("queue_log.1: Ce n’en étaient pas.", null);
        assertRefused("night.choice.notHeld", () -> choices.publishNot(published, "Trop tard."));
    }

    @Test
    void the_files_that_wait_are_found_whichever_night_found_them() {
        assertThat(choices.held()).extracting(HeldFile::id).containsExactly(held);
        assertThat(choices.file(published)).map(HeldFile::isHeld).contains(false);
        assertThat(choices.file(999)).isEmpty();
    }

    @Test
    @Tag("NIT-12")
    void the_same_choice_made_twice_is_one() {
        keep(held, published, "Fichier corrigé.");
        keep(held, published, "Fichier corrigé.");
        assertThat(choices.rows(held)).hasSize(1);
    }

    @Test
    @Tag("NIT-11")
    void a_file_that_is_held_may_be_published_all_the_same_with_a_reason() {
        database.transaction(() -> choices.publishAnyway(held, "Lignes de maintenance."));

        assertThat(choices.isPublishedAnyway(held)).isTrue();
        assertThat(choices.isDropped(held)).isFalse();
        assertThat(choices.rows(held))
                .extracting(ChoiceRow::dropped, ChoiceRow::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.empty(), "Lignes de maintenance."));
    }

    @Test
    void a_choice_without_reason_or_with_a_very_long_one_is_refused() {
        assertRefused(
                "night.choice.reason.missing", () -> choices.keep(held, List.of(published), "   "));
        assertRefused("night.choice.reason.missing", () -> choices.publishAnyway(held, null));
        assertRefused(
                "night.choice.reason.tooLong", () -> choices.publishAnyway(held, "x".repeat(501)));
        assertThat(choices.rows(held)).isEmpty();
    }

    @Test
    void nothing_is_to_be_chosen_where_no_file_is_held() {
        assertRefused("night.choice.notHeld", () -> choices.publishAnyway(published, "Parce que."));
        long other =
                database.transaction(() -> NightExamples.registered(files, "other", 'c', 10).id());
        assertRefused(
                "night.choice.notHeld",
                () -> choices.keep(other, List.of(published), "Parce que."));
    }

    private void keep(long kept, long dropped, String reason) {
        database.transaction(() -> choices.keep(kept, List.of(dropped), reason));
    }

    private List<Long> unsettled() {
        List<FileRow> all = files.unsettled(NightExamples.JOB);
        assertThat(
                        all.stream()
                                .map(FileRow::source)
                                .distinct()
                                .flatMap(
                                        source ->
                                                files.unsettled(NightExamples.JOB, source).stream())
                                .map(FileRow::id)
                                .sorted())
                .as("those of each source")
                .containsExactlyElementsOf(all.stream().map(FileRow::id).toList());
        return all.stream().map(FileRow::id).toList();
    }

    @Test
    void only_an_administrator_decides() {
        assertThat(Choices.class.getAnnotation(RolesAllowed.class).value())
                .containsExactly(Roles.ADMINISTRATOR);
        for (java.lang.reflect.Method method : Choices.class.getDeclaredMethods()) {
            if (List.of("publishAnyway", "publishNot", "keep", "drop").contains(method.getName())) {
                assertThat(method.isAnnotationPresent(RolesAllowed.class)).isFalse();
            }
        }
    }

    private void assertRefused(String key, Runnable choice) {
        assertThatThrownBy(() -> database.transaction(choice))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }
}

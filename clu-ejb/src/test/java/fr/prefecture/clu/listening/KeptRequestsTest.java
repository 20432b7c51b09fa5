package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionListed;
import fr.prefecture.clu.actions.ActionSteps;
import fr.prefecture.clu.actions.Promise;
import fr.prefecture.clu.document.Accessible;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeptRequestsTest {

    private static final LocalDate APRIL = LocalDate.of(2021, 4, 20);
    private static final LocalDate MAY = LocalDate.of(2021, 5, 20);

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T08:00:00Z")).as("referent");
    private final ActionItems items = database.boundary(ActionItems.class);
    private final ActionSteps steps = database.boundary(ActionSteps.class);
    private final KeptRequests requests = database.boundary(KeptRequests.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ECO-99")
    void only_an_action_that_is_done_is_shown_and_with_its_origin() {
        long open = action("1");
        assertRefused("listening.kept.notDone", () -> show(open, -1, "Un banc", "Posé"));
        finish(open, MAY);
        assertThat(candidates()).extracting(ActionListed::id).containsExactly(open);
        show(open, -1, " Un banc ", "Posé");
        assertThat(candidates()).isEmpty();
        assertThat(board())
                .containsExactly(
                        new KeptRequestRow(
                                open,
                                "A-2021-001",
                                "Un banc",
                                "Posé",
                                "Formulaire 1",
                                "/reclamations/1",
                                "Accueil",
                                MAY));
        assertRefused("listening.kept.notDone", () -> show(987, -1, "x", "y"));
    }

    @Test
    @Tag("ECO-99")
    void an_action_that_is_reopened_leaves_the_board_until_it_is_done_again() {
        long action = done("1", MAY);
        show(action, -1, "Un banc", "Posé");
        database.transaction(() -> steps.reopen(action, "Le banc est cassé"));
        assertThat(board()).isEmpty();
        assertThat(candidates()).isEmpty();
        finish(action, MAY.plusDays(1));
        assertThat(board()).extracting(KeptRequestRow::doneOn).containsExactly(MAY.plusDays(1));
    }

    @Test
    @Tag("ECO-100")
    void an_action_stands_there_once_in_words_that_nobody_overwrites_unseen() {
        long action = done("1", MAY);
        assertRefused("listening.kept.asked.missing", () -> show(action, -1, " ", "Posé"));
        assertRefused("listening.kept.done.missing", () -> show(action, -1, "Un banc", ""));
        assertRefused(
                "listening.kept.asked.tooLong", () -> show(action, -1, "a".repeat(501), "Posé"));
        assertRefused(
                "listening.kept.sensitive",
                () -> show(action, -1, "Un banc pour les femmes enceintes", "Posé"));
        assertRefused(
                "listening.kept.sensitive",
                () -> show(action, -1, "Un banc, dit nul@exemple.fr", "Posé"));
        database.transaction(
                () -> requests.show(action, -1, "Un banc pour les femmes enceintes", "Posé", true));
        show(action, version(database.transaction(() -> requests.of(action))), "Un banc", "Posé");
        int seen = version(database.transaction(() -> requests.of(action)));
        show(action, -1, "Un banc", "Posé");
        assertThat(board()).hasSize(1);
        show(action, seen, "Un banc à l’ombre", "Posé");
        assertRefused(
                "listening.kept.changedSince", () -> show(action, seen, "Deux bancs", "Posés"));
        assertThat(board()).extracting(KeptRequestRow::asked).containsExactly("Un banc à l’ombre");
    }

    @Test
    @Tag("ECO-101")
    void a_period_is_of_the_days_on_which_the_actions_were_done() {
        long early = done("1", APRIL);
        long late = done("2", MAY);
        show(early, -1, "Avril", "Fait");
        show(late, -1, "Mai", "Fait");
        assertThat(asked(Optional.empty(), Optional.empty())).containsExactly("Mai", "Avril");
        assertThat(asked(Optional.of(MAY), Optional.empty())).containsExactly("Mai");
        assertThat(asked(Optional.empty(), Optional.of(APRIL))).containsExactly("Avril");
        assertThat(asked(Optional.of(APRIL.plusDays(1)), Optional.of(MAY.minusDays(1)))).isEmpty();
    }

    @Test
    @Tag("ECO-102")
    void what_is_taken_down_keeps_its_words() {
        long action = done("1", MAY);
        show(action, -1, "Un banc", "Posé");
        database.transaction(() -> requests.takeDown(action));
        database.transaction(() -> requests.takeDown(action));
        assertThat(board()).isEmpty();
        assertThat(candidates()).extracting(ActionListed::id).containsExactly(action);
        KeptRequest kept = database.transaction(() -> requests.of(action)).orElseThrow();
        assertThat(kept.asked()).isEqualTo("Un banc");
        show(action, kept.version(), kept.asked(), kept.done());
        assertThat(board()).hasSize(1);
    }

    @Test
    @Tag("ECO-103")
    void on_paper_the_board_says_what_it_shows_and_never_what_day_it_is() {
        long action = done("1", MAY);
        show(action, -1, "Un banc", "Posé devant l’entrée");
        Paper paper = paper(Optional.of(LocalDate.of(2021, 1, 1)));
        assertThat(said(paper))
                .contains(
                        "Depuis le 1er janvier 2021",
                        "Un banc",
                        "Posé devant l’entrée",
                        "Fait le 20 mai 2021 par : Accueil. Origine : Formulaire 1.");
        Accessible.check(paper);
        database.at(Instant.parse("2026-11-26T08:00:00Z"));
        assertThat(paper(Optional.of(LocalDate.of(2021, 1, 1))).xhtml()).isEqualTo(paper.xhtml());
        assertThat(said(paper(Optional.of(MAY.plusDays(1))))).contains("Aucune demande");
    }

    private Paper paper(Optional<LocalDate> from) {
        KeptRequestPapers papers = database.boundary(KeptRequestPapers.class);
        return database.transaction(() -> papers.board(from, Optional.empty(), Print.STANDARD));
    }

    private static String said(Paper paper) {
        return Accessible.textOfHtml(new Papers().file(paper, PaperFormat.HTML).content())
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private List<String> asked(Optional<LocalDate> from, Optional<LocalDate> to) {
        return database.transaction(() -> requests.board(from, to)).stream()
                .map(KeptRequestRow::asked)
                .toList();
    }

    private List<KeptRequestRow> board() {
        return database.transaction(() -> requests.board(Optional.empty(), Optional.empty()));
    }

    private List<ActionListed> candidates() {
        return database.transaction(requests::candidates);
    }

    private void show(long action, int seen, String asked, String done) {
        database.transaction(() -> requests.show(action, seen, asked, done, false));
    }

    private static int version(Optional<KeptRequest> request) {
        return request.orElseThrow().version();
    }

    private long done(String key, LocalDate on) {
        long id = action(key);
        finish(id, on);
        return id;
    }

    private long action(String key) {
        return database.transaction(
                () ->
                        items.open(
                                new Promise(
                                        "listening.complaint",
                                        key,
                                        "Formulaire " + key,
                                        "/reclamations/" + key,
                                        "Poser un banc",
                                        "",
                                        "Accueil",
                                        Optional.empty())));
    }

    private void finish(long id, LocalDate on) {
        database.transaction(() -> steps.finish(id, "Constaté sur place", on));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}

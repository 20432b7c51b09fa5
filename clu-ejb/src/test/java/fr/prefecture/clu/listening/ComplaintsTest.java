package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ComplaintExamples.answer;
import static fr.prefecture.clu.listening.ComplaintExamples.complaint;
import static fr.prefecture.clu.listening.ComplaintExamples.day;
import static fr.prefecture.clu.listening.ComplaintExamples.enter;
import static fr.prefecture.clu.listening.ComplaintExamples.sheet;
import static fr.prefecture.clu.listening.ComplaintExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintsTest {

    private final Database database = ComplaintExamples.begin();
    private final Complaints complaints = database.boundary(Complaints.class);
    private final ComplaintReasons reasons = database.boundary(ComplaintReasons.class);
    private final ComplaintLimits limits = database.boundary(ComplaintLimits.class);
    private final ComplaintAnswers answers = database.boundary(ComplaintAnswers.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ECO-81")
    void what_is_missing_too_long_or_to_come_is_refused() {
        refused("listening.complaint.text.missing", () -> text("  \n "));
        refused("listening.complaint.text.long", () -> text("é".repeat(5001)));
        refused("listening.complaint.received.early", () -> complaint("1999-12-31"));
        refused(
                "listening.complaint.received.future",
                () -> enter(database, complaint("2021-06-01")));
        refused(
                "listening.complaint.reason.same",
                () ->
                        new ComplaintTerms(
                                ComplaintKind.COMPLAINT,
                                day("2021-05-03"),
                                ComplaintChannel.PAPER,
                                "",
                                -1,
                                Optional.of(-1L),
                                "Attente",
                                true));
        String html = "<b>é</b> & ".repeat(454) + "fin";
        assertThat(sheet(database, enter(database, text(html))).text()).isEqualTo(html);
    }

    private static ComplaintTerms text(String text) {
        return terms(ComplaintKind.COMPLAINT, "2021-05-03", text, true);
    }

    @Test
    @Tag("ECO-82")
    void numbers_follow_each_other_in_a_year_and_an_entry_sent_twice_counts_once() {
        assertThat(enter(database, complaint("2021-05-03")).reference()).isEqualTo("2021-0001");
        ComplaintRow first =
                database.transaction(() -> complaints.enter("e", complaint("2021-05-03"), false));
        ComplaintRow again =
                database.transaction(() -> complaints.enter("e", complaint("2021-05-03"), false));
        refused(
                "listening.complaint.received.future",
                () -> enter(database, complaint("2021-06-01")));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(enter(database, complaint("2020-12-31")).reference()).isEqualTo("2020-0001");
        assertThat(enter(database, complaint("2021-01-04")).reference())
                .as("neither what was sent twice nor what was refused leaves a gap")
                .isEqualTo("2021-0003");
    }

    @Test
    @Tag("ECO-82")
    void another_text_under_an_entry_that_is_kept_is_refused_and_says_which_one_is_there() {
        ComplaintRow first =
                database.transaction(
                        () -> complaints.enter("e", text("Une heure au guichet"), false));

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                complaints.enter(
                                                        "e",
                                                        text("Deux heures au guichet"),
                                                        false)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.complaint.entered.otherwise")
                .satisfies(
                        refusal ->
                                assertThat(((RuleBroken) refusal).arguments())
                                        .containsExactly(first.reference()));
        for (ComplaintTerms other :
                List.of(
                        terms(ComplaintKind.SUGGESTION, "2021-05-03", "Une heure au guichet", true),
                        terms(ComplaintKind.COMPLAINT, "2021-05-04", "Une heure au guichet", true),
                        terms(
                                ComplaintKind.COMPLAINT,
                                "2021-05-03",
                                "Une heure au guichet",
                                false))) {
            refused(
                    "listening.complaint.entered.otherwise",
                    () -> database.transaction(() -> complaints.enter("e", other, false)));
        }

        assertThat(complaints.all()).hasSize(1);
        assertThat(sheet(database, first).text()).isEqualTo("Une heure au guichet");
    }

    @Test
    @Tag("ECO-83")
    void words_of_health_addresses_and_numbers_are_kept_only_when_they_are_indispensable() {
        ComplaintTerms terms =
                text("Enceinte, j’ai attendu. Écrivez à nul@exemple.fr ou au 06 00 00 00 00.");

        assertThatThrownBy(() -> database.transaction(() -> complaints.enter("e", terms, false)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> {
                            assertThat(refusal).hasMessage("listening.complaint.traces");
                            assertThat(refusal.arguments())
                                    .containsExactly(
                                            List.of(
                                                    "Enceinte",
                                                    "nul@exemple.fr",
                                                    "06 00 00 00 00"));
                        });
        ComplaintRow kept = database.transaction(() -> complaints.enter("e", terms, true));
        assertThat(sheet(database, kept).text()).startsWith("Enceinte");
        assertThat(PersonalTraces.in("Dossier 0612345678901, le 03 05 2021, à 10 h 30 @ l’accueil"))
                .isEmpty();
        assertThat(PersonalTraces.in("+33 6 00 00 00 00")).hasSize(1);
    }

    /**
     * By hand. From Thursday 29 April 2021: 30/4 is 1, 3–7 May are 2–6, 10, 11, 12 May are 7–9 (8
     * May is a Saturday, 13 May is Ascension Day), 14 is 10, 17–21 are 11–15. From 30 April: 24 May
     * is Whit Monday, so the fifteenth is the 25th.
     */
    @ParameterizedTest
    @Tag("ECO-84")
    @CsvSource({
        "COMPLAINT, 2021-04-29, 2021-05-21",
        "COMPLAINT, 2021-04-30, 2021-05-25",
        "SUGGESTION, 2021-05-01, 2021-05-25",
        "ACCESSIBILITY, 2021-05-06, 2021-05-13",
        "ACCESSIBILITY, 2020-12-28, 2021-01-04"
    })
    void an_answer_is_due_in_working_days_and_in_calendar_days_for_accessibility(
            ComplaintKind kind, LocalDate received, LocalDate due) {
        assertThat(enter(database, terms(kind, received.toString(), "Attente", true)).dueOn())
                .contains(due);
    }

    @Test
    @Tag("ECO-84")
    void who_reports_an_obstacle_always_awaits_an_answer_and_who_wants_none_gets_no_day() {
        assertThat(
                        enter(
                                        database,
                                        terms(
                                                ComplaintKind.ACCESSIBILITY,
                                                "2021-05-06",
                                                "La rampe est fermée",
                                                false))
                                .dueOn())
                .isPresent();
        assertThat(
                        enter(
                                        database,
                                        terms(
                                                ComplaintKind.SUGGESTION,
                                                "2021-05-06",
                                                "Une horloge dans le hall",
                                                false))
                                .dueOn())
                .isEmpty();
    }

    @Test
    @Tag("ECO-85")
    void a_limit_holds_from_its_day_on_and_days_promised_before_stay() {
        ComplaintRow before = enter(database, complaint("2021-05-03"));
        LimitTerms ten =
                new LimitTerms(
                        10,
                        LimitUnit.CALENDAR_DAYS,
                        "Note de service",
                        FigureTarget.Status.CONFIRMED);
        database.transaction(() -> limits.open(LimitSubject.ANSWER, day("2021-05-10"), ten));

        assertThat(sheet(database, before).row().dueOn()).isEqualTo(before.dueOn());
        assertThat(enter(database, complaint("2021-05-09")).dueOn()).contains(day("2021-06-01"));
        assertThat(enter(database, complaint("2021-05-10")).dueOn()).contains(day("2021-05-20"));
        refused(
                "listening.limit.twice",
                () ->
                        database.transaction(
                                () -> limits.open(LimitSubject.ANSWER, day("2021-05-10"), ten)));
        refused(
                "listening.limit.unit",
                () ->
                        database.transaction(
                                () -> limits.open(LimitSubject.ERASURE, day("2021-05-10"), ten)));
        refused(
                "listening.limit.amount",
                () -> new LimitTerms(0, LimitUnit.MONTHS, "x", FigureTarget.Status.CONFIRMED));
    }

    @Test
    @Tag("ECO-85")
    void what_ships_is_to_be_checked_and_corrected_over_what_was_shown() {
        ComplaintLimit shipped =
                database.transaction(() -> limits.on(LimitSubject.ANSWER, day("2021-05-03")))
                        .orElseThrow();
        assertThat(database.transaction(limits::all))
                .allSatisfy(
                        one -> {
                            assertThat(one.terms().status())
                                    .isEqualTo(FigureTarget.Status.TO_VALIDATE);
                            assertThat(one.terms().source()).isNotBlank();
                        });
        LimitTerms checked =
                new LimitTerms(15, LimitUnit.WORKING_DAYS, "Audit", FigureTarget.Status.CONFIRMED);
        database.transaction(() -> limits.correct(shipped.id(), shipped.version(), checked));
        refused(
                "listening.limit.changedSince",
                () ->
                        database.transaction(
                                () -> limits.correct(shipped.id(), shipped.version(), checked)));
    }

    @Test
    @Tag("ECO-86")
    void its_state_tells_how_far_it_is() {
        ComplaintRow awaited = enter(database, complaint("2021-05-10"));
        ComplaintRow late = enter(database, complaint("2021-04-29"));
        ComplaintRow inTime = enter(database, complaint("2021-04-29"));
        ComplaintRow tooLate = enter(database, complaint("2021-04-29"));
        ComplaintRow idea =
                enter(database, terms(ComplaintKind.SUGGESTION, "2021-05-03", "Idée", false));
        answer(database, inTime, "2021-05-21");
        answer(database, tooLate, "2021-05-22");

        assertThat(state(awaited)).isEqualTo(ComplaintState.TO_ANSWER);
        assertThat(state(late)).isEqualTo(ComplaintState.LATE);
        assertThat(state(inTime)).isEqualTo(ComplaintState.ANSWERED);
        assertThat(state(tooLate)).isEqualTo(ComplaintState.ANSWERED_LATE);
        assertThat(state(idea)).isEqualTo(ComplaintState.NOT_AWAITED);
        ComplaintExamples.close(database, idea, "");
        assertThat(state(idea)).isEqualTo(ComplaintState.CLOSED);
    }

    private ComplaintState state(ComplaintRow row) {
        return sheet(database, row).row().state();
    }

    @Test
    @Tag("ECO-87")
    void an_answer_says_what_was_answered_between_its_reception_and_today() {
        ComplaintRow row = enter(database, complaint("2021-05-10"));
        refused("listening.complaint.answer.early", () -> answer(database, row, "2021-05-09"));
        refused("listening.complaint.answer.future", () -> answer(database, row, "2021-06-01"));
        refused(
                "listening.complaint.answer.missing",
                () -> new ComplaintAnswer(day("2021-05-12"), ComplaintChannel.EMAIL, " ", " "));
        refused(
                "listening.complaint.answer.long",
                () ->
                        new ComplaintAnswer(
                                day("2021-05-12"), ComplaintChannel.EMAIL, "", "a".repeat(501)));
        refused(
                "listening.complaint.traces",
                () ->
                        database.transaction(
                                () ->
                                        answers.answer(
                                                row.id(),
                                                row.version(),
                                                new ComplaintAnswer(
                                                        day("2021-05-12"),
                                                        ComplaintChannel.EMAIL,
                                                        "",
                                                        "Rappelé au 06 00 00 00 00"),
                                                false)));
        answer(database, row, "2021-05-12");
        answer(database, row, "2021-05-11");
        assertThat(sheet(database, row).answer())
                .contains(
                        new ComplaintAnswer(
                                day("2021-05-11"),
                                ComplaintChannel.LETTER,
                                "LT-04",
                                "Excuses, guichet ajouté"));
    }

    @Test
    @Tag("ECO-88")
    void what_awaits_an_answer_is_closed_with_it_or_with_a_reason() {
        ComplaintRow answered = enter(database, complaint("2021-05-10"));
        ComplaintRow unknown = enter(database, complaint("2021-05-10"));
        refused(
                "listening.complaint.close.unanswered",
                () -> ComplaintExamples.close(database, unknown, " "));
        ComplaintExamples.close(database, unknown, "Aucune adresse sur le formulaire");
        answer(database, answered, "2021-05-12");
        ComplaintExamples.close(database, answered, "");

        assertThat(sheet(database, unknown).closingNote())
                .isEqualTo("Aucune adresse sur le formulaire");
        refused("listening.complaint.closed", () -> answer(database, answered, "2021-05-13"));
    }

    @Test
    @Tag("ECO-89")
    void it_is_corrected_over_what_was_shown_and_its_day_is_counted_anew() {
        ComplaintRow row = enter(database, complaint("2021-04-29"));
        ComplaintTerms corrected =
                terms(ComplaintKind.ACCESSIBILITY, "2021-05-06", "La rampe est fermée", true);
        database.transaction(() -> complaints.change(row.id(), row.version(), corrected, false));

        assertThat(sheet(database, row).row().dueOn()).contains(day("2021-05-13"));
        assertThat(sheet(database, row).row().reference()).isEqualTo(row.reference());
        refused(
                "shared.changedMeanwhile",
                () ->
                        database.transaction(
                                () ->
                                        complaints.change(
                                                row.id(), row.version(), corrected, false)));
        assertThat(
                        database.transaction(
                                () ->
                                        database.boundary(Changes.class)
                                                .of(Complaints.SUBJECT, row.id())))
                .hasSize(2)
                .allSatisfy(
                        change ->
                                assertThat(String.valueOf(change))
                                        .doesNotContain("hall")
                                        .doesNotContain("rampe"));
    }

    @Test
    @Tag("ECO-85")
    void a_corrected_text_keeps_the_day_that_was_promised() {
        ComplaintRow row = enter(database, complaint("2021-04-29"));
        database.transaction(
                () ->
                        limits.open(
                                LimitSubject.ANSWER,
                                day("2021-04-01"),
                                new LimitTerms(
                                        5,
                                        LimitUnit.WORKING_DAYS,
                                        "Note",
                                        FigureTarget.Status.CONFIRMED)));
        change(row, text("2021-04-29", "Autre"));
        assertThat(sheet(database, row).row().dueOn()).isEqualTo(row.dueOn());
        change(row, text("2021-04-30", "Autre"));
        assertThat(sheet(database, row).row().dueOn()).contains(day("2021-05-07"));
    }

    private static ComplaintTerms text(String receivedOn, String text) {
        return terms(ComplaintKind.COMPLAINT, receivedOn, text, true);
    }

    private void change(ComplaintRow row, ComplaintTerms terms) {
        int shown = sheet(database, row).row().version();
        database.transaction(() -> complaints.change(row.id(), shown, terms, false));
    }

    @Test
    @Tag("ECO-89")
    @Tag("ECO-90")
    void an_agent_sees_and_corrects_what_the_agent_typed_until_somebody_answers() {
        ComplaintRow another = enter(database, complaint("2021-05-10"));
        database.as("agent").in(Roles.STAFF);
        ComplaintRow mine = enter(database, complaint("2021-05-11"));

        assertThat(
                        database.transaction(
                                        () ->
                                                new Lists()
                                                        .slice(
                                                                complaints,
                                                                new Ask(
                                                                        Map.of(), "recue", true, 0,
                                                                        25)))
                                .rows())
                .extracting(ComplaintListed::id)
                .containsExactly(mine.id());
        assertThat(database.transaction(() -> complaints.find(another.id()))).isEmpty();
        assertThat(database.transaction(() -> complaints.isChangeable(mine.id()))).isTrue();
        refused(
                "listening.complaint.notYours",
                () ->
                        database.transaction(
                                () ->
                                        complaints.change(
                                                another.id(),
                                                another.version(),
                                                complaint("2021-05-10"),
                                                false)));
        database.as("referent").in(Roles.QUALITY);
        answer(database, mine, "2021-05-12");
        database.as("agent").in(Roles.STAFF);
        assertThat(database.transaction(() -> complaints.isChangeable(mine.id()))).isFalse();
    }

    @Test
    @Tag("ECO-91")
    void a_reason_that_is_withdrawn_stays_where_it_was_given() {
        ComplaintRow row = enter(database, complaint("2021-05-10"));
        ReasonRow waiting = reason(-1);
        assertThat(waiting.used()).isEqualTo(1);
        database.transaction(
                () -> reasons.change(-1, waiting.version(), "Attente au guichet", true));

        assertThat(sheet(database, row).row().reason()).isEqualTo("Attente au guichet");
        assertThat(database.transaction(reasons::open))
                .extracting(ReasonRow::code)
                .doesNotContain("attente");
        refused("listening.reason.withdrawn", () -> enter(database, complaint("2021-05-10")));
        database.transaction(
                () -> complaints.change(row.id(), row.version(), complaint("2021-05-11"), false));
        refused(
                "listening.reason.twice",
                () -> database.transaction(() -> reasons.add("HORAIRES d’ouverture")));
        refused("listening.reason.name", () -> database.transaction(() -> reasons.add(" ! ")));
        long parking = database.transaction(() -> reasons.add("Stationnement"));
        assertThat(reason(parking).code()).isEqualTo("stationnement");
    }

    private ReasonRow reason(long id) {
        return database.transaction(reasons::all).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("ECO-94")
    void it_becomes_one_action_however_often_that_is_asked_for() {
        ComplaintRow row = enter(database, complaint("2021-05-10"));
        ComplaintActions acting = database.boundary(ComplaintActions.class);
        refused(
                "listening.complaint.traces",
                () ->
                        database.transaction(
                                () ->
                                        acting.becomeAction(
                                                row.id(),
                                                "Rappeler le 06 00 00 00 00",
                                                Optional.empty())));
        long action =
                database.transaction(
                        () -> acting.becomeAction(row.id(), "Ouvrir un guichet", Optional.empty()));
        assertThat(
                        database.transaction(
                                () ->
                                        acting.becomeAction(
                                                row.id(),
                                                "Ouvrir deux guichets",
                                                Optional.empty())))
                .isEqualTo(action);
        ActionRow kept =
                database.transaction(() -> acting.of(List.of(row.id())))
                        .get(String.valueOf(row.id()));
        assertThat(kept.title()).isEqualTo("Ouvrir un guichet");
        assertThat(kept.originText()).isEqualTo("Réclamation n°\u00a02021-0001");
        assertThat(kept.originPath()).isEqualTo("/reclamations/" + row.id());
        assertThat(kept.service()).isEqualTo(ComplaintExamples.DESK);
    }

    @Test
    @Tag("ECO-95")
    void late_answers_and_those_due_soon_are_brought_to_attention() {
        enter(database, complaint("2021-05-10"));
        enter(database, complaint("2021-05-11"));
        enter(database, terms(ComplaintKind.ACCESSIBILITY, "2021-05-20", "La rampe", true));
        ComplaintAlerts alerts = database.boundary(ComplaintAlerts.class);
        LateComplaints late = database.boundary(LateComplaints.class);

        assertThat(database.transaction(alerts::alerts))
                .extracting(Alert::messageKey)
                .as("10 and 11 May are due on 2 and 3 June, in three days at most")
                .containsExactly(
                        "listening.alert.accessibility.late", "listening.alert.complaint.soon");
        database.at(Instant.parse("2021-06-03T08:00:00Z"));
        assertThat(database.transaction(() -> late.late(5)))
                .extracting(LateItem::text)
                .containsExactly(
                        "Signalement d’accessibilité n°\u00a02021-0003, Attente",
                        "Réclamation n°\u00a02021-0001, Attente");
    }

    private static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}

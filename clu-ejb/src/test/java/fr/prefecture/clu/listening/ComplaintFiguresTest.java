package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ComplaintExamples.answer;
import static fr.prefecture.clu.listening.ComplaintExamples.complaint;
import static fr.prefecture.clu.listening.ComplaintExamples.enter;
import static fr.prefecture.clu.listening.ComplaintExamples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.list.EveryRow;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureOrigin;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComplaintFiguresTest {

    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private final Database database = ComplaintExamples.begin();
    private final ComplaintFigures figures = database.boundary(ComplaintFigures.class);
    private final Incidents incidents = database.boundary(Incidents.class);

    @AfterEach
    void close() {
        database.close();
    }

    /** By hand: due on 30 April, 21 May, 21 May, 21 May, 2 June; today is 31 May. */
    @Test
    @Tag("ECO-96")
    void each_counts_in_the_month_of_its_last_day_once_it_is_answered_or_over() {
        answer(database, enter(database, complaint("2021-04-08")), "2021-04-12");
        answer(database, enter(database, complaint("2021-04-29")), "2021-04-30");
        answer(database, enter(database, complaint("2021-04-29")), "2021-05-22");
        enter(database, complaint("2021-04-29"));
        enter(database, complaint("2021-05-10"));
        enter(database, terms(ComplaintKind.SUGGESTION, "2021-04-29", "Idée", false));
        answer(
                database,
                enter(database, terms(ComplaintKind.ACCESSIBILITY, "2021-05-06", "Rampe", true)),
                "2021-05-13");

        assertThat(written(APRIL))
                .containsExactly(
                        "listening.complaintsAnsweredInTime 1/1",
                        "listening.complaints 5",
                        "listening.accessibilityAnsweredInTime null/null",
                        "listening.incidents null");
        assertThat(written(MAY))
                .containsExactly(
                        "listening.complaintsAnsweredInTime 2/4",
                        "listening.complaints 2",
                        "listening.accessibilityAnsweredInTime 1/1",
                        "listening.incidents null");
        ComplaintOrigins origins = database.boundary(ComplaintOrigins.class);
        assertThat(database.transaction(() -> origins.origins(ComplaintFigures.ANSWERED, MAY)))
                .extracting(FigureOrigin::counted)
                .containsExactly(4L);
        assertThat(
                        database.transaction(
                                () ->
                                        origins.origins(
                                                ComplaintFigures.ANSWERED, MAY.plusMonths(1))))
                .as("nothing is judged yet")
                .isEmpty();
        String only =
                "/reclamations?echeance-du=2021-05-01&echeance-au=2021-05-31"
                        + "&nature=signalement-d-accessibilite";
        assertThat(database.transaction(() -> origins.origins(ComplaintFigures.ACCESSIBILITY, MAY)))
                .extracting(FigureOrigin::page)
                .containsExactly(only);
        assertThat(database.transaction(() -> figures.beside(MAY)))
                .extracting(Figure::page)
                .contains(only);
        assertThat(written(MAY.plusMonths(1)).get(0))
                .as("due on 2 June, not answered yet")
                .isEqualTo("listening.complaintsAnsweredInTime null/null");
    }

    @Test
    @Tag("ECO-97")
    void nothing_is_said_of_months_before_the_first_one_and_a_quiet_month_is_zero() {
        enter(database, complaint("2021-03-31"));
        database.transaction(() -> incidents.enter("a", incident("2021-04-01")));

        assertThat(written(YearMonth.of(2021, 2))).contains("listening.complaints null");
        assertThat(written(MAY)).contains("listening.complaints 0", "listening.incidents 0");
        assertThat(written(APRIL)).contains("listening.incidents 1");
        ComplaintOrigins origins = database.boundary(ComplaintOrigins.class);
        assertThat(database.transaction(() -> origins.origins("listening.incidents", APRIL)))
                .extracting(FigureOrigin::page)
                .containsExactly("/incidents?du=2021-04-01&au=2021-04-30");
        assertThat(
                        database.transaction(
                                () ->
                                        origins.origins(
                                                "listening.accessibilityAnsweredInTime", APRIL)))
                .isEmpty();
        assertThat(
                        database.transaction(
                                () -> origins.origins("listening.complaintsAnsweredInTime", APRIL)))
                .extracting(FigureOrigin::counted)
                .containsExactly(1L);
    }

    @Test
    @Tag("ECO-98")
    void an_incident_is_kept_once_and_not_before_it_happens() {
        database.transaction(() -> incidents.enter("a", incident("2021-05-30")));
        database.transaction(() -> incidents.enter("a", incident("2021-05-30")));

        List<IncidentRow> kept = database.transaction(() -> EveryRow.of(incidents, "date"));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).kind().isFromUser()).isTrue();
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> incidents.enter("b", incident("2021-06-01"))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.incident.future");
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> incidents.enter("a", incident("2021-05-29"))))
                .hasMessage("shared.entry.otherwise");
        database.transaction(() -> incidents.remove(kept.get(0).id()));
        assertThat(database.transaction(() -> EveryRow.of(incidents, "date"))).isEmpty();
    }

    private static IncidentTerms incident(String day) {
        return new IncidentTerms(
                ComplaintExamples.day(day),
                IncidentChannel.DESK,
                IncidentKind.USER_INSULT,
                ComplaintExamples.DESK,
                IncidentMeasure.CALMED);
    }

    private List<String> written(YearMonth month) {
        return database.transaction(
                () ->
                        Stream.concat(
                                        figures.figures(month).stream(),
                                        figures.beside(month).stream())
                                .map(ComplaintFiguresTest::written)
                                .toList());
    }

    private static String written(Figure figure) {
        return figure.code()
                + " "
                + figure.numerator()
                + (figure.code().endsWith("InTime") ? "/" + figure.denominator() : "");
    }
}

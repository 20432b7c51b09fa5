package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureOrigin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SurveyFiguresTest {

    private static final YearMonth MARCH = YearMonth.of(2021, 3);

    private final Database database = ListeningExamples.aPrefecture();
    private final SurveyFigures figures = database.boundary(SurveyFigures.class);
    private final SurveyOrigins origins = database.boundary(SurveyOrigins.class);
    private int answered;

    @AfterEach
    void close() {
        database.close();
    }

    private void answer(long campaign, SurveyChannel channel, String choice, int times) {
        for (int i = 0; i < times; i++) {
            AnswerSheet sheet =
                    ListeningExamples.anAnswer("r" + answered++, channel, "GLOBAL", choice);
            database.transaction(() -> database.boundary(Responses.class).keep(campaign, sheet));
        }
    }

    private Figure figure(String code, YearMonth month) {
        Map<String, Figure> all =
                Stream.concat(figures.figures(month).stream(), figures.beside(month).stream())
                        .collect(Collectors.toMap(Figure::code, Function.identity()));
        return all.get(code);
    }

    /** 3 of 12 are content: 25.0 %; (3 − 9) ÷ 12 = −50 points. */
    @Test
    @Tag("ECO-46")
    @Tag("ECO-44")
    void a_month_has_the_satisfaction_of_its_answers_and_a_difference_may_be_negative() {
        long campaign = ListeningExamples.aCampaign(database);
        answer(campaign, SurveyChannel.TABLET, "4", 3);
        answer(campaign, SurveyChannel.PAPER, "1", 9);
        answer(campaign, SurveyChannel.PAPER, "0", 4);

        assertThat(figure("listening.satisfactionRate", MARCH).value())
                .contains(new BigDecimal("25.0"));
        assertThat(figure("listening.netSatisfaction", MARCH).value())
                .contains(new BigDecimal("-50.0"));
        assertThat(figure("listening.satisfactionRate", MARCH).dataDate())
                .isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(figure("listening.satisfactionRate", MARCH).page())
                .isEqualTo("/enquetes/" + campaign + "/resultats");
        assertThat(figure("listening.satisfactionRate", MARCH.plusMonths(1)).value()).isEmpty();
        assertThat(figures.lastDay()).as("a sheet moves no other figure").isEmpty();
        assertThat(origins.origins("listening.satisfactionRate", MARCH))
                .containsExactly(
                        FigureOrigin.typed(
                                "/enquetes/" + campaign + "/resultats",
                                12,
                                LocalDate.of(2021, 3, 1),
                                LocalDate.of(2021, 3, 1)));
        assertThat(origins.origins("listening.complaintsInTime", MARCH)).isEmpty();
    }

    @Test
    @Tag("ECO-44")
    void of_too_few_a_month_has_no_rate() {
        long campaign = ListeningExamples.aCampaign(database);
        answer(campaign, SurveyChannel.TABLET, "4", 4);
        assertThat(figure("listening.satisfactionRate", MARCH).value()).isEmpty();
        assertThat(figure("listening.satisfactionRate", MARCH).dataDate()).isNull();

        answer(campaign, SurveyChannel.TABLET, "4", 1);
        assertThat(figure("listening.satisfactionRate", MARCH).value())
                .contains(new BigDecimal("100.0"));
    }

    @Test
    @Tag("ECO-44")
    void the_staff_is_never_among_the_users() {
        long staff = ListeningExamples.aStaffCampaign(database);
        answer(staff, SurveyChannel.INTRANET, "1", 12);

        assertThat(figure("listening.satisfactionRate", MARCH).value()).isEmpty();
        assertThat(figure("listening.surveysPerYear", MARCH).value()).isEmpty();
    }

    @Test
    @Tag("ECO-45")
    void a_survey_counts_in_the_month_of_its_first_day() {
        long campaign = ListeningExamples.aCampaign(database);
        YearMonth february = YearMonth.of(2021, 2);

        assertThat(figure("listening.surveysPerYear", february.minusMonths(1)).value())
                .as("nothing is known before the first one")
                .isEmpty();
        assertThat(figure("listening.surveysPerYear", february).value()).contains(BigDecimal.ONE);
        assertThat(figure("listening.surveysPerYear", MARCH).value()).contains(BigDecimal.ZERO);
        assertThat(origins.origins("listening.surveysPerYear", february))
                .extracting(FigureOrigin::page)
                .containsExactly("/enquetes/" + campaign);
    }
}

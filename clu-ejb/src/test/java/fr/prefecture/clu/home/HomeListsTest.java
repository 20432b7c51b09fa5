package fr.prefecture.clu.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.actions.ActionDates;
import fr.prefecture.clu.cert.WorkloadSteps;
import fr.prefecture.clu.committee.CommitteeSteps;
import fr.prefecture.clu.committee.MeetingDates;
import fr.prefecture.clu.indicators.RoundDates;
import fr.prefecture.clu.letters.ConsultationDates;
import fr.prefecture.clu.letters.TemplateSteps;
import fr.prefecture.clu.listening.SurveyDates;
import fr.prefecture.clu.listening.SurveySteps;
import fr.prefecture.clu.quality.AuditDates;
import fr.prefecture.clu.quality.AuditSteps;
import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.DueSource;
import fr.prefecture.clu.shared.FirstStep;
import fr.prefecture.clu.shared.FirstStepSource;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallSteps;
import fr.prefecture.clu.website.SiteSteps;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HomeListsTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 10);

    private final HomeCase it = new HomeCase();

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("HOM-6")
    void what_comes_within_thirty_days_is_shown_earliest_first_five_at_most() {
        for (int day = 12; day > 0; day--) {
            it.lists.due.add(
                    0, new DueItem("actions.due.action", "n° " + day, TODAY.plusDays(day), "/x"));
        }

        assertThat(it.home.due())
                .extracting(DueItem::text)
                .containsExactly("n° 1", "n° 2", "n° 3", "n° 4", "n° 5");
        assertThat(it.lists.from).isEqualTo(TODAY);
        assertThat(it.lists.to).isEqualTo(LocalDate.of(2021, 7, 10));
    }

    @Test
    @Tag("HOM-6")
    void what_is_late_comes_the_most_late_first_and_to_those_only_who_may_read_it() {
        it.lists.late.add(late("b", TODAY.minusDays(2)));
        it.lists.late.add(late("a", TODAY.minusDays(40)));

        assertThat(it.home.late()).extracting(LateItem::text).containsExactly("a", "b");
        it.database.in(Roles.STAFF);
        assertThat(it.home.late()).isEmpty();
        assertThat(it.home.due()).isEmpty();
    }

    @Test
    @Tag("HOM-6")
    void every_feature_can_be_asked_what_comes() {
        for (Class<? extends DueSource> source :
                List.of(
                        ActionDates.class,
                        AuditDates.class,
                        ConsultationDates.class,
                        MeetingDates.class,
                        RoundDates.class,
                        SurveyDates.class)) {
            assertThat(it.database.boundary(source).due(TODAY, TODAY.plusDays(30), 5))
                    .as(source.getSimpleName())
                    .isEmpty();
        }
    }

    @Test
    @Tag("HOM-9")
    void first_steps_are_listed_in_order_until_all_are_taken() {
        assertThat(it.home.steps())
                .extracting(FirstStep::messageKey, FirstStep::done)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("committee.first.members", true),
                        org.assertj.core.groups.Tuple.tuple("committee.first.meeting", false));
        it.database.in(Roles.SECRETARY_GENERAL);
        assertThat(it.home.steps()).as("who may take none").isEmpty();
        it.database.in(Roles.QUALITY);
        it.steps.met = true;
        assertThat(it.home.steps()).isEmpty();
    }

    @Test
    @Tag("HOM-9")
    void nothing_has_been_begun_in_an_empty_product() {
        for (Class<? extends FirstStepSource> source :
                List.of(
                        CommitteeSteps.class,
                        TemplateSteps.class,
                        WorkloadSteps.class,
                        CallSteps.class,
                        SiteSteps.class,
                        SurveySteps.class,
                        AuditSteps.class)) {
            assertThat(it.database.boundary(source).steps())
                    .as(source.getSimpleName())
                    .isNotEmpty()
                    .noneMatch(FirstStep::done);
        }
    }

    private static LateItem late(String text, LocalDate due) {
        return new LateItem(text, "", LooseDate.day(due), "/x");
    }
}

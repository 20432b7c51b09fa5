package fr.prefecture.clu.website;

import static fr.prefecture.clu.website.WebsiteExamples.FRIDAY;
import static fr.prefecture.clu.website.WebsiteExamples.MONDAY;
import static fr.prefecture.clu.website.WebsiteExamples.changed;
import static fr.prefecture.clu.website.WebsiteExamples.day;
import static fr.prefecture.clu.website.WebsiteExamples.everyDayFrom;
import static fr.prefecture.clu.website.WebsiteExamples.nightOf;
import static fr.prefecture.clu.website.WebsiteExamples.terms;
import static fr.prefecture.clu.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpdateRulesTest {

    private final Database database =
            Database.empty().at(Instant.parse("2021-06-15T10:00:00Z")).as("admin");
    private final UpdateRules rules = database.boundary(UpdateRules.class);

    @BeforeEach
    void aFollowedWeek() {
        told(database, 1, changed("a", MONDAY, 9), changed("a", FRIDAY, 9));
        nightOf(database, FRIDAY.plusDays(3));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("WEB-6")
    void a_new_rule_leaves_the_days_that_were_judged_as_they_were() {
        int changed =
                database.transaction(
                        () -> rules.change(Sites.DEFAULT, everyDayFrom(MONDAY), false));
        assertThat(changed).isZero();
        assertThat(day(database, FRIDAY).expected()).isFalse();
        assertThat(day(database, FRIDAY.plusDays(7)).expected()).isTrue();
    }

    @Test
    @Tag("WEB-6")
    void the_preview_names_the_days_and_the_past_is_judged_again_when_asked() {
        List<LocalDate> preview =
                database.transaction(() -> rules.preview(Sites.DEFAULT, everyDayFrom(MONDAY)));
        // The 8th is a holiday under both rules.
        assertThat(preview).containsExactly(FRIDAY, LocalDate.of(2021, 5, 9));
        assertThat(day(database, FRIDAY).expected()).isFalse();
        assertThat(
                        database.transaction(
                                () -> rules.change(Sites.DEFAULT, everyDayFrom(MONDAY), true)))
                .isEqualTo(2);
        assertThat(day(database, FRIDAY).expected()).isTrue();
        assertThat(day(database, FRIDAY).updated()).isTrue();
    }

    @Test
    @Tag("WEB-6")
    void days_before_the_new_rule_keep_the_old_one() {
        database.transaction(() -> rules.change(Sites.DEFAULT, everyDayFrom(FRIDAY), true));
        assertThat(day(database, LocalDate.of(2021, 4, 30)).expected()).isFalse();
        assertThat(database.transaction(() -> rules.on(Optional.empty(), LocalDate.of(2021, 5, 6))))
                .extracting(RuleTerms::weekdays)
                .isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
        assertThat(database.transaction(() -> rules.rows(Optional.empty())))
                .extracting(RuleTerms::validFrom)
                .containsExactly(FRIDAY, LocalDate.of(2000, 1, 1));
    }

    @Test
    @Tag("WEB-2")
    void a_rule_may_ask_for_more_than_one_update() {
        database.transaction(
                () ->
                        rules.change(
                                Sites.DEFAULT,
                                terms(MONDAY, EnumSet.of(DayOfWeek.MONDAY), 2),
                                true));
        assertThat(day(database, MONDAY).updated()).isFalse();
        told(database, 2, changed("b", MONDAY, 10));
        assertThat(day(database, MONDAY).updated()).isTrue();
    }

    @Test
    void a_change_of_rules_is_kept_with_who_made_it() {
        database.transaction(() -> rules.change(Sites.DEFAULT, everyDayFrom(FRIDAY), false));
        database.transaction(
                () ->
                        rules.change(
                                Sites.DEFAULT,
                                terms(FRIDAY, EnumSet.of(DayOfWeek.MONDAY), 1),
                                false));
        List<ChangeRow> history =
                database.boundary(Changes.class).of("website.rule", "principal 2021-05-07");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).before()).contains("SUNDAY");
        assertThat(history.get(0).by()).isEqualTo("admin");
    }

    @Test
    void a_target_is_to_be_validated_until_somebody_confirms_it() {
        assertThat(inForce().status()).isEqualTo(FigureTarget.Status.TO_VALIDATE);
        database.transaction(() -> rules.change(Sites.DEFAULT, everyDayFrom(FRIDAY), false));
        assertThat(inForce().status()).isEqualTo(FigureTarget.Status.CONFIRMED);
    }

    private RuleTerms inForce() {
        return database.transaction(() -> rules.on(Optional.empty(), FRIDAY));
    }

    @Test
    void a_rule_that_makes_no_sense_is_refused() {
        assertRefused(terms(MONDAY, EnumSet.noneOf(DayOfWeek.class), 1), "website.rule.noWeekday");
        assertRefused(terms(MONDAY, EnumSet.of(DayOfWeek.MONDAY), 0), "website.rule.minimum");
        assertThat(day(database, FRIDAY.plusDays(7)).expected()).isFalse();
    }

    private void assertRefused(RuleTerms terms, String key) {
        assertThatThrownBy(
                        () -> database.transaction(() -> rules.change(Sites.DEFAULT, terms, false)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }
}

package fr.prefecture.clu.web.website;

import static fr.prefecture.clu.web.website.WebsiteExamples.rule;
import static fr.prefecture.clu.web.website.WebsiteExamples.spaced;
import static fr.prefecture.clu.web.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.website.RuleTerms;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

    @Test
    void the_rule_told_to_the_committee_is_one_sentence() {
        assertThat(spaced(RuleWords.sentence(told())))
                .startsWith(
                        "Règle en vigueur : une mise à jour est attendue du lundi au jeudi, sauf"
                                + " jours fériés.");
    }

    @Test
    void a_later_rule_says_since_when_and_how_many() {
        assertThat(
                        spaced(
                                RuleWords.sentence(
                                        rule(
                                                "2021-06-01",
                                                EnumSet.allOf(DayOfWeek.class),
                                                true,
                                                2))))
                .startsWith(
                        "Règle en vigueur depuis le 1er juin 2021 : 2 mises à jour sont attendues"
                                + " chaque jour, jours fériés compris.");
        assertThat(spaced(RuleWords.source(rule("2021-06-01", Set.of(DayOfWeek.MONDAY), true, 1))))
                .isEqualTo("Comité du 31 mai 2021, depuis le 1er juin 2021");
    }

    @Test
    void a_target_says_whether_it_is_to_be_validated() {
        RuleTerms told = told();
        assertThat(spaced(RuleWords.target(told))).isEqualTo("90 %, à valider");
        RuleTerms confirmed =
                new RuleTerms(
                        told.validFrom(),
                        told.weekdays(),
                        false,
                        1,
                        new BigDecimal("87.50"),
                        FigureTarget.Status.CONFIRMED,
                        "Note");
        assertThat(spaced(RuleWords.target(confirmed))).isEqualTo("87,5 %");
    }

    @Test
    void days_that_do_not_follow_each_other_are_named() {
        assertThat(
                        RuleWords.weekdays(
                                rule(
                                        "2021-06-01",
                                        Set.of(
                                                DayOfWeek.MONDAY,
                                                DayOfWeek.WEDNESDAY,
                                                DayOfWeek.SUNDAY),
                                        false,
                                        1)))
                .isEqualTo("le lundi, le mercredi et le dimanche");
        assertThat(RuleWords.weekdays(rule("2021-06-01", Set.of(DayOfWeek.TUESDAY), false, 1)))
                .isEqualTo("le mardi");
        assertThat(
                        RuleWords.weekdays(
                                rule(
                                        "2021-06-01",
                                        Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                                        false,
                                        1)))
                .isEqualTo("le mardi et le mercredi");
    }
}

package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.RuleTerms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule says, in French. */
final class RuleWords {

    /** A rule that begins here has always held. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private RuleWords() {}

    /** « Règle en vigueur : une mise à jour est attendue du lundi au jeudi, sauf jours fériés. » */
    static String sentence(RuleTerms rule) {
        String since =
                isOld(rule)
                        ? Texts.of("website.rule.inForce")
                        : Texts.of("website.rule.inForce.since", rule.validFrom());
        String what =
                rule.minimum() == 1
                        ? Texts.of("website.rule.oneUpdate")
                        : Texts.of("website.rule.updates", rule.minimum());
        return Texts.of("website.rule.sentence", since, what, weekdays(rule), holidays(rule));
    }

    /** Who says so, and since when. */
    static String source(RuleTerms rule) {
        return isOld(rule)
                ? rule.source()
                : Texts.of("website.rule.source.since", rule.source(), rule.validFrom());
    }

    /** « 90 %, à valider » */
    static String target(RuleTerms rule) {
        return Texts.of(
                isConfirmed(rule) ? "website.rule.percent" : "website.rule.percent.toValidate",
                rule.target());
    }

    static boolean isConfirmed(RuleTerms rule) {
        return rule.status() == FigureTarget.Status.CONFIRMED;
    }

    static String since(RuleTerms rule) {
        return isOld(rule) ? Texts.of("website.rule.always") : French.date(rule.validFrom());
    }

    /** « du lundi au jeudi », « le lundi et le jeudi », « chaque jour » */
    static String weekdays(RuleTerms rule) {
        Set<DayOfWeek> days = rule.weekdays();
        List<DayOfWeek> inOrder = Arrays.stream(DayOfWeek.values()).filter(days::contains).toList();
        if (inOrder.size() == DayOfWeek.values().length) {
            return Texts.of("website.rule.everyDay");
        }
        int last = inOrder.size() - 1;
        boolean inARow = inOrder.get(last).ordinal() - inOrder.get(0).ordinal() == last;
        if (inARow && last > 1) {
            return Texts.of("website.rule.fromTo", name(inOrder.get(0)), name(inOrder.get(last)));
        }
        List<String> names =
                inOrder.stream()
                        .map(day -> Texts.of("website.rule.onDay", name(day)))
                        .collect(Collectors.toCollection(ArrayList::new));
        String end = names.remove(last);
        return names.isEmpty() ? end : Texts.of("website.rule.and", String.join(", ", names), end);
    }

    static String holidays(RuleTerms rule) {
        return Texts.of(
                rule.holidaysExpected()
                        ? "website.rule.holidays.expected"
                        : "website.rule.holidays.free");
    }

    static String name(DayOfWeek day) {
        return French.weekdayName(BEGINNING.plusDays(day.ordinal() + 2L));
    }

    private static boolean isOld(RuleTerms rule) {
        return !rule.validFrom().isAfter(BEGINNING);
    }
}

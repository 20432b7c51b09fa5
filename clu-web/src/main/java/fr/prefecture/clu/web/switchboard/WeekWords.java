package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallWeek;
import fr.prefecture.clu.switchboard.QuietHours;
import fr.prefecture.clu.switchboard.WeekHalfDay;
import fr.prefecture.clu.switchboard.WeekSlot;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** TEL-36: the best and the worst half-hours, and the quiet ones, in sentences. */
public final class WeekWords {

    /**
     * A half-hour that is told of.
     *
     * @param when « lundi, de 10 h à 10 h 30 »
     * @param what how many were answered, lost, and how long they waited
     * @param address where its answer rate is explained
     */
    public record Sentence(String when, String what, String address) {}

    private static final int MINUTES = 30;

    private WeekWords() {}

    static List<Sentence> sentences(List<WeekSlot> slots, FigureAddress origin) {
        return slots.stream().map(slot -> sentence(slot, origin)).toList();
    }

    private static Sentence sentence(WeekSlot slot, FigureAddress origin) {
        int none = origin.target();
        return new Sentence(
                Texts.of(
                        "switchboard.week.when",
                        StaffingWords.weekday(slot.weekday()),
                        StaffingWords.hour(slot.start()),
                        StaffingWords.hour(slot.start().plusMinutes(MINUTES))),
                Texts.of(
                        "switchboard.week.what",
                        FigureWords.value(CallFigure.ANSWER_RATE, slot.counts(), none),
                        FigureWords.value(CallFigure.LOST, slot.counts(), none),
                        FigureWords.value(CallFigure.ENTERED, slot.counts(), none),
                        Optional.of(
                                        FigureWords.value(
                                                CallFigure.SPEED_OF_ANSWER, slot.counts(), none))
                                .filter(text -> !text.isEmpty())
                                .orElseGet(() -> Texts.of("shared.number.nothing"))),
                origin.at(CallFigure.ANSWER_RATE, slot.start(), slot.weekday()));
    }

    /** The sentence to publish; nothing where no hour is better than the others. */
    static String quiet(QuietHours quiet) {
        if (quiet.isNone()) {
            return "";
        }
        List<String> hours =
                quiet.stretches().stream()
                        .map(
                                stretch ->
                                        Texts.of(
                                                "switchboard.week.stretch",
                                                StaffingWords.hour(stretch.from()),
                                                StaffingWords.hour(stretch.to())))
                        .toList();
        String all = joined(hours);
        return quiet.weekday()
                .map(StaffingWords::weekday)
                .map(
                        day ->
                                hours.isEmpty()
                                        ? Texts.of("switchboard.week.quiet.day", day)
                                        : Texts.of("switchboard.week.quiet.both", day, all))
                .orElseGet(() -> Texts.of("switchboard.week.quiet.hours", all));
    }

    /** « a », « a ou b », « a, b ou c » */
    private static String joined(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return Texts.of(
                "switchboard.week.or",
                String.join(", ", words.subList(0, words.size() - 1)),
                words.get(words.size() - 1));
    }

    /** « lundi matin » */
    static String half(WeekHalfDay half) {
        return Texts.of(
                "switchboard.week.half",
                French.capital(StaffingWords.weekday(half.weekday())),
                Texts.of("HalfDay." + half.half().name()).toLowerCase(Locale.FRANCE));
    }

    /** The days that had an hour twice; nothing when none had. */
    static String twice(CallWeek week) {
        if (week.folded().isEmpty()) {
            return "";
        }
        LocalTime hour = week.folded().get(0).toLocalTime();
        return Texts.of(
                "switchboard.week.twice",
                StaffingWords.hour(hour),
                week.folded().stream().map(time -> French.day(time.toLocalDate())).toList());
    }
}

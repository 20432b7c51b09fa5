package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.HalfDay;
import fr.prefecture.clu.switchboard.ServiceTarget;
import fr.prefecture.clu.switchboard.Shortage;
import fr.prefecture.clu.switchboard.StaffingQuestion;
import fr.prefecture.clu.switchboard.StaffingSlot;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is missing, in sentences. */
final class StaffingWords {

    private static final char FIXED = '\u00a0';
    private static final int MINUTES = 30;

    /** Fewer hours are written « 0,0 ». */
    private static final double LEAST_HOURS = 0.05;

    private StaffingWords() {}

    /** Neighbours that lack the same are told of together, TEL-26. */
    static List<String> missing(List<StaffingSlot> slots) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            StaffingSlot first = slots.get(i);
            if (first.missing().orElse(0) == 0) {
                continue;
            }
            int last = i;
            while (last + 1 < slots.size() && alike(slots.get(last), slots.get(last + 1))) {
                last++;
            }
            sentences.add(sentence(first, slots.get(last).start().plusMinutes(MINUTES)));
            i = last;
        }
        return sentences;
    }

    /** Half-days whose people nobody has counted, « lundi matin ». */
    static List<String> uncounted(List<StaffingSlot> slots) {
        return slots.stream()
                .filter(slot -> slot.present().isEmpty())
                .map(
                        slot ->
                                weekday(slot.weekday())
                                        + FIXED
                                        + Texts.of("HalfDay." + HalfDay.of(slot.start()).name())
                                                .toLowerCase(Locale.FRANCE))
                .distinct()
                .toList();
    }

    private static boolean alike(StaffingSlot one, StaffingSlot next) {
        return one.weekday() == next.weekday()
                && one.start().plusMinutes(MINUTES).equals(next.start())
                && next.missing().orElse(0) > 0
                && one.missingOnQuietDays().equals(next.missingOnQuietDays())
                && one.missingOnBusyDays().equals(next.missingOnBusyDays());
    }

    private static String sentence(StaffingSlot slot, LocalTime end) {
        int low = slot.missingOnQuietDays().orElseThrow();
        int high = slot.missingOnBusyDays().orElseThrow();
        String day = weekday(slot.weekday());
        String from = hour(slot.start());
        String to = hour(end);
        if (low == high) {
            return Texts.of(
                    "switchboard.staffing.missing.exact",
                    Texts.count(high, "switchboard.count.agents"),
                    day,
                    from,
                    to);
        }
        return low == 0
                ? Texts.of(
                        "switchboard.staffing.missing.upTo",
                        Texts.count(high, "switchboard.count.agents"),
                        day,
                        from,
                        to)
                : Texts.of("switchboard.staffing.missing.range", low, high, day, from, to);
    }

    /** « Il manque 8,5 heures d’agent par semaine … » */
    static String shortage(Shortage shortage) {
        if (shortage.counted() == 0) {
            return Texts.of("switchboard.staffing.shortage.unknown");
        }
        if (shortage.halfHours() == 0) {
            return shortage.high() < LEAST_HOURS
                    ? Texts.of("switchboard.staffing.shortage.none", shortage.counted())
                    : Texts.of(
                            "switchboard.staffing.shortage.upTo",
                            shortage.counted(),
                            hours(shortage.high()));
        }
        return Texts.of(
                "switchboard.staffing.shortage",
                hours(shortage.hours()),
                tenths(shortage.low()),
                tenths(shortage.high()),
                shortage.halfHours() == 1
                        ? Texts.of("switchboard.staffing.spread.one")
                        : Texts.of("switchboard.staffing.spread.many", shortage.halfHours()),
                shortage.counted());
    }

    /** « 1,5 heure d’agent », « 2,0 heures d’agent » */
    private static String hours(double number) {
        return Texts.of(
                number < 2 ? "switchboard.staffing.hours.few" : "switchboard.staffing.hours.many",
                tenths(number));
    }

    /** Why the need of one queue is not held against the people present; nothing for all. */
    static String oneQueue(StaffingQuestion question) {
        return question.queue()
                .map(queue -> Texts.of("switchboard.staffing.oneQueue", queue))
                .or(
                        () ->
                                question.source()
                                        .map(
                                                source ->
                                                        Texts.of(
                                                                "switchboard.staffing.oneSource",
                                                                source)))
                .orElse("");
    }

    static String target(ServiceTarget target) {
        return target.kind() == ServiceTarget.Kind.ANSWERED
                ? Texts.of("switchboard.staffing.promise.ANSWERED", target.percent())
                : Texts.of(
                        "switchboard.staffing.promise.ANSWERED_WITHIN",
                        target.percent(),
                        target.seconds());
    }

    /** The question in words, for the export's first line and for the printed page. */
    static String question(StaffingQuestion question) {
        return Texts.of(
                "switchboard.staffing.asked",
                Texts.count(question.weeks(), "switchboard.count.weeks"),
                calls(question),
                target(question.target()),
                Texts.of("StaffingModel." + question.model().name()),
                question.afterWork());
    }

    /** « file « accueil », standard « principal » » */
    private static String calls(StaffingQuestion question) {
        return Stream.concat(
                        Stream.of(
                                question.queue()
                                        .map(
                                                queue ->
                                                        Texts.of(
                                                                "switchboard.days.filters.queue",
                                                                queue))
                                        .orElseGet(
                                                () ->
                                                        Texts.of(
                                                                "switchboard.days.filters"
                                                                        + ".allQueues"))),
                        question.source().stream()
                                .map(one -> Texts.of("switchboard.days.filters.source", one)))
                .collect(Collectors.joining(", "));
    }

    /** « lundi » */
    static String weekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }

    /** « 9 h », « 9 h 30 » */
    static String hour(LocalTime time) {
        return time.getMinute() == 0 ? time.getHour() + "" + FIXED + 'h' : French.time(time);
    }

    static String tenths(double number) {
        return French.tenths(BigDecimal.valueOf(number));
    }

    static String duration(double seconds) {
        return French.duration(BigDecimal.valueOf(seconds));
    }
}

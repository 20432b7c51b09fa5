package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.ServiceTarget;
import fr.prefecture.clu.switchboard.StaffingModel;
import fr.prefecture.clu.switchboard.StaffingQuestion;
import fr.prefecture.clu.switchboard.WhatIf;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * What the page about staffing is asked, once it is understood; what is wrong with it otherwise.
 */
final class StaffingFilters {

    /** The fields of the form and what they hold as long as nobody has typed. */
    static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("semaines", "8"),
                    Map.entry("au", ""),
                    Map.entry("file", ""),
                    Map.entry("source", ""),
                    Map.entry("objectif", "decroches"),
                    Map.entry("pourcent", ""),
                    Map.entry("secondes", "20"),
                    Map.entry("modele", "a"),
                    Map.entry("apres", "0"),
                    Map.entry("moins", "0"),
                    Map.entry("decalage", "0"),
                    Map.entry("renforts", "0"),
                    Map.entry("apprentissage", "8"));

    static final String WITHIN = "delai";

    private static final String ANSWERED_PERCENT = "85";
    private static final String WITHIN_PERCENT = "80";

    /** What each field that holds a number is called. */
    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("semaines", "switchboard.staffing.field.weeks"),
                    Map.entry("pourcent", "switchboard.staffing.field.percent"),
                    Map.entry("secondes", "switchboard.staffing.field.seconds"),
                    Map.entry("apres", "switchboard.staffing.field.afterWork"),
                    Map.entry("moins", "switchboard.staffing.field.fewer"),
                    Map.entry("decalage", "switchboard.staffing.field.shift"),
                    Map.entry("renforts", "switchboard.staffing.field.reinforcements"),
                    Map.entry("apprentissage", "switchboard.staffing.field.learning"));

    private static final WhatIf NOTHING = WhatIf.NOTHING;
    private static final int ANY_PERCENT = 50;

    private final Map<String, String> typed;
    private final List<Filters.Problem> problems = new ArrayList<>();
    private final Optional<StaffingQuestion> question;

    StaffingFilters(
            Function<String, String> parameters, List<String> queues, List<String> sources) {
        Map<String, String> fields = new HashMap<>();
        FIELDS.forEach(
                (name, usual) -> {
                    String text = parameters.apply(name);
                    fields.put(name, text == null || text.isBlank() ? usual : text.strip());
                });
        if (fields.get("pourcent").isEmpty()) {
            fields.put(
                    "pourcent",
                    fields.get("objectif").equals(WITHIN) ? WITHIN_PERCENT : ANSWERED_PERCENT);
        }
        day(fields.get("au")).ifPresent(day -> fields.put("au", French.date(day)));
        typed = Map.copyOf(fields);
        question = read(queues, sources);
    }

    /** A field as it was typed, a day as fields show it, or what it holds usually. */
    String typed(String field) {
        return typed.get(field);
    }

    List<Filters.Problem> problems() {
        return List.copyOf(problems);
    }

    /** Nothing while a field is wrong. */
    Optional<StaffingQuestion> question() {
        return question;
    }

    private Optional<StaffingQuestion> read(List<String> queues, List<String> sources) {
        Optional<String> queue = named("file", queues, "switchboard.queue.unknown");
        Optional<String> source = named("source", sources, "switchboard.source.unknown");
        Optional<LocalDate> until = date("au");
        boolean within = typed("objectif").equals(WITHIN);
        int percent = number("pourcent", ServiceTarget::answered);
        int seconds =
                number(
                        "secondes",
                        within ? one -> ServiceTarget.answeredWithin(ANY_PERCENT, one) : one -> {});
        int weeks = number("semaines", one -> asked(one, 0));
        int afterWork = number("apres", one -> asked(1, one));
        int learningWeeks = NOTHING.learningWeeks();
        int fewer = number("moins", one -> new WhatIf(one, 0, 0, learningWeeks));
        int shift = number("decalage", one -> new WhatIf(0, one, 0, learningWeeks));
        int reinforcements = number("renforts", one -> new WhatIf(0, 0, one, learningWeeks));
        int learning = number("apprentissage", one -> new WhatIf(0, 0, 0, one));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new StaffingQuestion(
                        weeks,
                        until,
                        queue,
                        source,
                        within
                                ? ServiceTarget.answeredWithin(percent, seconds)
                                : ServiceTarget.answered(percent),
                        typed("modele").equals("c")
                                ? StaffingModel.ERLANG_C
                                : StaffingModel.ERLANG_A,
                        afterWork,
                        new WhatIf(fewer, shift, reinforcements, learning)));
    }

    private static StaffingQuestion asked(int weeks, int afterWork) {
        return new StaffingQuestion(
                weeks,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ServiceTarget.answered(ANY_PERCENT),
                StaffingModel.ERLANG_A,
                afterWork,
                NOTHING);
    }

    private Optional<String> named(String field, List<String> known, String unknown) {
        Optional<String> name = Optional.of(typed(field)).filter(text -> !text.isEmpty());
        name.filter(one -> !known.contains(one))
                .ifPresent(one -> problems.add(new Filters.Problem(field, unknown, List.of(one))));
        return name;
    }

    private Optional<LocalDate> date(String field) {
        if (typed(field).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = day(typed(field));
        if (date.isEmpty()) {
            problems.add(
                    new Filters.Problem(
                            field, "switchboard.staffing.until", List.of(typed(field))));
        }
        return date;
    }

    private static Optional<LocalDate> day(String text) {
        return WrittenDate.parse(text)
                .flatMap(WrittenDate::date)
                .filter(day -> day.getYear() > 2001 && day.getYear() < 2099);
    }

    /** Each number is verified by itself, so that all that is wrong is said at once. */
    private int number(String field, IntConsumer verified) {
        String text = typed(field).replace('\u2212', '-');
        if (!text.matches("[+-]?\\d{1,6}")) {
            problems.add(
                    new Filters.Problem(
                            field,
                            "switchboard.staffing.number",
                            List.of(Texts.of(LABELS.get(field)), typed(field))));
            return 0;
        }
        int number = Integer.parseInt(text);
        try {
            verified.accept(number);
        } catch (RuleBroken refusal) {
            problems.add(new Filters.Problem(field, refusal.getMessage(), refusal.arguments()));
        }
        return number;
    }
}

package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.ServiceTarget;
import fr.prefecture.clu.switchboard.StaffingModel;
import fr.prefecture.clu.switchboard.StaffingQuestion;
import fr.prefecture.clu.switchboard.WhatIf;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /** The field that each refusal is about. */
    private static final Map<String, String> BLAMED =
            Map.ofEntries(
                    Map.entry("switchboard.staffing.weeks", "semaines"),
                    Map.entry("switchboard.staffing.target.all", "pourcent"),
                    Map.entry("switchboard.staffing.target", "pourcent"),
                    Map.entry("switchboard.staffing.seconds", "secondes"),
                    Map.entry("switchboard.staffing.afterWork", "apres"),
                    Map.entry("switchboard.staffing.fewer", "moins"),
                    Map.entry("switchboard.staffing.shift", "decalage"),
                    Map.entry("switchboard.staffing.reinforcements", "renforts"),
                    Map.entry("switchboard.staffing.learning", "apprentissage"));

    private final Map<String, String> typed;
    private final List<Filters.Problem> problems = new ArrayList<>();
    private final Optional<StaffingQuestion> question;

    StaffingFilters(Function<String, String> parameters, List<String> queues) {
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
        question = read(queues);
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

    private Optional<StaffingQuestion> read(List<String> queues) {
        Optional<String> queue = Optional.of(typed("file")).filter(name -> !name.isEmpty());
        if (queue.isPresent() && !queues.contains(queue.get())) {
            problems.add(
                    new Filters.Problem("file", "switchboard.queue.unknown", List.of(queue.get())));
        }
        Optional<LocalDate> until = date("au");
        int percent = number("pourcent");
        int seconds = number("secondes");
        int weeks = number("semaines");
        int afterWork = number("apres");
        int fewer = number("moins");
        int shift = number("decalage");
        int reinforcements = number("renforts");
        int learning = number("apprentissage");
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Optional<ServiceTarget> target =
                allowed(
                        () ->
                                typed("objectif").equals(WITHIN)
                                        ? ServiceTarget.answeredWithin(percent, seconds)
                                        : ServiceTarget.answered(percent));
        Optional<WhatIf> whatIf = allowed(() -> new WhatIf(fewer, shift, reinforcements, learning));
        Optional<StaffingQuestion> asked =
                target.flatMap(
                        t ->
                                allowed(
                                        () ->
                                                new StaffingQuestion(
                                                        weeks,
                                                        until,
                                                        queue,
                                                        t,
                                                        typed("modele").equals("c")
                                                                ? StaffingModel.ERLANG_C
                                                                : StaffingModel.ERLANG_A,
                                                        afterWork,
                                                        whatIf.orElse(WhatIf.NOTHING))));
        return problems.isEmpty() ? asked : Optional.empty();
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

    private int number(String field) {
        String text = typed(field).replace('\u2212', '-');
        if (!text.matches("[+-]?\\d{1,6}")) {
            problems.add(
                    new Filters.Problem(
                            field, "switchboard.staffing.number", List.of(typed(field))));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private <T> Optional<T> allowed(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (RuleBroken refusal) {
            problems.add(
                    new Filters.Problem(
                            BLAMED.getOrDefault(refusal.getMessage(), "semaines"),
                            refusal.getMessage(),
                            refusal.arguments()));
            return Optional.empty();
        }
    }
}

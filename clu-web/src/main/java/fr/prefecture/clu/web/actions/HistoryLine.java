package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A change of an action in words: what it said before, and after. */
public record HistoryLine(Instant at, String by, List<String> said) {

    static HistoryLine of(ChangeRow change) {
        Map<String, String> before = fields(change.before());
        Map<String, String> after = fields(change.after());
        List<String> said = new ArrayList<>();
        if (change.before() == null) {
            said.add(Texts.of("actions.history.opened", after.getOrDefault("title", "")));
            return new HistoryLine(change.at(), Past.person(change.by()), said);
        }
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(after);
        all.keySet()
                .forEach(
                        field -> {
                            String was = before.getOrDefault(field, "");
                            String is = after.getOrDefault(field, "");
                            if (!was.equals(is)) {
                                said.add(
                                        Texts.of(
                                                "actions.history.changed",
                                                Texts.of("actions.field." + field),
                                                written(field, was),
                                                written(field, is)));
                            }
                        });
        return new HistoryLine(change.at(), Past.person(change.by()), said);
    }

    private static Map<String, String> fields(String state) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (state != null) {
            for (String line : state.lines().toList()) {
                int sign = line.indexOf('=');
                if (sign > 0) {
                    fields.put(line.substring(0, sign), line.substring(sign + 1));
                }
            }
        }
        return fields;
    }

    private static String written(String field, String value) {
        if (value.isEmpty()) {
            return Texts.of("actions.history.nothing");
        }
        return switch (field) {
            case "state" -> ActionLine.state(ActionItem.State.valueOf(value));
            case "sentOn", "answeredOn" -> French.date(LocalDate.parse(value));
            case "due" -> due(value);
            default -> value;
        };
    }

    /** As it is stored: a day, or the first and the last one. */
    private static String due(String value) {
        int slash = value.indexOf('/');
        return slash < 0
                ? French.date(LocalDate.parse(value))
                : Texts.of(
                        "actions.history.fromTo",
                        French.date(LocalDate.parse(value.substring(0, slash))),
                        French.date(LocalDate.parse(value.substring(slash + 1))));
    }

    public String when() {
        return Texts.of("actions.history.when", at);
    }
}

package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Changes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the history and the bin keep, in the reader's words. */
public final class Past {

    /** A key of the messages in a kept text. */
    private static final Pattern KEY = Pattern.compile("\\{([A-Za-z]+(?:\\.[A-Za-z_]+)++)}");

    /** A day, or the first and the last one of a vague date. */
    private static final Pattern DATES =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:/(\\d{4}-\\d{2}-\\d{2}))?");

    private static final Pattern FIELD = Pattern.compile("([a-zA-Z]{2,30})=(.*)");
    private static final Pattern VALUE_OF_ENUM = Pattern.compile("[A-Z]{2}[A-Z0-9_]*");
    private static final Pattern KEY_OF_ENUM = Pattern.compile("[A-Z]\\w*\\.([A-Z][A-Z0-9_]+)");

    /** The fields that states name. */
    private static final Set<String> FIELDS =
            Set.of(
                    "action",
                    "actualFrom",
                    "actualTo",
                    "affected",
                    "answer",
                    "answeredOn",
                    "at",
                    "auditors",
                    "better",
                    "cause",
                    "closedOn",
                    "closing",
                    "code",
                    "commitment",
                    "commitments",
                    "correctiveAction",
                    "debut",
                    "description",
                    "disposition",
                    "due",
                    "dueOn",
                    "edition",
                    "eliminatedOn",
                    "engagement",
                    "evaluation",
                    "evidence",
                    "files",
                    "fin",
                    "finishedOn",
                    "format",
                    "givenOn",
                    "headcount",
                    "holder",
                    "hours",
                    "identity",
                    "improvement",
                    "indicateur",
                    "kilobytes",
                    "kind",
                    "label",
                    "lead",
                    "link",
                    "nom",
                    "note",
                    "number",
                    "obligatoire",
                    "obtainedOn",
                    "officer",
                    "on",
                    "operateur",
                    "outcome",
                    "owner",
                    "perimeter",
                    "place",
                    "plan",
                    "planned",
                    "position",
                    "print",
                    "progress",
                    "publication",
                    "reference",
                    "remark",
                    "remote",
                    "remplace",
                    "retained",
                    "retention",
                    "rule",
                    "sentOn",
                    "service",
                    "seuil",
                    "sites",
                    "source",
                    "state",
                    "statut",
                    "structure",
                    "text",
                    "texte",
                    "title",
                    "titre",
                    "treatment",
                    "unite",
                    "validUntil",
                    "variable",
                    "verification",
                    "versions",
                    "withdrawal",
                    "years");

    /** How long a text is that is not told, and its mark; no part of a date, whatever its grain. */
    private static final Pattern MARKED =
            Pattern.compile("(?<![\\p{L}\\d/-])(\\d+)/[0-9a-f]{1,8}(?![\\p{L}\\d/-])");

    /** The subjects whose states hold such marks: « 24/7 » of a title is none. */
    private static final Set<String> MARKING =
            Set.of("listening.complaint", "listening.contact", "listening.opinion");

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("fr.prefecture.clu.web.messages");

    /** Values of enumerations that are called the same wherever they occur. */
    private static final Map<String, String> VALUES = values();

    /** What words mean in the states of one subject, by its name. */
    private static final Map<String, Glossary> GLOSSARIES = glossaries();

    private Past() {}

    /**
     * HIS-6: what one field said before, and says after.
     *
     * @param field empty where the text has no fields
     */
    public record Difference(String field, String before, String after) {}

    private static Map<String, String> values() {
        Map<String, Set<String>> all = new TreeMap<>();
        for (String key : SENTENCES.keySet()) {
            Matcher ofEnum = KEY_OF_ENUM.matcher(key);
            if (ofEnum.matches()) {
                all.computeIfAbsent(ofEnum.group(1), value -> new TreeSet<>())
                        .add(SENTENCES.getString(key));
            }
        }
        return all.entrySet().stream()
                .filter(one -> one.getValue().size() == 1)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().iterator().next()));
    }

    /** The words of a subject's states in French; longer ones are looked for first. */
    private record Glossary(Map<String, String> words, Pattern pattern) {

        static Glossary of(String written) {
            Map<String, String> words = new LinkedHashMap<>();
            for (String pair : written.split("\\|", -1)) {
                int sign = pair.indexOf('=');
                words.put(pair.substring(0, sign), pair.substring(sign + 1));
            }
            String any =
                    words.keySet().stream()
                            .sorted(Comparator.comparing(String::length).reversed())
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"));
            return new Glossary(
                    words, Pattern.compile("(?<![\\p{L}\\d_])(" + any + ")(?![\\p{L}\\d_])"));
        }

        String french(String kept) {
            return pattern.matcher(kept)
                    .replaceAll(found -> Matcher.quoteReplacement(words.get(found.group())));
        }
    }

    private static Map<String, Glossary> glossaries() {
        ResourceBundle past = ResourceBundle.getBundle("fr.prefecture.clu.web.past");
        return past.keySet().stream()
                .collect(
                        Collectors.toMap(
                                key -> key.replace('-', '.'),
                                key -> Glossary.of(past.getString(key))));
    }

    /** HIS-12: who changed something: a login, the product itself, or somebody who was erased. */
    public static String person(String login) {
        return switch (login) {
            case Changes.SYSTEM -> Texts.of("history.system");
            case Changes.ERASED -> Texts.of("history.erased");
            default -> login;
        };
    }

    /** What a subject's state says, as people write it. */
    public static String words(String subject, String kept) {
        Glossary glossary = GLOSSARIES.get(subject);
        if (kept == null || glossary == null) {
            return words(kept);
        }
        return words(glossary.french(MARKING.contains(subject) ? unmarked(kept) : kept));
    }

    private static String unmarked(String kept) {
        return MARKED.matcher(kept)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Texts.count(
                                                Long.parseLong(found.group(1)), "history.marked")));
    }

    /** Days and words of the domain as people write them. */
    public static String words(String kept) {
        if (kept == null) {
            return "";
        }
        if (kept.equals(Changes.ERASED)) {
            return Texts.of("history.erased.words");
        }
        String known =
                KEY.matcher(kept)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                SENTENCES.containsKey(found.group(1))
                                                        ? SENTENCES.getString(found.group(1))
                                                        : found.group()));
        String dated =
                DATES.matcher(known).replaceAll(found -> Matcher.quoteReplacement(date(found)));
        return VALUE_OF_ENUM
                .matcher(dated)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        VALUES.getOrDefault(found.group(), found.group())));
    }

    private static String date(MatchResult found) {
        Optional<LocalDate> first = day(found.group(1));
        if (first.isEmpty()) {
            return found.group();
        }
        Optional<LocalDate> last = Optional.ofNullable(found.group(2)).flatMap(Past::day);
        return last.filter(day -> !day.isBefore(first.get()))
                .map(day -> French.period(first.get(), day))
                .orElseGet(() -> French.date(first.get()));
    }

    private static Optional<LocalDate> day(String iso) {
        return WrittenDate.parse(iso).flatMap(WrittenDate::date);
    }

    /** HIS-6: only what changed; a text without fields is one. */
    public static List<Difference> differences(String subject, String before, String after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        Map<String, String> all = new LinkedHashMap<>(was);
        all.putAll(is);
        List<Difference> differences = new ArrayList<>();
        all.keySet()
                .forEach(
                        field -> {
                            String old = was.getOrDefault(field, "");
                            String now = is.getOrDefault(field, "");
                            if (!old.equals(now)) {
                                differences.add(
                                        new Difference(
                                                name(field),
                                                words(subject, old),
                                                words(subject, now)));
                            }
                        });
        return differences;
    }

    /** Line by line; what does not begin with a field belongs to the line above. */
    private static Map<String, String> fields(String state) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (state == null || state.isEmpty()) {
            return fields;
        }
        String last = "";
        for (String line : state.lines().toList()) {
            Matcher field = FIELD.matcher(line);
            if (field.matches() && FIELDS.contains(field.group(1))) {
                last = field.group(1);
                fields.put(last, field.group(2));
            } else {
                fields.merge(last, line, (above, below) -> above + "\n" + below);
            }
        }
        return fields;
    }

    private static String name(String field) {
        return field.isEmpty() ? "" : Texts.of("history.field." + field);
    }
}

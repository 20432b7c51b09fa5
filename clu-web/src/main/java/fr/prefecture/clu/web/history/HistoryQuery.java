package fr.prefecture.clu.web.history;

import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeLine;
import fr.prefecture.clu.shared.ChangeQuery;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Subjects;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HIS-2, HIS-9: what the address of the history asks for; a word that it should not have is as if
 * not there.
 *
 * @param type a subject that whoever asks may read; empty for all of them
 */
record HistoryQuery(
        String type,
        String key,
        String person,
        Optional<ChangeKind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String words,
        Optional<ChangeLine.Mark> after) {

    static final int LONGEST = 100;

    private static final Pattern MARK =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T[\\d:.]{5,18}Z)_(\\d{1,18})");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    static HistoryQuery of(HttpServletRequest request) {
        String type = text(request, "type");
        return new HistoryQuery(
                Subjects.named(type)
                        .filter(one -> one.roles().stream().anyMatch(request::isUserInRole))
                        .map(Subjects.Subject::name)
                        .orElse(""),
                text(request, "cle"),
                text(request, "personne"),
                Stream.of(ChangeKind.values())
                        .filter(one -> word(one).equals(text(request, "nature")))
                        .findFirst(),
                day(text(request, "du")),
                day(text(request, "au")),
                text(request, "mots"),
                mark(text(request, "apres")));
    }

    static String text(HttpServletRequest request, String name) {
        String sent = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        return sent.substring(0, Math.min(LONGEST, sent.length()));
    }

    static String word(ChangeKind kind) {
        return switch (kind) {
            case CREATED -> "creation";
            case CHANGED -> "modification";
            case REMOVED -> "suppression";
            case RESTORED -> "retour";
        };
    }

    static Optional<LocalDate> day(String typed) {
        return WrittenDate.parse(typed)
                .flatMap(WrittenDate::date)
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() < LAST_YEAR);
    }

    private static Optional<ChangeLine.Mark> mark(String sent) {
        Matcher mark = MARK.matcher(sent);
        if (!mark.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ChangeLine.Mark(
                            Instant.parse(mark.group(1)), Long.parseLong(mark.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String written(ChangeLine.Mark mark) {
        return mark.at() + "_" + mark.id();
    }

    boolean isEmpty() {
        return type.isEmpty()
                && key.isEmpty()
                && person.isEmpty()
                && kind.isEmpty()
                && from.isEmpty()
                && to.isEmpty()
                && words.isEmpty();
    }

    /** HIS-4: of what may be read with these roles, and of nothing else. */
    ChangeQuery with(Predicate<String> hasRole) {
        return new ChangeQuery(
                type.isEmpty() ? readable(hasRole) : Set.of(type),
                person,
                kind,
                from.map(HistoryQuery::begin),
                to.map(day -> begin(day.plusDays(1))),
                words,
                key);
    }

    Set<String> readable(Predicate<String> hasRole) {
        return Subjects.readableBy(hasRole).stream()
                .map(Subjects.Subject::name)
                .collect(Collectors.toSet());
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Settings.zone()).toInstant();
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with("type", type)
                .with("cle", key)
                .with("personne", person)
                .with("nature", kind.map(HistoryQuery::word))
                .with("du", from.map(LocalDate::toString))
                .with("au", to.map(LocalDate::toString))
                .with("mots", words);
    }

    String inWords() {
        List<String> said = new ArrayList<>();
        if (!type.isEmpty()) {
            said.add(Subjects.text(type).toLowerCase(Locale.FRENCH));
        }
        if (!key.isEmpty()) {
            said.add(Texts.of("history.said.key", key));
        }
        if (!person.isEmpty()) {
            said.add(Texts.of("history.said.by", person));
        }
        kind.ifPresent(one -> said.add(Texts.of("ChangeKind." + one.name())));
        from.ifPresent(day -> said.add(Texts.of("history.said.from", day)));
        to.ifPresent(day -> said.add(Texts.of("history.said.to", day)));
        if (!words.isEmpty()) {
            said.add(Texts.of("history.said.words", words));
        }
        return said.isEmpty() ? Texts.of("history.said.all") : String.join(", ", said);
    }
}

package fr.prefecture.clu.letters;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A rule of the checker: a row of {@code checks.tsv}, with the source that asks for it. LET-28
 *
 * @param kinds which templates it is for, or {@code ANY}
 * @param channels by letter, by e-mail, or {@code ANY}
 * @param nature {@code DECISION} when only a request for a decision asks for it, or {@code ANY}
 * @param parameter a limit, words parted by {@code |}, variables in braces, patterns in slashes
 * @param what the finding says, and in {@code todo} what to do about it
 */
record CheckRule(
        String code,
        Family family,
        FindingSeverity severity,
        String kinds,
        String channels,
        String nature,
        String parameter,
        String what,
        String todo,
        String source) {

    /** What a rule looks at. */
    enum Family {
        MENTION,
        SENTENCE,
        JARGON,
        PASSIVE,
        LINK,
        HEADING,
        VARIABLE
    }

    private static final String ANY = "ANY";
    private static final Pattern ALTERNATIVE = Pattern.compile(" \\| ");

    static List<CheckRule> shipped() {
        return DataFile.rows("checks.tsv").stream().map(CheckRule::of).toList();
    }

    private static CheckRule of(List<String> row) {
        return new CheckRule(
                row.get(0),
                Family.valueOf(row.get(1)),
                FindingSeverity.valueOf(row.get(2)),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9));
    }

    /** A template for letters and e-mails keeps the rules of both. */
    boolean isFor(ReplyKind kind, ReplyChannel channel, RequestNature asked) {
        return (kinds.equals(ANY) || kinds.equals(kind.name()))
                && (channels.equals(ANY)
                        || channel == ReplyChannel.EITHER
                        || channels.equals(channel.name()))
                && (nature.equals(ANY) || nature.equals(asked.name()));
    }

    int limit() {
        return Integer.parseInt(parameter);
    }

    List<String> alternatives() {
        return Arrays.asList(ALTERNATIVE.split(parameter, -1));
    }

    /** What is between slashes. */
    Pattern pattern() {
        return pattern(parameter);
    }

    /** Each way in which a mention can be made: a variable, or words of a pattern. */
    List<Predicate<ReplyWords>> mentions() {
        return alternatives().stream().map(CheckRule::mention).toList();
    }

    private static Predicate<ReplyWords> mention(String alternative) {
        if (alternative.startsWith("{")) {
            String name = alternative.substring(1, alternative.length() - 1);
            return words -> words.has(name);
        }
        Pattern pattern = pattern(alternative);
        return words -> words.passages().stream().anyMatch(p -> pattern.matcher(p.text()).find());
    }

    private static Pattern pattern(String inSlashes) {
        return Pattern.compile(inSlashes.substring(1, inSlashes.length() - 1));
    }
}

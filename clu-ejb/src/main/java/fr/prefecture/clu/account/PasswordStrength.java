package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a password that somebody chooses is hard enough to guess: long, and its own. */
final class PasswordStrength {

    static final int SHORTEST = 12;
    static final int SHORTEST_ADMINISTRATOR = 15;

    /** What bcrypt reads of a password, in bytes of UTF-8. */
    static final int LONGEST_BYTES = 72;

    private static final int LEAST_DIFFERENT = 6;
    private static final int LEAST_LEFT = 8;
    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_RUN = 4;

    private static final Pattern FOUR_IN_A_ROW = Pattern.compile("(.)\\1{3}");
    private static final Pattern NO_LETTERS_ABOUT = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private static final List<String> COMMON = common();

    private PasswordStrength() {}

    /**
     * CPT-36, CPT-37
     *
     * @throws RuleBroken when it is not accepted
     */
    static void require(String clear, Collection<String> roles, String login, String displayName) {
        int shortest = roles.contains(Roles.ADMINISTRATOR) ? SHORTEST_ADMINISTRATOR : SHORTEST;
        if (clear.codePointCount(0, clear.length()) < shortest) {
            throw new RuleBroken("account.password.tooShort", shortest);
        }
        if (clear.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new RuleBroken("account.password.tooLong", LONGEST_BYTES);
        }
        if (clear.chars().anyMatch(Character::isISOControl)) {
            throw new RuleBroken("account.password.unreadable");
        }
        if (clear.codePoints().distinct().count() < LEAST_DIFFERENT
                || FOUR_IN_A_ROW.matcher(clear).find()) {
            throw new RuleBroken("account.password.repeated");
        }
        if (left(clear, login, displayName) < LEAST_LEFT) {
            throw new RuleBroken("account.password.guessable", LEAST_LEFT);
        }
        CommonPasswords common = CommonPasswords.read();
        if (common.isOneOf(folded(clear))
                || common.isOneOf(
                        disguised(NO_LETTERS_ABOUT.matcher(folded(clear)).replaceAll("")))) {
            throw new RuleBroken("account.password.common");
        }
    }

    /** How many characters are nobody's guess. */
    private static long left(String clear, String login, String displayName) {
        List<String> words =
                Stream.concat(
                                Stream.of(login, displayName)
                                        .flatMap(
                                                text -> Stream.of(folded(text).split("[^a-z0-9]+")))
                                        .filter(word -> word.length() >= SHORTEST_WORD),
                                COMMON.stream())
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
        String rest = withoutRuns(without(words, YEAR.matcher(folded(clear)).replaceAll(" ")));
        return without(words, disguised(rest))
                .codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .count();
    }

    private static String without(List<String> words, String text) {
        String rest = text;
        for (String word : words) {
            rest = rest.replace(word, " ");
        }
        return rest;
    }

    /** Capitals and accents make no word another. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Neither do digits and signs that stand for letters. */
    private static String disguised(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** {@code abcd} and {@code 4321} are what comes next by itself. */
    private static String withoutRuns(String text) {
        StringBuilder rest = new StringBuilder();
        int begin = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean goesOn =
                    i < text.length()
                            && Math.abs(text.charAt(i) - text.charAt(i - 1)) == 1
                            && (i - begin < 2
                                    || text.charAt(i) - text.charAt(i - 1)
                                            == text.charAt(begin + 1) - text.charAt(begin));
            if (!goesOn) {
                rest.append(i - begin < SHORTEST_RUN ? text.substring(begin, i) : " ");
                begin = i;
            }
        }
        return rest.toString();
    }

    private static List<String> common() {
        try (InputStream in = PasswordStrength.class.getResourceAsStream("common-words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

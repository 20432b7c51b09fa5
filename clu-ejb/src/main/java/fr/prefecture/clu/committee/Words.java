package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.regex.Pattern;

/** How texts that people type are tidied, compared and refused. */
final class Words {

    static final int LONGEST_EMAIL = 254;
    private static final Pattern CIVILITY =
            Pattern.compile(
                    "^(?:madame|monsieur|mme|mlle|m)\\.?(?:\\s+|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
                            + "\\p{L}{2,63}");
    private static final Pattern FRENCH_PHONE = Pattern.compile("(?:\\+33|0033|0)([1-9]\\d{8})");
    private static final Pattern FOREIGN_PHONE = Pattern.compile("(?:\\+|00)([1-9]\\d{6,13})");

    private Words() {}

    /** On one line, without blanks around. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** As {@link Folded#key}, and « Madame Claire Martin » is « Claire MARTIN ». */
    static String personKey(String name) {
        return Folded.key(CIVILITY.matcher(plain(name)).replaceFirst(""));
    }

    /**
     * @param component of the record that holds the text
     * @param rule the beginning of the message keys, up to the point before {@code missing} or
     *     {@code tooLong}
     */
    static String needed(String component, String rule, String text, int longest) {
        String plain = bounded(component, rule, text, longest);
        if (Folded.key(plain).isEmpty()) {
            throw new RuleBroken(rule + "missing").at(component);
        }
        return plain;
    }

    static String bounded(String component, String rule, String text, int longest) {
        String plain = plain(text);
        if (plain.length() > longest) {
            throw new RuleBroken(rule + "tooLong", longest, plain.length()).at(component);
        }
        return plain;
    }

    /** COM-18: empty stays empty. */
    static String email(String text) {
        String plain = plain(text);
        if (!plain.isEmpty()
                && (plain.length() > LONGEST_EMAIL || !EMAIL.matcher(plain).matches())) {
            throw new RuleBroken("committee.member.email.wrong", shortened(plain)).at("email");
        }
        return plain;
    }

    /** COM-18: « 04 76 12 34 56 », by pairs; empty stays empty. */
    static String phone(String text) {
        String plain = plain(text);
        String digits = plain.replaceAll("\\(0\\)", "").replaceAll("[\\s.()/-]", "");
        if (plain.isEmpty()) {
            return "";
        }
        var french = FRENCH_PHONE.matcher(digits);
        if (french.matches()) {
            return ("0" + french.group(1)).replaceAll("(\\d\\d)(?=\\d)", "$1 ");
        }
        var foreign = FOREIGN_PHONE.matcher(digits);
        if (foreign.matches()) {
            return "+" + foreign.group(1);
        }
        throw new RuleBroken("committee.member.phone.wrong", shortened(plain)).at("phone");
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 59) + "…" : text;
    }
}

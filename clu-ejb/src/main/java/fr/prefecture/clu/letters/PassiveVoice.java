package fr.prefecture.clu.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds « est examinée », « sera donc transmis », « a été rejeté »: a form of « être », at most two
 * words that may stand between, a past participle. Not found: verbs that take « être » in the
 * active voice (« est arrivée »), reflexive ones (« s’est présenté »), and participles that mostly
 * say how something is (« est fermé », « est situé »). It knows the words of a table and no
 * grammar, so a finding is an advice. LET-24
 */
final class PassiveVoice {

    static final PassiveVoice SHIPPED = new PassiveVoice(DataFile.rows("verbs.tsv"));

    /**
     * @param from its place in the text
     */
    record Verb(int from, String text) {}

    /** What a word of the table is for. */
    private enum Use {
        /** A form of « être ». */
        BE,
        /** A participle that does not end in é. */
        PARTICIPLE,
        /** A participle that « être » leaves in the active voice. */
        MOVES,
        /** A participle that says how something is. */
        STATE,
        /** A word that may stand between. */
        BETWEEN
    }

    private record Token(String word, int from, int to) {}

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+['’]?");
    private static final int MOST_BETWEEN = 2;
    private static final Set<String> REFLEXIVE = Set.of("se", "s’", "me", "m’", "te", "t’");

    /** Before « été », the season. */
    private static final Set<String> SEASON =
            Set.of("l’", "d’", "cet", "en", "chaque", "un", "bel");

    private final Map<Use, Set<String>> words = new HashMap<>();

    private PassiveVoice(List<List<String>> rows) {
        for (Use use : Use.values()) {
            words.put(
                    use,
                    Set.copyOf(
                            rows.stream()
                                    .filter(row -> row.get(1).equals(use.name()))
                                    .map(row -> row.get(0))
                                    .toList()));
        }
    }

    void each(String text, Consumer<Verb> found) {
        List<Token> tokens = tokens(text);
        int i = 0;
        while (i < tokens.size()) {
            int participle = is(Use.BE, tokens.get(i)) ? participle(text, tokens, i) : -1;
            if (participle < 0) {
                i++;
            } else {
                int from = first(text, tokens, i);
                found.accept(
                        new Verb(
                                tokens.get(from).from(),
                                text.substring(
                                        tokens.get(from).from(), tokens.get(participle).to())));
                i = participle + 1;
            }
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(
                    new Token(
                            matcher.group().toLowerCase(Locale.FRENCH).replace('\'', '’'),
                            matcher.start(),
                            matcher.end()));
        }
        return tokens;
    }

    /** Which token is the participle of this « être », or -1. */
    private int participle(String text, List<Token> tokens, int be) {
        if (!isVerb(text, tokens, be)) {
            return -1;
        }
        for (int i = be + 1; i < tokens.size() && i <= be + 1 + MOST_BETWEEN; i++) {
            Token token = tokens.get(i);
            if (!isApart(text, tokens.get(i - 1), token)) {
                return -1;
            }
            if (isPassive(token.word())) {
                return i;
            }
            if (!mayStandBetween(token)) {
                return -1;
            }
        }
        return -1;
    }

    /** Neither reflexive, nor « peut-être », « l’été », « les sommes ». */
    private static boolean isVerb(String text, List<Token> tokens, int be) {
        Token token = tokens.get(be);
        if (token.from() > 0 && text.charAt(token.from() - 1) == '-') {
            return false;
        }
        String before = be > 0 ? tokens.get(be - 1).word() : "";
        boolean twice =
                be > 1
                        && (before.equals("nous") || before.equals("vous"))
                        && tokens.get(be - 2).word().equals(before);
        return !REFLEXIVE.contains(before)
                && !twice
                && !(token.word().equals("été") && SEASON.contains(before))
                && !(token.word().equals("sommes")
                        && !before.equals("nous")
                        && !before.equals("ne")
                        && !before.equals("n’"));
    }

    /** « a bien été examiné »: the word before « été » belongs to it. */
    private int first(String text, List<Token> tokens, int be) {
        int first = be;
        if (tokens.get(be).word().equals("été")) {
            while (first > 0
                    && be - first <= MOST_BETWEEN
                    && isApart(text, tokens.get(first - 1), tokens.get(first))
                    && (first == be || mayStandBetween(tokens.get(first)))) {
                first--;
            }
        }
        return first;
    }

    private boolean mayStandBetween(Token token) {
        return is(Use.BETWEEN, token) || is(Use.BE, token) || token.word().endsWith("ment");
    }

    private boolean isPassive(String word) {
        String root = root(word);
        return !words.get(Use.MOVES).contains(root)
                && !words.get(Use.STATE).contains(root)
                && !words.get(Use.BE).contains(word)
                && (root.length() > 2 && root.endsWith("é")
                        || words.get(Use.PARTICIPLE).contains(root));
    }

    /** Without the marks of feminine and plural. */
    private String root(String word) {
        if (isKnown(word)) {
            return word;
        }
        for (String mark : List.of("es", "e", "s")) {
            String root =
                    word.endsWith(mark) ? word.substring(0, word.length() - mark.length()) : "";
            if (root.endsWith("é") || isKnown(root)) {
                return root;
            }
        }
        return word;
    }

    private boolean isKnown(String word) {
        return words.get(Use.PARTICIPLE).contains(word)
                || words.get(Use.MOVES).contains(word)
                || words.get(Use.STATE).contains(word);
    }

    private boolean is(Use use, Token token) {
        return words.get(use).contains(token.word());
    }

    /** Only white space between two words: no comma, no stop. */
    private static boolean isApart(String text, Token one, Token next) {
        for (int i = one.to(); i < next.from(); i++) {
            if (!Sentences.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return next.from() > one.to();
    }
}

package fr.prefecture.clu.search;

import fr.prefecture.clu.search.FrenchWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * RCH-6 to RCH-10: what somebody typed, in pieces that must each be found. Whatever is neither a
 * letter, a figure nor a pair of quotation marks parts words and means nothing else.
 */
record AskedWords(String typed, List<Piece> pieces, boolean onlySmall) {

    private static final Map<Character, Character> QUOTES = Map.of('«', '»', '“', '”', '"', '"');

    /** The shortest beginning of a word that stands for the whole. */
    private static final int SHORTEST_BEGINNING = 3;

    /**
     * A word, or words that must follow each other.
     *
     * @param from where it begins in what was typed
     * @param to where it ends
     */
    record Piece(List<Word> words, boolean quoted, boolean last, int from, int to) {

        boolean isWord() {
            return words.size() == 1 && !quoted;
        }

        /** RCH-8: the last word may not be all typed yet; a number or a code is. */
        boolean mayGoOn() {
            return last
                    && isWord()
                    && words.get(0).exact().length() >= SHORTEST_BEGINNING
                    && words.get(0).exact().chars().noneMatch(Character::isDigit);
        }

        private Piece of(Word word) {
            return new Piece(List.of(word), false, last, from, to);
        }

        /** How many of the words from a place on are this piece; 0 when they are not. */
        int found(List<Word> in, int at) {
            if (at + words.size() > in.size()) {
                return 0;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!isSame(words.get(i), in.get(at + i))) {
                    return 0;
                }
            }
            return words.size();
        }

        private boolean isSame(Word asked, Word there) {
            return asked.stem().equals(there.stem())
                    || asked.exact().equals(there.exact())
                    || mayGoOn() && there.exact().startsWith(asked.exact());
        }
    }

    static AskedWords of(String text) {
        String typed = FrenchWords.plain(text);
        List<Piece> pieces = new ArrayList<>();
        boolean small = false;
        int at = 0;
        while (at < typed.length()) {
            char sign = typed.charAt(at);
            int close = QUOTES.containsKey(sign) ? typed.indexOf(QUOTES.get(sign), at + 1) : -1;
            boolean quoted = close > at;
            int end = quoted ? close + 1 : end(typed, at);
            List<Word> words = FrenchWords.of(typed.substring(at, end));
            if (!words.isEmpty()) {
                if (!quoted && words.stream().allMatch(FrenchWords::isSmall)) {
                    small = true;
                } else {
                    pieces.add(new Piece(words, quoted, false, at, end));
                }
            }
            at = end;
        }
        if (!pieces.isEmpty()) {
            Piece last = pieces.remove(pieces.size() - 1);
            boolean atEnd = FrenchWords.of(typed.substring(last.to())).isEmpty();
            pieces.add(new Piece(last.words(), last.quoted(), atEnd, last.from(), last.to()));
        }
        return new AskedWords(typed, List.copyOf(pieces), pieces.isEmpty() && small);
    }

    /** The same with another word in the place of a piece. */
    AskedWords with(Piece replaced, String word) {
        return of(typed.substring(0, replaced.from()) + word + typed.substring(replaced.to()));
    }

    /** RCH-6: each word alone, but for those between quotation marks. */
    AskedWords loosened() {
        List<Piece> loose = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.quoted()) {
                loose.add(piece);
            } else {
                piece.words().stream()
                        .filter(word -> piece.isWord() || !FrenchWords.isSmall(word))
                        .map(word -> piece.of(word))
                        .forEach(loose::add);
            }
        }
        return new AskedWords(typed, loose.isEmpty() ? pieces : List.copyOf(loose), onlySmall);
    }

    private static int end(String typed, int from) {
        int end = from + 1;
        while (end < typed.length() && !parts(typed.charAt(from)) && !parts(typed.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean parts(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || QUOTES.containsKey(sign)
                || sign == '»'
                || sign == '”';
    }
}

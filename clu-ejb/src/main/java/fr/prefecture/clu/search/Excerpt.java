package fr.prefecture.clu.search;

import fr.prefecture.clu.search.AskedWords.Piece;
import fr.prefecture.clu.search.FrenchWords.Word;
import java.util.ArrayList;
import java.util.List;

/** RCH-12: where a text has the words that were looked for. */
final class Excerpt {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;

    /** Further on, a text is not looked through for its best place. */
    private static final int FURTHEST = 50_000;

    private static final String CUT = "…";

    private Excerpt() {}

    private record Mark(int piece, int start, int end) {}

    /** All of a text, the words marked. */
    static List<SearchPassage> whole(String text, AskedWords asked) {
        return passages(text, 0, text.length(), marks(text, asked));
    }

    /** The place of a text that has most of the words. */
    static List<SearchPassage> best(String text, AskedWords asked) {
        String searched = text.length() > FURTHEST ? text.substring(0, FURTHEST) : text;
        List<Mark> marks = marks(searched, asked);
        int best = 0;
        long most = 0;
        for (Mark first : marks) {
            long pieces =
                    marks.stream()
                            .filter(m -> m.start() >= first.start())
                            .filter(m -> m.end() <= first.start() + LENGTH - BEFORE)
                            .mapToInt(Mark::piece)
                            .distinct()
                            .count();
            if (pieces > most) {
                most = pieces;
                best = first.start();
            }
        }
        int from = wordStart(searched, best - BEFORE, best);
        int to = wordEnd(searched, from + LENGTH);
        List<SearchPassage> passages = new ArrayList<>(passages(searched, from, to, marks));
        if (from > 0) {
            passages.add(0, new SearchPassage(CUT + ' ', false));
        }
        if (to < text.length()) {
            passages.add(new SearchPassage(' ' + CUT, false));
        }
        return passages;
    }

    private static List<Mark> marks(String text, AskedWords asked) {
        List<Word> words = FrenchWords.of(text);
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = 0;
            for (int i = 0; i < asked.pieces().size() && length == 0; i++) {
                Piece piece = asked.pieces().get(i);
                length = piece.found(words, at);
                if (length > 0) {
                    marks.add(new Mark(i, words.get(at).start(), words.get(at + length - 1).end()));
                }
            }
            at += Math.max(1, length);
        }
        return marks;
    }

    private static List<SearchPassage> passages(String text, int from, int to, List<Mark> marks) {
        List<SearchPassage> passages = new ArrayList<>();
        int at = from;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= to) {
                add(passages, text.substring(at, mark.start()), false);
                add(passages, text.substring(mark.start(), mark.end()), true);
                at = mark.end();
            }
        }
        add(passages, text.substring(at, to), false);
        return passages;
    }

    private static void add(List<SearchPassage> passages, String text, boolean marked) {
        if (!text.isEmpty()) {
            passages.add(new SearchPassage(text.replaceAll("\\s+", " "), marked));
        }
    }

    private static int wordStart(String text, int wanted, int latest) {
        int at = Math.max(0, wanted);
        while (at > 0 && at < latest && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int wanted) {
        int at = Math.min(text.length(), wanted);
        int earliest = Math.max(0, at - BEFORE);
        if (at == text.length()) {
            return at;
        }
        int end = at;
        while (end > earliest && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end > earliest ? end : at;
    }
}

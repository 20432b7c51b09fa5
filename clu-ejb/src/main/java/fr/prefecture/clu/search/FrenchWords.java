package fr.prefecture.clu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/** RCH-1 to RCH-4: how a French text falls into words, as typed and by their stems. */
final class FrenchWords {

    /** Without case, accents and elided articles. */
    static final Analyzer EXACT = new Words(false);

    /** Without endings as well: of a plural and its singular the same remains. */
    static final Analyzer STEM = new Words(true);

    private static final Set<String> ELIDED =
            Set.of(
                    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s",
                    "t");

    /** Words that nearly every text has, folded: nothing is found by them alone. */
    private static final Set<String> SMALL =
            Set.of(
                    ("a ai afin ainsi alors as au aucun aucune aussi autre autres aux avec avez avons"
                                    + " c ca car ce ceci cela celle celles celui ces cet cette ceux chez comme"
                                    + " d dans de des donc dont du elle elles en entre est et etait etaient"
                                    + " etant etes etre eu eux fait il ils j je jusqu l la le les leur leurs"
                                    + " lors lorsqu lui m ma mais me meme memes mes moi mon n ne ni nos notre"
                                    + " nous on ont ou par pas peu peut plus pour puisqu qu quand que quel"
                                    + " quelle quelles quels qui quoi quoiqu s sa sans se ses si son sont sous"
                                    + " sur t ta te tes toi ton tous tout toute toutes tres tu un une vos votre"
                                    + " vous vu y")
                            .split(" "));

    private FrenchWords() {}

    /** One word, where it stands in its text. */
    record Word(String exact, String stem, int start, int end) {}

    /** A text as it is kept and read: one way to write each letter, no invisible sign. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]", "");
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream exact = EXACT.tokenStream("", text);
                TokenStream stem = STEM.tokenStream("", text)) {
            CharTermAttribute asTyped = exact.addAttribute(CharTermAttribute.class);
            CharTermAttribute stemmed = stem.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = exact.addAttribute(OffsetAttribute.class);
            exact.reset();
            stem.reset();
            while (exact.incrementToken() && stem.incrementToken()) {
                words.add(
                        new Word(
                                asTyped.toString(),
                                stemmed.toString(),
                                place.startOffset(),
                                place.endOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static boolean isSmall(Word word) {
        return SMALL.contains(word.exact());
    }

    private static final class Words extends Analyzer {

        private final boolean stemmed;

        private Words(boolean stemmed) {
            this.stemmed = stemmed;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = CharTokenizer.fromTokenCharPredicate(FrenchWords::isOfWord);
            TokenStream folded =
                    new ASCIIFoldingFilter(new WithoutElision(new LowerCaseFilter(words)));
            return new TokenStreamComponents(
                    words, stemmed ? new FrenchLightStemFilter(folded) : folded);
        }
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign) || isApostrophe(sign);
    }

    private static boolean isApostrophe(int sign) {
        return sign == '\'' || sign == '’' || sign == 'ʼ';
    }

    /** Takes from a word the article before its apostrophe, and quotation marks that look alike. */
    private static final class WithoutElision extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute place = addAttribute(OffsetAttribute.class);

        private WithoutElision(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            while (input.incrementToken()) {
                String word = term.toString();
                int start = start(word);
                int end = word.length();
                while (end > start && isApostrophe(word.charAt(end - 1))) {
                    end--;
                }
                if (end > start) {
                    int offset = place.startOffset();
                    term.setEmpty().append(word.substring(start, end).replace('’', '\''));
                    place.setOffset(offset + start, offset + end);
                    return true;
                }
            }
            return false;
        }

        private static int start(String word) {
            int start = 0;
            for (int i = 0; i < word.length(); i++) {
                if (isApostrophe(word.charAt(i))
                        && (i == start || ELIDED.contains(word.substring(start, i)))) {
                    start = i + 1;
                }
            }
            return start;
        }
    }

    /** The word as it stands in a text, in small letters. */
    static String written(String text, Word word) {
        return text.substring(word.start(), word.end()).toLowerCase(Locale.FRENCH);
    }
}

package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Folded;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds templates by the beginnings of words. LET-11 */
final class TemplateSearch {

    private static final int CODE = 0;
    private static final int REQUEST = 1;
    private static final int SUBJECT = 2;
    private static final int TEXT = 8;

    private record Match(TemplateRow row, int rank) {}

    private TemplateSearch() {}

    /**
     * Those in which every word begins some word, the nearest first; all of them, by code, where
     * nothing is looked for.
     */
    static List<TemplateRow> of(List<TemplateRow> rows, String typed) {
        List<String> words = Folded.words(typed);
        return rows.stream()
                .filter(row -> row.inUse().isPresent())
                .flatMap(row -> match(row, row.inUse(), words).stream())
                .sorted(
                        Comparator.comparingInt(Match::rank)
                                .thenComparing(match -> match.row().code()))
                .map(Match::row)
                .toList();
    }

    private static Optional<Match> match(
            TemplateRow row, Optional<VersionRow> used, List<String> words) {
        int rank = 0;
        for (String word : words) {
            OptionalInt one = rank(row, used.orElseThrow(), word);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            rank += one.getAsInt();
        }
        return Optional.of(new Match(row, rank));
    }

    private static OptionalInt rank(TemplateRow row, VersionRow used, String word) {
        if (Folded.key(row.code()).replace(" ", "").startsWith(word)) {
            return OptionalInt.of(CODE);
        }
        if (row.terms().requests().stream().anyMatch(request -> begins(request, word))) {
            return OptionalInt.of(REQUEST);
        }
        if (begins(used.subject(), word)) {
            return OptionalInt.of(SUBJECT);
        }
        return begins(ReplyText.plain(used.text().blocks()), word)
                ? OptionalInt.of(TEXT)
                : OptionalInt.empty();
    }

    private static boolean begins(String text, String word) {
        return Folded.words(text).stream().anyMatch(one -> one.startsWith(word));
    }
}

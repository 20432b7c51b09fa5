package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CommentCodeRow;
import fr.prefecture.clu.shared.Folded;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * ECO-39: the codes of a comment as they are typed: names, or their beginnings, parted by commas.
 *
 * @param ids of those that are understood
 * @param wrong the first word that is not, or that may be several codes
 */
record CodeTyping(Set<Long> ids, Optional<String> wrong) {

    /**
     * @param kept what the comment has already, which may be withdrawn since
     */
    static CodeTyping of(String typed, List<CommentCodeRow> codes, List<String> kept) {
        List<CommentCodeRow> offered =
                codes.stream()
                        .filter(code -> !code.withdrawn() || kept.contains(code.label()))
                        .toList();
        Set<Long> ids = new LinkedHashSet<>();
        for (String word : typed.split("[,;]", -1)) {
            if (!word.isBlank()) {
                Optional<Long> id = find(Folded.of(word.strip()), offered);
                if (id.isEmpty()) {
                    return new CodeTyping(Set.of(), Optional.of(word.strip()));
                }
                ids.add(id.get());
            }
        }
        return new CodeTyping(ids, Optional.empty());
    }

    private static Optional<Long> find(String word, List<CommentCodeRow> offered) {
        List<CommentCodeRow> beginning =
                offered.stream().filter(code -> Folded.of(code.label()).startsWith(word)).toList();
        return beginning.stream()
                .filter(code -> Folded.of(code.label()).equals(word))
                .findFirst()
                .or(() -> beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty())
                .map(CommentCodeRow::id);
    }
}

package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Folded;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the checker reads of a text.
 *
 * @param source as it was typed, line by line
 * @param variables that the text has, folded
 */
record ReplyWords(
        List<Block> blocks, List<Passage> passages, Set<String> variables, List<String> source) {

    static ReplyWords of(List<Block> blocks, String source) {
        List<String> lines = List.of(source.split("\n", -1));
        return new ReplyWords(
                blocks,
                blocks.stream()
                        .flatMap(block -> block.items().stream())
                        .map(item -> Passage.of(item, lines))
                        .toList(),
                blocks.stream()
                        .flatMap(block -> block.items().stream())
                        .flatMap(item -> item.runs().stream())
                        .filter(run -> run.kind() == Run.Kind.VARIABLE)
                        .map(run -> Folded.key(run.text()))
                        .collect(Collectors.toUnmodifiableSet()),
                lines);
    }

    boolean has(String variable) {
        return variables.contains(Folded.key(variable));
    }
}

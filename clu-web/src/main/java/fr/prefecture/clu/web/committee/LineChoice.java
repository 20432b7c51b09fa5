package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Orientation;
import fr.prefecture.clu.web.shared.Texts;
import java.util.Arrays;
import java.util.List;

/**
 * A kind of line with the keys that begin one. Alt+Shift+A is left to the browsers, which lead with
 * it to their own dialogs: an opinion has V, as in « avis ».
 *
 * @param add « Ajouter une question »
 * @param shortcut the letter
 * @param keys as ARIA names them
 */
public record LineChoice(String kind, String word, String add, String shortcut, String keys) {

    public static List<LineChoice> all() {
        return Arrays.stream(Orientation.Kind.values()).map(LineChoice::of).toList();
    }

    private static LineChoice of(Orientation.Kind kind) {
        String letter =
                switch (kind) {
                    case FACT -> "F";
                    case QUESTION -> "Q";
                    case ANSWER -> "R";
                    case PROPOSAL -> "P";
                    case OPINION -> "V";
                    case SUGGESTION -> "S";
                    case DECISION -> "D";
                };
        return new LineChoice(
                kind.name(),
                Texts.of("committee.minutes.kind." + kind.name()),
                Texts.of("committee.minutes.add." + kind.name()),
                letter,
                "Alt+Shift+" + letter);
    }
}

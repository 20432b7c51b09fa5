package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.committee.Orientation;
import fr.prefecture.clu.committee.OrientationRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.Map;

/**
 * A line of the minutes as it is read.
 *
 * @param word what it is; empty for a fact, which needs none
 * @param due « à faire en 2022 »; empty when no date was set
 * @param action the reference of the action that a decision has become
 * @param actionPath its page; empty when there is none
 */
public record SaidLine(
        String kind,
        String word,
        String text,
        String speakers,
        boolean adverse,
        String service,
        String due,
        String action,
        String actionPath) {

    static List<SaidLine> of(List<OrientationRow> lines, Map<String, ActionRow> actions) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> of(line, actions))
                .toList();
    }

    private static SaidLine of(OrientationRow line, Map<String, ActionRow> actions) {
        ActionRow action = actions.get(String.valueOf(line.id()));
        return new SaidLine(
                line.kind().name(),
                line.kind() == Orientation.Kind.FACT
                        ? ""
                        : Texts.of("committee.minutes.kind." + line.kind().name()),
                line.text(),
                line.speakers(),
                line.adverse(),
                line.service(),
                line.due().map(French::looseInTable).orElse(""),
                action == null ? "" : action.reference(),
                action == null ? "" : path(action.id()));
    }

    /** The page of an action, if there are such pages. */
    static String path(long action) {
        String path = "/actions/" + action;
        return Routes.destination(path).equals(path) ? path : "";
    }

    public boolean isQuestion() {
        return kind.equals(Orientation.Kind.QUESTION.name());
    }

    public boolean isDecision() {
        return kind.equals(Orientation.Kind.DECISION.name());
    }

    public boolean isPlain() {
        return !isQuestion() && !isDecision();
    }

    /** An answer follows its question and needs no word. */
    public boolean isNamed() {
        return !word.isEmpty() && !kind.equals(Orientation.Kind.ANSWER.name());
    }
}

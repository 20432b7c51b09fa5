package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.committee.Orientation;
import fr.prefecture.clu.committee.OrientationRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of the minutes as it is read.
 *
 * @param word what it is; empty for a fact, and for an answer that follows its question
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

    static List<SaidLine> of(List<OrientationRow> rows, Map<String, ActionRow> actions) {
        List<SaidLine> lines = new ArrayList<>();
        for (OrientationRow row : rows) {
            if (!row.isBlank()) {
                boolean follows =
                        !lines.isEmpty() && lines.get(lines.size() - 1).isQuestionOrAnswer();
                lines.add(of(row, follows, actions.get(String.valueOf(row.id()))));
            }
        }
        return lines;
    }

    private static SaidLine of(OrientationRow row, boolean follows, ActionRow action) {
        boolean known =
                row.kind() == Orientation.Kind.FACT
                        || row.kind() == Orientation.Kind.ANSWER && follows;
        return new SaidLine(
                row.kind().name(),
                known ? "" : Texts.of("committee.minutes.kind." + row.kind().name()),
                row.text(),
                row.speakers(),
                row.adverse(),
                row.service(),
                row.due().map(French::looseInTable).orElse(""),
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

    private boolean isQuestionOrAnswer() {
        return isQuestion() || kind.equals(Orientation.Kind.ANSWER.name());
    }
}

package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that an earlier meeting promised.
 *
 * @param kind the sign of its state; empty for one that is neither late nor done
 * @param state late, or done and when
 * @param facts service, due date, what was last said of it
 */
public record PromiseLine(
        String reference, String title, String address, String facts, String kind, String state) {

    /** What is open, the latest first, then what has been kept. */
    static List<PromiseLine> all(List<ActionRow> open, List<ActionRow> kept, String context) {
        return Stream.concat(open.stream(), kept.stream())
                .map(action -> of(action, context))
                .toList();
    }

    static PromiseLine of(ActionRow action, String context) {
        String path = SaidLine.path(action.id());
        StringBuilder facts = new StringBuilder(action.service());
        action.due()
                .map(due -> Texts.of("committee.minutes.promise.due", French.looseInTable(due)))
                .ifPresent(due -> facts.append(facts.isEmpty() ? "" : ", ").append(due));
        if (!action.progress().isBlank()) {
            facts.append(facts.isEmpty() ? "" : ". ").append(action.progress());
        }
        return new PromiseLine(
                action.reference(),
                action.title(),
                path.isEmpty() ? "" : context + path,
                facts.toString(),
                kind(action),
                action.finishedOn()
                        .map(day -> Texts.of("committee.minutes.promise.done", day))
                        .orElseGet(
                                () ->
                                        action.late()
                                                ? Texts.of("committee.minutes.promise.late")
                                                : ""));
    }

    private static String kind(ActionRow action) {
        if (action.finishedOn().isPresent()) {
            return "succes";
        }
        return action.late() ? "alerte" : "";
    }
}

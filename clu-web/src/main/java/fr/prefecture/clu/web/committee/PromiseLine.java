package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/**
 * Something promised by an earlier meeting that is not done.
 *
 * @param facts service, due date, what was last said of it
 */
public record PromiseLine(
        String reference, String title, String address, String facts, boolean late) {

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
                action.late());
    }
}

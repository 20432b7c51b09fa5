package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.ComplaintActions;
import fr.prefecture.clu.listening.ComplaintRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A complaint as its page writes it.
 *
 * @param action that it became
 */
public record ComplaintLine(ComplaintRow row, Optional<ActionRow> action, LocalDate today) {

    static ComplaintLine of(ComplaintRow row, ComplaintActions acting, LocalDate today) {
        return new ComplaintLine(
                row, acting.of(List.of(row.id())).values().stream().findFirst(), today);
    }

    public String kind() {
        return ComplaintWords.text(row.kind());
    }

    public String channel() {
        return ComplaintWords.text(row.channel());
    }

    public String receivedOn() {
        return French.date(row.receivedOn());
    }

    public String dueOn() {
        return row.dueOn().map(French::date).orElse("");
    }

    public String answeredOn() {
        return row.answeredOn().map(French::date).orElse("");
    }

    /** « dans 3 jours », as long as the answer is awaited. */
    public String away() {
        return row.answeredOn().isPresent() || row.closedOn().isPresent()
                ? ""
                : row.dueOn().map(day -> French.away(today, day)).orElse("");
    }

    public String reasons() {
        return row.secondReason().isEmpty()
                ? row.reason()
                : Texts.of("listening.reasons.two", row.reason(), row.secondReason());
    }

    public String state() {
        return ComplaintWords.text(row.state());
    }

    public String stateKind() {
        return ComplaintWords.shape(row.state());
    }

    /** « A-2021-003, en cours »; empty when it became none. */
    public String actionText() {
        return ComplaintWords.action(action.orElse(null));
    }
}

package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.ComplaintRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A complaint as lists write it.
 *
 * @param address of its page
 * @param action that it became
 */
public record ComplaintLine(
        ComplaintRow row, String address, Optional<ActionRow> action, LocalDate today) {

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
        return switch (row.state()) {
            case TO_ANSWER -> "afaire";
            case LATE -> "erreur";
            case ANSWERED -> "succes";
            case ANSWERED_LATE -> "alerte";
            case NOT_AWAITED, CLOSED -> "indisponible";
        };
    }

    /** « A-2021-003, en cours »; empty when it became none. */
    public String actionText() {
        return action.map(
                        one ->
                                Texts.of(
                                        "listening.action.state",
                                        one.reference(),
                                        Texts.of("actions.state." + one.state().name())))
                .orElse("");
    }
}

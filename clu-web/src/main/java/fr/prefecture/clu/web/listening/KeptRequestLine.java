package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.web.shared.French;

/** An action that is done and that the board does not show. */
public record KeptRequestLine(ActionRow row, String address) {

    public String reference() {
        return row.reference();
    }

    public String title() {
        return row.title();
    }

    public String origin() {
        return row.originText();
    }

    public String doneOn() {
        return row.finishedOn().map(French::date).orElse("");
    }
}

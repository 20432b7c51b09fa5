package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionListed;
import fr.prefecture.clu.web.shared.French;

/** An action that is done and that the board does not show. */
public record KeptRequestLine(ActionListed row, String address) {

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
        return French.date(row.finished());
    }
}

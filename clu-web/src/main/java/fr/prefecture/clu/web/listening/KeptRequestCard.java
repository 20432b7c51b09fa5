package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.KeptRequestRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** What was asked for and done, as the board's page shows it. */
public record KeptRequestCard(KeptRequestRow row, String context, boolean originGone) {

    public String asked() {
        return row.asked();
    }

    public String done() {
        return row.done();
    }

    /** « Fait le 21 juin 2021, Bureau de l’accueil » */
    public String when() {
        String day = French.day(row.doneOn());
        return row.service().isEmpty()
                ? Texts.of("listening.kept.doneOn", day)
                : Texts.of("listening.kept.doneOn.by", day, row.service());
    }

    public String origin() {
        return row.origin();
    }

    /** Empty when the origin has no page. */
    public String originAddress() {
        return row.originPath().isEmpty() || originGone ? "" : context + row.originPath();
    }

    /** The page that the address leads to, which not everybody may open. */
    public String originPlace() {
        return originGone ? "" : row.originPath().replaceFirst("[?#].*", "");
    }

    public String reference() {
        return row.reference();
    }

    public String actionAddress() {
        return context + "/actions/" + row.actionId();
    }

    public String address() {
        return context + KeptRequestsPage.PATH + "/" + row.actionId();
    }
}

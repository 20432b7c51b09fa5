package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.RequestedDocumentRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** A document to be handed over, as the page of its audit writes it. QUA-50 */
public record DocumentLine(RequestedDocumentRow row) {

    public long id() {
        return row.id();
    }

    public String label() {
        return row.label();
    }

    public String holder() {
        return row.holder();
    }

    public String due() {
        return French.date(row.dueOn());
    }

    public boolean given() {
        return row.isGiven();
    }

    public String state() {
        return row.givenOn()
                .map(day -> Texts.of("quality.document.given", day))
                .orElseGet(
                        () ->
                                Texts.of(
                                        row.late()
                                                ? "quality.document.late"
                                                : "quality.document.awaited"));
    }

    public String sign() {
        return row.isGiven() ? "succes" : row.late() ? "alerte" : "afaire";
    }

    public String evidence() {
        return row.evidence();
    }
}

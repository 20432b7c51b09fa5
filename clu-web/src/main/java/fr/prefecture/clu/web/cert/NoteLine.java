package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.DayNoteRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** A note, as the lists show it. */
public record NoteLine(DayNoteRow row) {

    public String when() {
        return French.capital(French.period(row.from(), row.to()));
    }

    public String where() {
        return row.territoryName().orElseGet(() -> Texts.of("cert.note.everywhere"));
    }

    public String text() {
        return row.text();
    }

    public String said() {
        return Texts.of(
                "cert.saidBy",
                row.by().equals(Changes.SYSTEM) ? Texts.of("cert.system") : row.by(),
                row.at());
    }

    public String address() {
        return "/cert/notes/" + row.id();
    }
}

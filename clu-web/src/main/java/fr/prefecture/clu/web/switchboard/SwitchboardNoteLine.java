package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.SwitchboardNoteRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;

/** A note on days of the switchboard, as lists show it. */
public record SwitchboardNoteLine(SwitchboardNoteRow row) {

    public String when() {
        return French.capital(French.period(row.from(), row.to()));
    }

    public String text() {
        return row.text();
    }

    public String said() {
        return Texts.of("switchboard.note.said", row.by(), row.at());
    }

    public String address() {
        return "/telephone/notes/" + row.id();
    }

    static List<String> titles() {
        return List.of(
                Texts.of("switchboard.note.from"),
                Texts.of("switchboard.note.to"),
                Texts.of("switchboard.note.text"),
                Texts.of("switchboard.note.by"));
    }

    List<String> cells() {
        return List.of(French.date(row.from()), French.date(row.to()), row.text(), said());
    }
}

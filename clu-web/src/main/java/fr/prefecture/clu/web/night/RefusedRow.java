package fr.prefecture.clu.web.night;

import fr.prefecture.clu.night.RefusalRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** A refused line as the tables show it. */
public record RefusedRow(String file, String line, String text, String reason) {

    static RefusedRow of(RefusalRow row) {
        return new RefusedRow(row.file(), French.number(row.line()), row.text(), reason(row));
    }

    /** Why, beginning with the column where one is wrong. */
    static String reason(RefusalRow row) {
        String sentence = Texts.of("night.reason." + row.reason());
        return row.column() == null
                ? sentence
                : Texts.of(
                        "night.reason.column",
                        Texts.of(row.job() + ".import.column." + row.column()),
                        sentence);
    }
}

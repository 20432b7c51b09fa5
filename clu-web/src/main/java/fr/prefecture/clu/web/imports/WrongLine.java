package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.batch.imports.Preview;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** A row that is refused, as tables and files say it. */
public record WrongLine(String line, String column, String value, String why) {

    private static final int LONGEST = 200;

    static WrongLine of(Preview.Wrong wrong, ColumnTexts columns) {
        return new WrongLine(
                French.number(wrong.line()),
                columns.label(wrong.column()),
                wrong.value().length() > LONGEST
                        ? wrong.value().substring(0, LONGEST) + "…"
                        : wrong.value(),
                Texts.of(wrong.key(), wrong.arguments()));
    }
}

package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EliminationRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** An elimination slip as lists write it. */
public record SlipLine(EliminationRow row, String address) {

    public String number() {
        return row.number();
    }

    public String made() {
        return French.dateInTable(row.madeOn());
    }

    public String pieces() {
        return French.number(row.pieces());
    }

    public String volume() {
        return French.size(row.size());
    }

    public String look() {
        return row.isOpen() ? "encours" : "succes";
    }

    public String state() {
        return row.visaOn()
                .map(on -> Texts.of("quality.elimination.signed", on))
                .orElseGet(() -> Texts.of("quality.elimination.open"));
    }
}

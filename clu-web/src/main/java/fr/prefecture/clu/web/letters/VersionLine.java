package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.VersionRow;

/** A text of a template in the list of its texts. */
public record VersionLine(VersionRow row, boolean inUse, String compareAddress) {

    public int edition() {
        return row.edition();
    }

    public String day() {
        return LetterWords.day(row.at());
    }

    public String by() {
        return LetterWords.by(row.by());
    }

    public String note() {
        return row.note();
    }

    public String state() {
        return LetterWords.of(row.state());
    }

    public String stateKind() {
        return LetterWords.kind(row.state());
    }
}

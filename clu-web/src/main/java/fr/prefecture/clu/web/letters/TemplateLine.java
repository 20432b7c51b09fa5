package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.VersionRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** A template in a list. */
public record TemplateLine(TemplateRow row, long uses, long observations) {

    public long id() {
        return row.id();
    }

    public String code() {
        return row.code();
    }

    public String subject() {
        return row.latest().subject();
    }

    public String kind() {
        return LetterWords.of(row.terms().kind());
    }

    public String channel() {
        return LetterWords.of(row.terms().channel());
    }

    public String service() {
        return row.terms().service();
    }

    public String state() {
        return LetterWords.of(row.state());
    }

    public String stateKind() {
        return LetterWords.kind(row.state());
    }

    public int edition() {
        return row.latest().edition();
    }

    /** The number of the text that agents use. */
    public String editionInUse() {
        return row.inUse()
                .map(VersionRow::edition)
                .map(String::valueOf)
                .orElseGet(() -> Texts.of("letters.none"));
    }

    public String usesText() {
        return French.number(uses);
    }
}

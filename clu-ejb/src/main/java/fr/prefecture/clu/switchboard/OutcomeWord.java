package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A word of a switchboard's tables of which somebody has said what it means of a call. */
@Entity
@Table(name = "switchboard_outcome_word")
public class OutcomeWord extends Versioned {

    /** Longer ones are no words. */
    static final int LONGEST = 60;

    @Column(name = "source_name")
    private String source;

    /** By which it is found, however it is written. */
    @Column(name = "word_key")
    private String key;

    private String word;

    @Enumerated(EnumType.STRING)
    private OutcomeMeaning meaning;

    protected OutcomeWord() {}

    /** TEL-115 */
    OutcomeWord(String source, String word, OutcomeMeaning meaning) {
        if (!isAsked(word)) {
            throw new RuleBroken("switchboard.import.noWord", word);
        }
        this.source = source;
        this.key = key(word);
        this.word = word;
        this.meaning = meaning;
    }

    /** TEL-115: what may be a telephone number, or is a sentence, is no word to be kept. */
    static boolean isAsked(String word) {
        return !word.isBlank()
                && word.length() <= LONGEST
                && word.codePoints().noneMatch(Character::isISOControl)
                && word.codePoints().filter(Character::isDigit).count() < 4;
    }

    static String key(String word) {
        String folded = Folded.key(word);
        return folded.isEmpty() ? word.strip() : folded;
    }

    void mean(OutcomeMeaning said) {
        meaning = said;
    }

    String key() {
        return key;
    }

    OutcomeMeaning meaning() {
        return meaning;
    }

    OutcomeWordRow row() {
        return new OutcomeWordRow(word, meaning);
    }

    /** For the history. */
    String written() {
        return word + " = " + meaning;
    }
}

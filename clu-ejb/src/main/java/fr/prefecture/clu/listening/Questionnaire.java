package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** What is asked again and again, of users or of the staff; it has editions. */
@Entity
@Table(name = "listening_questionnaire")
public class Questionnaire extends Versioned {

    static final int LONGEST = 160;

    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    protected Questionnaire() {}

    /**
     * @throws RuleBroken when it has no title, or a long one
     */
    Questionnaire(String code, String title, Audience audience) {
        this.code = code;
        this.audience = audience;
        rename(title);
    }

    void rename(String title) {
        if (title.isBlank() || title.strip().length() > LONGEST) {
            throw new RuleBroken("listening.questionnaire.title", LONGEST);
        }
        this.title = title.strip();
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    Audience audience() {
        return audience;
    }

    /** For the history. */
    String written() {
        return code + ": " + title + " (" + audience + ")";
    }
}

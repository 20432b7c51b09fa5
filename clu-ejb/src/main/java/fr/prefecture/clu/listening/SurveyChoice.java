package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;

/** One way to answer a question, and what it says of us. */
@Entity
@Table(name = "listening_choice")
public class SurveyChoice extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "question_id")
    @SuppressWarnings("UnusedVariable") // read by queries only
    private SurveyQuestion question;

    private int position;
    private String code;

    @Enumerated(EnumType.STRING)
    private Appreciation appreciation;

    @ElementCollection
    @CollectionTable(name = "listening_choice_text", joinColumns = @JoinColumn(name = "choice_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "wording")
    private Map<String, String> wordings = new HashMap<>();

    protected SurveyChoice() {}

    SurveyChoice(SurveyQuestion question, String code) {
        this.question = question;
        this.code = code;
    }

    void say(int newPosition, ChoiceTerms terms) {
        position = newPosition;
        appreciation = terms.appreciation();
        wordings.clear();
        wordings.putAll(terms.wordings());
    }

    ChoiceTerms terms() {
        return new ChoiceTerms(code, appreciation, wordings);
    }

    String code() {
        return code;
    }

    int position() {
        return position;
    }

    ChoiceRow row() {
        return new ChoiceRow(id(), position, code, appreciation, wordings);
    }

    String written() {
        return code + " " + appreciation;
    }
}

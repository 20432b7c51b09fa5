package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A text that the committee reads, under the number by which answers name it. */
@Entity
@Table(name = "letters_consulted_text")
public class ConsultedText extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "consultation_id")
    private Consultation consultation;

    private int number;

    @ManyToOne(optional = false)
    @JoinColumn(name = "version_id")
    private TemplateVersion text;

    protected ConsultedText() {}

    /**
     * @throws RuleBroken when the template has been withdrawn
     */
    ConsultedText(Consultation consultation, int number, TemplateVersion text) {
        text.template().mustServe();
        this.consultation = consultation;
        this.number = number;
        this.text = text;
    }

    /** LET-37 */
    void mustServe() {
        if (text.template().isWithdrawn()) {
            throw new RuleBroken(
                    "letters.observation.withdrawn",
                    number,
                    text.template().code(),
                    text.template().reason().orElse(""));
        }
    }

    public Consultation consultation() {
        return consultation;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public TemplateVersion text() {
        return text;
    }
}

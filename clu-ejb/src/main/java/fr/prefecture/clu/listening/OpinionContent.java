package fr.prefecture.clu.listening;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

/** What is said of an opinion, by an import or by all of them together. */
@Embeddable
public class OpinionContent {

    @Column(name = "published_on")
    private LocalDate publishedOn;

    private String structure;

    @Enumerated(EnumType.STRING)
    private OpinionFeeling feeling;

    private String title;

    @Column(name = "opinion_text")
    private String text;

    private boolean answered;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "answer_text")
    private String answer;

    protected OpinionContent() {}

    OpinionContent(OpinionTerms terms) {
        this.publishedOn = terms.publishedOn();
        this.structure = terms.structure();
        this.feeling = terms.feeling();
        this.title = terms.title();
        this.text = terms.text();
        this.answered = terms.answered();
        this.answeredOn = terms.answeredOn().orElse(null);
        this.answer = terms.answer();
    }

    /** The same, with what it does not tell of the answer itself and is known from elsewhere. */
    OpinionContent answeredLike(OpinionContent earlier) {
        OpinionContent both = new OpinionContent();
        both.publishedOn = publishedOn;
        both.structure = structure;
        both.feeling = feeling;
        both.title = title;
        both.text = text;
        both.answered = answered || earlier.answered;
        both.answeredOn = answeredOn == null ? earlier.answeredOn : answeredOn;
        both.answer = answer.isEmpty() ? earlier.answer : answer;
        return both;
    }

    boolean isAnswered() {
        return answered;
    }

    OpinionTerms terms(String reference) {
        return new OpinionTerms(
                reference,
                publishedOn,
                structure,
                feeling,
                title,
                text,
                answered,
                Optional.ofNullable(answeredOn),
                answer);
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** What somebody wrote to a question, as it was written, and what may be published of it. */
@Entity
@Table(name = "listening_comment")
public class SurveyComment extends Versioned {

    static final int LONGEST = 5000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "response_id")
    private SurveyResponse response;

    @Column(name = "question_id")
    private long questionId;

    private String text;
    private String redacted;

    protected SurveyComment() {}

    SurveyComment(SurveyResponse response, long questionId, String text) {
        this.response = response;
        this.questionId = questionId;
        this.text = text;
    }

    /**
     * @throws RuleBroken when it is too long
     */
    void redact(String published) {
        if (published.strip().length() > LONGEST) {
            throw new RuleBroken("listening.response.comment", LONGEST, published.strip().length());
        }
        redacted = published.strip();
    }

    SurveyResponse response() {
        return response;
    }

    long questionId() {
        return questionId;
    }

    String text() {
        return text;
    }

    Optional<String> redacted() {
        return Optional.ofNullable(redacted);
    }
}

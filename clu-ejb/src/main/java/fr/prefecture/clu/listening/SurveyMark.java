package fr.prefecture.clu.listening;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** That a choice of a question was ticked. */
@Embeddable
public class SurveyMark {

    @Column(name = "question_id")
    private long questionId;

    @Column(name = "choice_id")
    private long choiceId;

    protected SurveyMark() {}

    SurveyMark(long questionId, long choiceId) {
        this.questionId = questionId;
        this.choiceId = choiceId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyMark mark
                && mark.questionId == questionId
                && mark.choiceId == choiceId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(questionId, choiceId);
    }
}

package fr.prefecture.clu.listening;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one person answered, as it comes in.
 *
 * @param reference what tells it from any other of its campaign
 * @param answeredOn nothing for the staff
 * @param choices codes of choices, by the code of their question
 * @param comments texts, by the code of their question
 */
public record AnswerSheet(
        String reference,
        SurveyChannel channel,
        String language,
        LocalDate answeredOn,
        Map<String, List<String>> choices,
        Map<String, String> comments)
        implements Serializable {

    public AnswerSheet {
        choices = Map.copyOf(choices);
        comments = Map.copyOf(comments);
    }
}

package fr.prefecture.clu.listening;

import java.io.Serializable;
import java.util.Map;

/**
 * A choice as pages show it.
 *
 * @param wordings by language
 */
public record ChoiceRow(
        long id, int position, String code, Appreciation appreciation, Map<String, String> wordings)
        implements Serializable {

    public ChoiceRow {
        wordings = Map.copyOf(wordings);
    }

    /** ECO-5 */
    public String wording(String language) {
        return QuestionRow.wording(wordings, language);
    }
}

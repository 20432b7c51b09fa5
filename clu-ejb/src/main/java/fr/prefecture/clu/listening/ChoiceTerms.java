package fr.prefecture.clu.listening;

import java.io.Serializable;
import java.util.Map;

/**
 * What a choice is to say.
 *
 * @param code empty for a new one: it is made from its wording
 * @param wordings by language
 */
public record ChoiceTerms(String code, Appreciation appreciation, Map<String, String> wordings)
        implements Serializable {

    public ChoiceTerms {
        code = code.strip();
        wordings = QuestionTerms.said(wordings);
    }
}

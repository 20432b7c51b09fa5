package fr.prefecture.clu.listening;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question as pages show it.
 *
 * @param overall whether it asks how satisfied one is altogether
 * @param wordings by language
 */
public record QuestionRow(
        long id,
        int position,
        String code,
        QuestionKind kind,
        String theme,
        boolean overall,
        boolean required,
        Map<String, String> wordings,
        List<ChoiceRow> choices)
        implements Serializable {

    public QuestionRow {
        wordings = Map.copyOf(wordings);
        choices = List.copyOf(choices);
    }

    /** ECO-5 */
    public String wording(String language) {
        return wording(wordings, language);
    }

    public Optional<ChoiceRow> choice(String coded) {
        return choices.stream().filter(one -> one.code().equals(coded)).findFirst();
    }

    static String wording(Map<String, String> wordings, String language) {
        String said = wordings.getOrDefault(language, "");
        return said.isEmpty() ? wordings.getOrDefault(QuestionnaireEdition.FALLBACK, "") : said;
    }
}

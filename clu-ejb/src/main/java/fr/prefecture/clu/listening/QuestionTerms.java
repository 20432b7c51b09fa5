package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a question is to be.
 *
 * @param code empty for one that gets the next free one
 * @param overall whether it asks how satisfied one is altogether
 * @param wordings by language
 */
public record QuestionTerms(
        String code,
        QuestionKind kind,
        String theme,
        boolean overall,
        boolean required,
        Map<String, String> wordings,
        List<ChoiceTerms> choices)
        implements Serializable {

    static final int LONGEST_WORDING = 500;
    static final int LONGEST_CHOICE = 200;
    static final int LONGEST_THEME = 80;
    static final int LONGEST_CODE = 20;
    static final int MOST_CHOICES = 12;

    /**
     * ECO-3
     *
     * @throws RuleBroken when it has no French wording or no theme, a text is too long, its code is
     *     not one, or it has too few or too many choices
     */
    public QuestionTerms {
        code = code.strip();
        theme = theme.strip();
        wordings = said(wordings);
        if (!code.matches("(?!_)[A-Za-z0-9_-]{0," + LONGEST_CODE + "}")) {
            throw new RuleBroken("listening.question.code", LONGEST_CODE);
        }
        if (theme.isEmpty() || theme.length() > LONGEST_THEME) {
            throw new RuleBroken("listening.question.theme", LONGEST_THEME);
        }
        checkWordings(wordings, LONGEST_WORDING, "listening.question.wording");
        choices = kind.hasChoices() ? List.copyOf(choices) : List.of();
        if (kind.hasChoices() && (choices.size() < 2 || choices.size() > MOST_CHOICES)) {
            throw new RuleBroken("listening.question.choices", 2, MOST_CHOICES);
        }
        for (ChoiceTerms choice : choices) {
            checkWordings(choice.wordings(), LONGEST_CHOICE, "listening.question.choice");
        }
        if (overall && kind != QuestionKind.SCALE) {
            throw new RuleBroken("listening.question.overall.scale");
        }
    }

    private static void checkWordings(Map<String, String> wordings, int longest, String rule) {
        if (!wordings.containsKey(QuestionnaireEdition.FALLBACK)
                || wordings.values().stream().anyMatch(text -> text.length() > longest)) {
            throw new RuleBroken(rule, longest);
        }
    }

    /** Without those that say nothing. */
    static Map<String, String> said(Map<String, String> wordings) {
        return wordings.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isBlank())
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, one -> one.getValue().strip()));
    }
}

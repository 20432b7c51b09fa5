package fr.prefecture.clu.listening;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * All that an edition of a questionnaire asks, in its order.
 *
 * @param frozen whether a campaign uses it
 * @param languages French first
 */
public record EditionSheet(
        long id,
        int version,
        long questionnaireId,
        String questionnaireCode,
        String title,
        Audience audience,
        int number,
        boolean frozen,
        List<String> languages,
        List<QuestionRow> questions)
        implements Serializable {

    public EditionSheet {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
    }

    public Optional<QuestionRow> question(String code) {
        return questions.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** How many texts nobody has written yet in a language. */
    public long missing(String language) {
        return questions.stream()
                .mapToLong(
                        one ->
                                absent(one.wordings().get(language))
                                        + one.choices().stream()
                                                .mapToLong(
                                                        choice ->
                                                                absent(
                                                                        choice.wordings()
                                                                                .get(language)))
                                                .sum())
                .sum();
    }

    private static int absent(String wording) {
        return wording == null || wording.isEmpty() ? 1 : 0;
    }
}

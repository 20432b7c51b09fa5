package fr.prefecture.clu.listening;

import java.util.List;

/**
 * A question as people read it, with the answers that were offered, in French.
 *
 * @param answers in their order
 * @param kind how it is answered
 * @param appreciations what each answer says of how satisfied one is
 */
public record QuestionWords(
        String question,
        List<String> answers,
        QuestionKind kind,
        List<Appreciation> appreciations) {

    static QuestionWords of(QuestionRow row) {
        return new QuestionWords(
                row.wording("fr"),
                row.choices().stream().map(one -> one.wording("fr")).toList(),
                row.kind(),
                row.choices().stream().map(ChoiceRow::appreciation).toList());
    }

    /** Blanks are no other words. */
    boolean sameAs(QuestionWords other) {
        return plain(question).equals(plain(other.question))
                && answers.stream()
                        .map(QuestionWords::plain)
                        .toList()
                        .equals(other.answers.stream().map(QuestionWords::plain).toList());
    }

    /** Whether the same answers give the same rate. */
    boolean countsAs(QuestionWords other) {
        return kind == other.kind && appreciations.equals(other.appreciations);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}

package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Appreciation;
import fr.prefecture.clu.listening.ChoiceTerms;
import fr.prefecture.clu.web.shared.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One choice of the question that is typed.
 *
 * @param number from 1 on
 * @param code empty for a new one
 * @param wordings by language
 */
public record QuestionChoice(
        int number,
        String code,
        Appreciation appreciation,
        Map<String, String> wordings,
        List<String> languages) {

    /** One wording of it. */
    public record Wording(String id, String label, String language, String text) {}

    static String id(int number, String part) {
        return "choix-" + number + "-" + part;
    }

    public String codeName() {
        return id(number, "code");
    }

    public String appreciationName() {
        return id(number, "appreciation");
    }

    public String legend() {
        return Texts.of("listening.question.choice.legend", number);
    }

    public List<Wording> texts() {
        return languages.stream()
                .map(
                        one ->
                                new Wording(
                                        id(number, one),
                                        SurveyWords.language(one),
                                        one,
                                        wordings.getOrDefault(one, "")))
                .toList();
    }

    public List<CampaignLines.Choice> appreciations() {
        return Arrays.stream(Appreciation.values())
                .map(
                        one ->
                                new CampaignLines.Choice(
                                        one.name(),
                                        Texts.of("Appreciation." + one.name()),
                                        one == appreciation))
                .toList();
    }

    boolean says() {
        return wordings.values().stream().anyMatch(text -> !text.isBlank());
    }

    ChoiceTerms terms() {
        return new ChoiceTerms(code, appreciation, new HashMap<>(wordings));
    }
}

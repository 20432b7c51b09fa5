package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ChoiceRow;
import fr.prefecture.clu.listening.QuestionRow;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;

/**
 * A question as the page of an edition writes it, in a language.
 *
 * @param address of the page where it is changed
 */
public record QuestionLine(
        QuestionRow row, String language, String address, boolean first, boolean last) {

    /** One choice, and what it says of us. */
    public record Option(String text, String appreciation) {}

    public String code() {
        return row.code();
    }

    public int number() {
        return row.position();
    }

    public String wording() {
        return row.wording(language);
    }

    public String theme() {
        return row.theme();
    }

    public String kind() {
        return Texts.of("QuestionKind." + row.kind().name());
    }

    public boolean overall() {
        return row.overall();
    }

    public List<Option> options() {
        return row.choices().stream().map(this::option).toList();
    }

    private Option option(ChoiceRow choice) {
        return new Option(
                choice.wording(language), Texts.of("Appreciation." + choice.appreciation().name()));
    }
}

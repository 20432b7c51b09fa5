package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.EditionRow;
import fr.prefecture.clu.listening.QuestionRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One edition of a questionnaire: its questions in their order, its languages, its other editions.
 */
@Named
@RequestScoped
public class QuestionnairePage extends EditionFrame {

    /** A link to another edition. */
    public record Other(String text, String address) {}

    /** A language, and what it lacks. */
    public record Tongue(String name, String missing) {}

    private String language;

    public String addLanguage() throws IOException {
        String typed = language == null ? "" : language;
        questionnaires.addLanguage(number(), typed);
        messages.tellNext(
                Texts.of("listening.language.added", SurveyWords.language(typed.strip())));
        messages.leadTo(getAddress());
        return null;
    }

    public String getFacts() {
        return Texts.of("listening.edition.facts", sheet().number(), getAudience());
    }

    public String getAudience() {
        return SurveyWords.audience(sheet().audience());
    }

    public boolean isFrozen() {
        return sheet().frozen();
    }

    /** The language in which it is read: French, unless the address says another of its own. */
    private String shown() {
        return sheet().languages().stream()
                .filter(one -> one.equals(parameter("langue")))
                .findFirst()
                .orElse(sheet().languages().get(0));
    }

    public String getShown() {
        return shown();
    }

    public List<QuestionLine> getLines() {
        List<QuestionLine> lines = new ArrayList<>();
        List<QuestionRow> questions = sheet().questions();
        for (QuestionRow row : questions) {
            lines.add(
                    new QuestionLine(
                            row,
                            shown(),
                            Address.of(request, LIST + "/" + number() + "/question")
                                    .with("question", row.code())
                                    .toString(),
                            lines.isEmpty(),
                            lines.size() == questions.size() - 1));
        }
        return lines;
    }

    public String getNote() {
        return Texts.count(sheet().questions().size(), "listening.questions.count");
    }

    public boolean isManyLanguages() {
        return sheet().languages().size() > 1;
    }

    public List<CampaignLines.Choice> getLanguageChoices() {
        return sheet().languages().stream()
                .map(
                        one ->
                                new CampaignLines.Choice(
                                        one, SurveyWords.language(one), one.equals(shown())))
                .toList();
    }

    public List<Tongue> getTongues() {
        return sheet().languages().stream()
                .map(
                        one ->
                                new Tongue(
                                        SurveyWords.language(one),
                                        sheet().missing(one) == 0
                                                ? Texts.of("listening.language.complete")
                                                : Texts.count(
                                                        sheet().missing(one),
                                                        "listening.language.missing")))
                .toList();
    }

    public List<Other> getOthers() {
        return questionnaires.editions(sheet().questionnaireId()).stream()
                .filter(row -> row.id() != number())
                .map(this::other)
                .toList();
    }

    private Other other(EditionRow row) {
        return new Other(
                Texts.of("listening.edition.since", row.number(), row.madeOn()),
                Address.of(request, LIST + "/" + row.id()).toString());
    }

    public String getCampaignAddress() {
        return Address.of(request, "/enquetes/nouvelle").with("depuis", number()).toString();
    }

    public String getActingAddress() {
        return request.getContextPath() + SurveyActing.PATH;
    }

    public long getId() {
        return number();
    }

    public long getQuestionnaireId() {
        return sheet().questionnaireId();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}

package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.AnswerSheet;
import fr.prefecture.clu.listening.EditionSheet;
import fr.prefecture.clu.listening.QuestionKind;
import fr.prefecture.clu.listening.QuestionRow;
import fr.prefecture.clu.listening.Questionnaires;
import fr.prefecture.clu.listening.Responses;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Paper sheets, typed one after the other; the day and the language stay from sheet to sheet. */
@Named
@RequestScoped
public class PaperPage extends CampaignFrame {

    @Inject Questionnaires questionnaires;
    @Inject Responses responses;

    private Optional<EditionSheet> edition = Optional.empty();
    private String reference = UUID.randomUUID().toString();
    private LocalDate answeredOn;
    private String language;

    @PostConstruct
    void begin() {
        found().ifPresent(
                        row -> {
                            edition = questionnaires.edition(row.editionId());
                            answeredOn = asked().orElseGet(() -> usual());
                            language =
                                    edition.map(EditionSheet::languages).orElse(List.of()).stream()
                                            .filter(one -> one.equals(parameter("en")))
                                            .findFirst()
                                            .orElse("fr");
                        });
    }

    private Optional<LocalDate> asked() {
        return WrittenDate.parse(parameter("jour")).flatMap(WrittenDate::date);
    }

    /** Today, or the last day of a campaign that is over. */
    private LocalDate usual() {
        LocalDate today = campaigns.today();
        return today.isAfter(row().endsOn()) ? row().endsOn() : today;
    }

    public String save() throws IOException {
        boolean kept = responses.keep(number(), sheet());
        String news =
                kept
                        ? Texts.of(
                                "listening.paper.kept",
                                responses.count(number(), SurveyChannel.PAPER))
                        : Texts.of("listening.paper.known");
        lead(here().with("fait", reference).toString(), news);
        return null;
    }

    /** Takes back the sheet that was typed just before. */
    public String takeBack() throws IOException {
        boolean taken = responses.takeBack(number(), parameter("dernier"));
        lead(
                here().toString(),
                Texts.of(taken ? "listening.paper.takenBack" : "listening.paper.gone"));
        return null;
    }

    private Address here() {
        return Address.of(request, path("/saisie"))
                .with("jour", answeredOn == null ? "" : answeredOn)
                .with("en", "fr".equals(language) ? "" : language);
    }

    private AnswerSheet sheet() {
        Map<String, List<String>> choices = new HashMap<>();
        Map<String, String> comments = new HashMap<>();
        for (QuestionRow row : edition.orElseThrow().questions()) {
            List<String> sent = sent(row);
            if (row.kind() == QuestionKind.COMMENT) {
                comments.put(row.code(), sent.isEmpty() ? "" : sent.get(0));
            } else if (!sent.isEmpty()) {
                choices.put(row.code(), sent);
            }
        }
        return new AnswerSheet(
                reference, SurveyChannel.PAPER, language, answeredOn, choices, comments);
    }

    private List<String> sent(QuestionRow row) {
        String[] sent = request.getParameterValues(PaperQuestion.name(row));
        return sent == null ? List.of() : List.of(sent);
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    // --- what the page shows

    /** Paper counts in this campaign, and it has begun. */
    public boolean isTakingPaper() {
        return !isPrepared() && row().takes(SurveyChannel.PAPER);
    }

    public List<PaperQuestion> getQuestions() {
        List<PaperQuestion> questions = new ArrayList<>();
        for (QuestionRow row : edition.map(EditionSheet::questions).orElse(List.of())) {
            List<String> sent = sent(row);
            questions.add(
                    new PaperQuestion(
                            row,
                            questions.size() + 1,
                            Set.copyOf(sent),
                            sent.isEmpty() ? "" : sent.get(0)));
        }
        return questions;
    }

    public String getCount() {
        return Texts.count(responses.count(number(), SurveyChannel.PAPER), "listening.paper.typed");
    }

    /** The reference of the sheet typed just before; empty when there is none to take back. */
    public String getLast() {
        String last = parameter("fait");
        return last.matches("[0-9a-f-]{36}") ? last : "";
    }

    public String getBounds() {
        return Texts.of(
                "listening.paper.day.help",
                French.date(row().beginsOn()),
                French.date(row().endsOn()));
    }

    public boolean isManyLanguages() {
        return edition.map(one -> one.languages().size() > 1).orElse(false);
    }

    public List<SelectItem> getLanguages() {
        return edition.map(EditionSheet::languages).orElse(List.of()).stream()
                .map(one -> new SelectItem(one, SurveyWords.language(one)))
                .toList();
    }

    // --- fields

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}

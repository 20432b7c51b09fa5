package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ChoiceRow;
import fr.prefecture.clu.listening.QuestionKind;
import fr.prefecture.clu.listening.QuestionRow;
import fr.prefecture.clu.listening.StaffSurveyRow;
import fr.prefecture.clu.listening.StaffSurveys;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheet of a staff survey, on one page, answered once. */
@Named
@RequestScoped
public class StaffSurveyPage {

    private static final String FRENCH = "fr";
    private static final String FIELD = "q-";
    private static final int MANY = 200;

    @Inject HttpServletRequest request;
    @Inject MessagesPage messages;
    @Inject StaffSurveys staff;

    private Optional<StaffSurveyRow> survey;
    private List<QuestionRow> asked;

    public void load() throws IOException {
        if (survey().isEmpty()) {
            messages.missing();
        }
    }

    public String answer() throws IOException {
        Map<String, List<String>> choices = new HashMap<>();
        Map<String, String> comments = new HashMap<>();
        for (QuestionRow question : asked()) {
            List<String> given = given(question);
            if (question.kind() != QuestionKind.COMMENT) {
                if (!given.isEmpty()) {
                    choices.put(question.code(), given);
                }
            } else if (!typed(question).isBlank()) {
                comments.put(question.code(), typed(question).strip());
            }
        }
        int fewest = survey().map(StaffSurveyRow::fewest).orElse(0);
        staff.answer(id(), FRENCH, choices, comments);
        messages.tellNext(Texts.of("listening.staff.thanks", fewest));
        messages.leadTo(request.getContextPath() + "/enquete-interne");
        return null;
    }

    private long id() {
        String number = String.valueOf(request.getParameter("id"));
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    private Optional<StaffSurveyRow> survey() {
        if (survey == null) {
            survey = staff.find(id());
        }
        return survey;
    }

    /** Nothing more is asked once the survey has ended, even of a page that stayed open. */
    private List<QuestionRow> asked() {
        if (asked == null) {
            asked = survey().isPresent() ? staff.sheet(id()).questions() : List.of();
        }
        return asked;
    }

    private List<String> given(QuestionRow question) {
        String[] values = request.getParameterValues(FIELD + question.code());
        return values == null ? List.of() : List.of(values).stream().limit(MANY).toList();
    }

    private String typed(QuestionRow question) {
        return given(question).stream().findFirst().orElse("");
    }

    public String getTitle() {
        return survey().map(StaffSurveyRow::title)
                .orElseGet(() -> Texts.of("listening.staff.answer.title"));
    }

    public String getUntil() {
        return survey().map(one -> Texts.of("listening.staff.until", one.endsOn())).orElse("");
    }

    /** A sheet that stayed open elsewhere is refused in words, and keeps what was typed. */
    public boolean isSent() {
        return request.getMethod().equals("POST");
    }

    public boolean isAnswered() {
        return survey().map(StaffSurveyRow::answered).orElse(false);
    }

    public String getResults() {
        return Texts.of("listening.staff.results", survey().map(StaffSurveyRow::fewest).orElse(0));
    }

    public List<Question> getQuestions() {
        return asked().stream().map(this::line).toList();
    }

    private Question line(QuestionRow question) {
        List<String> given = given(question);
        boolean several = question.kind() == QuestionKind.SEVERAL;
        return new Question(
                question.code(),
                question.wording(FRENCH),
                question.kind() == QuestionKind.COMMENT,
                several,
                several ? "checkbox" : "radio",
                typed(question),
                question.choices().stream()
                        .map(
                                choice ->
                                        new Choice(
                                                id(question, choice),
                                                choice.code(),
                                                choice.wording(FRENCH),
                                                given.contains(choice.code())))
                        .toList());
    }

    private static String id(QuestionRow question, ChoiceRow choice) {
        return FIELD + question.code() + "-" + choice.position();
    }

    /** A question with what was answered to it so far. */
    public record Question(
            String code,
            String text,
            boolean comment,
            boolean several,
            String type,
            String typed,
            List<Choice> choices) {}

    /** A choice with whether it was taken. */
    public record Choice(String id, String code, String text, boolean chosen) {}
}

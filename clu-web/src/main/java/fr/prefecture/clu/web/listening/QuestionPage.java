package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Appreciation;
import fr.prefecture.clu.listening.ChoiceRow;
import fr.prefecture.clu.listening.QuestionKind;
import fr.prefecture.clu.listening.QuestionRow;
import fr.prefecture.clu.listening.QuestionTerms;
import fr.prefecture.clu.listening.SurveyQuestions;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A question of an edition that nobody uses yet: a new one, or one said anew. */
@Named
@RequestScoped
public class QuestionPage extends EditionFrame {

    private static final int BLANK = 2;
    private static final int MOST = 12;
    private static final String FRENCH = "fr";

    /** The usual scale, and what each of its choices says of us. */
    private static final List<Appreciation> USUAL =
            List.of(
                    Appreciation.POSITIVE,
                    Appreciation.POSITIVE,
                    Appreciation.NEGATIVE,
                    Appreciation.NEGATIVE,
                    Appreciation.UNCOUNTED);

    @Inject SurveyQuestions questions;

    private Optional<QuestionRow> question = Optional.empty();
    private int version;
    private String code;
    private QuestionKind kind = QuestionKind.SCALE;
    private String theme;
    private String wording;
    private boolean overall;
    private boolean required;
    private boolean confirmed;

    @PostConstruct
    void begin() {
        found().ifPresent(
                        sheet -> {
                            version = sheet.version();
                            question = sheet.question(parameter("question"));
                        });
        question.ifPresent(
                row -> {
                    kind = row.kind();
                    theme = row.theme();
                    wording = row.wording(FRENCH);
                    overall = row.overall();
                    required = row.required();
                });
    }

    /** Only what nobody uses yet can be said anew. */
    @Override
    public void load() throws IOException {
        if (found().filter(sheet -> !sheet.frozen()).isEmpty()
                || question.isEmpty() && !parameter("question").isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        QuestionTerms terms =
                new QuestionTerms(
                        code == null ? "" : code,
                        kind,
                        theme == null ? "" : theme,
                        overall,
                        required,
                        wordings(),
                        typed().stream()
                                .filter(QuestionChoice::says)
                                .map(QuestionChoice::terms)
                                .toList());
        if (isFresh()) {
            questions.add(number(), terms);
        } else {
            questions.change(number(), version, parameter("question"), terms);
        }
        messages.tellNext(Texts.of("listening.question.kept"));
        messages.leadTo(getAddress());
        return null;
    }

    public String remove() throws IOException {
        if (!confirmed) {
            SurveyWords.refuse("confirme", Texts.of("listening.question.remove.confirm"));
            return null;
        }
        messages.tellRemoved(
                Texts.of("listening.question.removed", parameter("question")),
                questions.remove(number(), version, parameter("question")));
        messages.leadTo(getAddress());
        return null;
    }

    private Map<String, String> wordings() {
        Map<String, String> wordings = new HashMap<>();
        wordings.put(FRENCH, wording == null ? "" : wording);
        others().forEach(one -> wordings.put(one, parameter("texte-" + one)));
        return wordings;
    }

    private List<String> others() {
        return sheet().languages().stream().filter(one -> !one.equals(FRENCH)).toList();
    }

    private boolean isTyped() {
        return request.getParameter(QuestionChoice.id(1, "code")) != null;
    }

    private List<QuestionChoice> typed() {
        List<QuestionChoice> choices = new ArrayList<>();
        for (int i = 1; request.getParameter(QuestionChoice.id(i, "code")) != null; i++) {
            Map<String, String> texts = new HashMap<>();
            for (String one : sheet().languages()) {
                texts.put(one, parameter(QuestionChoice.id(i, one)));
            }
            String said = parameter(QuestionChoice.id(i, "appreciation"));
            choices.add(
                    new QuestionChoice(
                            i,
                            parameter(QuestionChoice.id(i, "code")),
                            Stream.of(Appreciation.values())
                                    .filter(one -> one.name().equals(said))
                                    .findFirst()
                                    .orElse(Appreciation.UNCOUNTED),
                            texts,
                            sheet().languages()));
        }
        return choices;
    }

    // --- what the page shows

    public boolean isFresh() {
        return question.isEmpty();
    }

    public String getHeading() {
        return question.map(row -> Texts.of("listening.question.heading", row.position()))
                .orElseGet(() -> Texts.of("listening.question.new"));
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(QuestionKind.values())
                .map(one -> new SelectItem(one, Texts.of("QuestionKind." + one.name())))
                .toList();
    }

    public List<String> getThemes() {
        return sheet().questions().stream().map(QuestionRow::theme).distinct().toList();
    }

    /** The wording in each language but French. */
    public List<QuestionChoice.Wording> getTexts() {
        return others().stream()
                .map(
                        one ->
                                new QuestionChoice.Wording(
                                        "texte-" + one,
                                        Texts.of(
                                                "listening.question.wording.in",
                                                SurveyWords.language(one)),
                                        one,
                                        isTyped()
                                                ? parameter("texte-" + one)
                                                : question.map(row -> row.wordings().get(one))
                                                        .orElse("")))
                .toList();
    }

    /** Those it has, or the usual scale; then blank ones. */
    public List<QuestionChoice> getChoices() {
        List<QuestionChoice> choices = new ArrayList<>(isTyped() ? typed() : known());
        if (!isTyped()) {
            for (int i = 0; i < BLANK && choices.size() < MOST; i++) {
                choices.add(blank(choices.size() + 1, "", Appreciation.UNCOUNTED));
            }
        }
        return choices;
    }

    private List<QuestionChoice> known() {
        List<QuestionChoice> choices = new ArrayList<>();
        for (ChoiceRow row : question.map(QuestionRow::choices).orElse(List.of())) {
            choices.add(
                    new QuestionChoice(
                            choices.size() + 1,
                            row.code(),
                            row.appreciation(),
                            row.wordings(),
                            sheet().languages()));
        }
        if (question.isEmpty()) {
            for (Appreciation one : USUAL) {
                int number = choices.size() + 1;
                choices.add(blank(number, Texts.of("listening.question.usual." + number), one));
            }
        }
        return choices;
    }

    private QuestionChoice blank(int number, String french, Appreciation appreciation) {
        return new QuestionChoice(
                number, "", appreciation, Map.of(FRENCH, french), sheet().languages());
    }

    // --- fields

    public String getAsked() {
        return parameter("question");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public QuestionKind getKind() {
        return kind;
    }

    public void setKind(QuestionKind kind) {
        this.kind = kind;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public boolean isOverall() {
        return overall;
    }

    public void setOverall(boolean overall) {
        this.overall = overall;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked at one place of a questionnaire; its code stays from edition to edition. */
@Entity
@Table(name = "listening_question")
public class SurveyQuestion extends Versioned {

    private static final int LONGEST_CHOICE_CODE = 36;

    @ManyToOne(optional = false)
    @JoinColumn(name = "edition_id")
    private QuestionnaireEdition edition;

    private int position;
    private String code;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private String theme;
    private boolean overall;
    private boolean required;

    @ElementCollection
    @CollectionTable(
            name = "listening_question_text",
            joinColumns = @JoinColumn(name = "question_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "wording")
    private Map<String, String> wordings = new HashMap<>();

    @OneToMany(mappedBy = "question", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<SurveyChoice> choices = new ArrayList<>();

    protected SurveyQuestion() {}

    SurveyQuestion(QuestionnaireEdition edition, int position, String code, QuestionTerms terms) {
        this.edition = edition;
        this.position = position;
        this.code = code;
        say(terms);
    }

    /** ECO-3: its code stays. Choices keep their code, and new ones get one from their wording. */
    final void say(QuestionTerms terms) {
        kind = terms.kind();
        theme = terms.theme();
        overall = terms.overall();
        required = terms.required();
        wordings.clear();
        wordings.putAll(terms.wordings());
        Set<String> taken = new HashSet<>();
        List<SurveyChoice> said = new ArrayList<>();
        for (ChoiceTerms one : terms.choices()) {
            String choiceCode = one.code().isEmpty() ? codeOf(one, taken, terms) : one.code();
            if (!taken.add(choiceCode)) {
                throw new RuleBroken("listening.question.choice.twice", choiceCode);
            }
            SurveyChoice choice =
                    choices.stream()
                            .filter(known -> known.code().equals(choiceCode))
                            .findFirst()
                            .orElseGet(() -> new SurveyChoice(this, choiceCode));
            choice.say(said.size() + 1, one);
            said.add(choice);
        }
        choices.removeIf(known -> !said.contains(known));
        said.stream().filter(one -> !choices.contains(one)).forEach(choices::add);
        choices.sort(Comparator.comparingInt(SurveyChoice::position));
    }

    private static String codeOf(ChoiceTerms choice, Set<String> taken, QuestionTerms terms) {
        String key =
                Folded.key(choice.wordings().get(QuestionnaireEdition.FALLBACK)).replace(' ', '-');
        String start =
                key.isEmpty()
                        ? "choix"
                        : key.substring(0, Math.min(key.length(), LONGEST_CHOICE_CODE));
        Set<String> all = new HashSet<>(taken);
        terms.choices().forEach(one -> all.add(one.code()));
        String free = start;
        for (int i = 2; all.contains(free); i++) {
            free = start + '-' + i;
        }
        return free;
    }

    void place(int newPosition) {
        position = newPosition;
    }

    QuestionTerms terms() {
        return new QuestionTerms(
                code,
                kind,
                theme,
                overall,
                required,
                wordings,
                choices.stream().map(SurveyChoice::terms).toList());
    }

    String code() {
        return code;
    }

    boolean isOverall() {
        return overall;
    }

    int position() {
        return position;
    }

    QuestionnaireEdition edition() {
        return edition;
    }

    QuestionRow row() {
        return new QuestionRow(
                id(),
                position,
                code,
                kind,
                theme,
                overall,
                required,
                wordings,
                choices.stream().map(SurveyChoice::row).toList());
    }

    /** For the history. */
    String written() {
        return position
                + " "
                + code
                + " "
                + kind
                + ": "
                + wordings.get(QuestionnaireEdition.FALLBACK)
                + choices.stream().map(SurveyChoice::written).toList();
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a questionnaire asks, in its order, until a campaign has used it: then it stays. */
@Entity
@Table(name = "listening_edition")
public class QuestionnaireEdition extends Versioned {

    /** Whatever has no text in a language is shown in this one. */
    public static final String FALLBACK = "fr";

    private static final int MOST_QUESTIONS = 60;
    private static final int MOST_LANGUAGES = 12;

    @ManyToOne(optional = false)
    @JoinColumn(name = "questionnaire_id")
    private Questionnaire questionnaire;

    private int number;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @ElementCollection
    @CollectionTable(
            name = "listening_edition_language",
            joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "language")
    @OrderColumn(name = "position")
    private List<String> languages = new ArrayList<>();

    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<SurveyQuestion> questions = new ArrayList<>();

    protected QuestionnaireEdition() {}

    QuestionnaireEdition(Questionnaire questionnaire, int number, LocalDate today) {
        this.questionnaire = questionnaire;
        this.number = number;
        this.madeOn = today;
        this.languages.add(FALLBACK);
    }

    /** ECO-2: the next one, which asks the same until it is changed. */
    QuestionnaireEdition next(LocalDate today) {
        QuestionnaireEdition next = new QuestionnaireEdition(questionnaire, number + 1, today);
        next.languages.clear();
        next.languages.addAll(languages);
        questions.forEach(one -> next.add(one.terms()));
        return next;
    }

    /**
     * ECO-5
     *
     * @throws RuleBroken when there is no such language, it is known, or there are many
     */
    void addLanguage(String code) {
        String clean = code.strip().toLowerCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOLanguages()).contains(clean)) {
            throw new RuleBroken("listening.language.unknown", code.strip());
        }
        if (languages.contains(clean)) {
            throw new RuleBroken("listening.language.twice", clean);
        }
        if (languages.size() >= MOST_LANGUAGES) {
            throw new RuleBroken("listening.language.many", MOST_LANGUAGES);
        }
        languages.add(clean);
    }

    /**
     * ECO-3
     *
     * @throws RuleBroken when its code is taken, it is a second overall question, or there are many
     */
    SurveyQuestion add(QuestionTerms terms) {
        if (questions.size() >= MOST_QUESTIONS) {
            throw new RuleBroken("listening.question.many", MOST_QUESTIONS);
        }
        String code = terms.code().isEmpty() ? freeCode() : terms.code();
        if (questions.stream().anyMatch(one -> one.code().equalsIgnoreCase(code))) {
            throw new RuleBroken("listening.question.twice", code);
        }
        checkOverall(terms, null);
        SurveyQuestion question = new SurveyQuestion(this, questions.size() + 1, code, terms);
        questions.add(question);
        return question;
    }

    void change(SurveyQuestion question, QuestionTerms terms) {
        checkOverall(terms, question);
        question.say(terms);
    }

    void remove(SurveyQuestion question) {
        questions.remove(question);
        renumber();
    }

    /**
     * ECO-3: it came back, to where it stood.
     *
     * @throws RuleBroken when there are many meanwhile, or another overall question
     */
    void takeBack(SurveyQuestion question) {
        if (questions.size() > MOST_QUESTIONS) {
            throw new RuleBroken("listening.question.many", MOST_QUESTIONS);
        }
        checkOverall(question.terms(), question);
        int wanted = Math.min(question.position(), questions.size());
        questions.remove(question);
        questions.add(wanted - 1, question);
        renumber();
    }

    /** One place up or down; at the end it stays. */
    void move(SurveyQuestion question, int by) {
        int from = questions.indexOf(question);
        int to = Math.max(0, Math.min(questions.size() - 1, from + by));
        questions.add(to, questions.remove(from));
        renumber();
    }

    private void renumber() {
        IntStream.range(0, questions.size()).forEach(i -> questions.get(i).place(i + 1));
    }

    private void checkOverall(QuestionTerms terms, SurveyQuestion itself) {
        if (terms.overall()
                && questions.stream().anyMatch(one -> one != itself && one.isOverall())) {
            throw new RuleBroken("listening.question.overall.twice");
        }
    }

    private String freeCode() {
        return IntStream.iterate(questions.size() + 1, i -> i + 1)
                .mapToObj("Q%02d"::formatted)
                .filter(code -> questions.stream().noneMatch(one -> one.code().equals(code)))
                .findFirst()
                .orElseThrow();
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** Which edition it is, from 1 on. */
    int edition() {
        return number;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    List<String> languages() {
        return List.copyOf(languages);
    }

    List<SurveyQuestion> questions() {
        return List.copyOf(questions);
    }

    /** For the history. */
    String written() {
        return questionnaire.code()
                + " "
                + number
                + ": "
                + questions.size()
                + " "
                + String.join(" ", languages);
    }
}

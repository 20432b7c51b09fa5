package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportColumn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of answers from the website: what its columns may be called, and what its cells say, as
 * LimeSurvey exports them or as any form that makes one column of a question: ECO-50 to ECO-53.
 */
final class SurveyAnswerTable {

    static final String DATE = "date";
    static final String REFERENCE = "reference";
    static final String LANGUAGE = "language";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** What LimeSurvey writes where it has been told not to date answers. */
    private static final LocalDate UNDATED = LocalDate.of(1980, 1, 1);

    private static final List<String> DATES =
            List.of(
                    "submitdate",
                    "Date de soumission",
                    "submitdate. Date de soumission",
                    "Date submitted",
                    "submitdate. Date submitted",
                    "Heure de fin",
                    "Completion time",
                    "Horodateur",
                    "Timestamp",
                    "date",
                    "date de réponse",
                    "date d’envoi",
                    "jour");

    private static final List<String> REFERENCES =
            List.of(
                    "id",
                    "ID de la réponse",
                    "id. ID de la réponse",
                    "Response ID",
                    "id. Response ID",
                    "référence",
                    "identifiant");

    private static final List<String> LANGUAGES =
            List.of(
                    "startlanguage",
                    "Langue de départ",
                    "startlanguage. Langue de départ",
                    "Start language",
                    "startlanguage. Start language",
                    "langue",
                    "Language");

    private static final Set<String> TICKED =
            Set.of("y", "yes", "o", "oui", "1", "x", "vrai", "true", "coche", "selected");

    private static final Set<String> NOT_TICKED =
            Set.of(
                    "",
                    "n",
                    "no",
                    "non",
                    "0",
                    "faux",
                    "false",
                    "non coche",
                    "not selected",
                    "n a",
                    "na");

    private static final Set<String> NOTHING = Set.of("", "n a", "na");

    private final EditionSheet edition;
    private final LocalDate example;

    /** By the code of a question: what its choices may be called. */
    private final Map<String, Map<String, String>> said;

    /**
     * @param example a day on which there may be answers
     */
    SurveyAnswerTable(EditionSheet edition, LocalDate example) {
        this.edition = edition;
        this.example = example;
        this.said =
                edition.questions().stream()
                        .collect(Collectors.toMap(QuestionRow::code, SurveyAnswerTable::said));
    }

    EditionSheet edition() {
        return edition;
    }

    List<ImportColumn> columns() {
        List<ImportColumn> columns = new ArrayList<>();
        columns.add(
                new ImportColumn(
                        DATE,
                        true,
                        false,
                        DATES,
                        Optional.of(new ImportColumn.Wording("", DAY.format(example)))));
        columns.add(new ImportColumn(REFERENCE, false, REFERENCES));
        columns.add(new ImportColumn(LANGUAGE, false, LANGUAGES));
        for (QuestionRow question : edition.questions()) {
            columns.add(column(question));
            if (question.kind() == QuestionKind.SEVERAL) {
                question.choices().forEach(choice -> columns.add(column(question, choice)));
            }
        }
        return columns;
    }

    static String code(QuestionRow question) {
        return "q" + question.position();
    }

    static String code(QuestionRow question, ChoiceRow choice) {
        return code(question) + "-" + choice.position();
    }

    private ImportColumn column(QuestionRow question) {
        String code = question.code();
        Set<String> headings = new LinkedHashSet<>();
        headings.add(code);
        if (question.kind() == QuestionKind.COMMENT) {
            headings.add(code + "[comment]");
        }
        question.wordings().values().forEach(text -> headings.add(code + ". " + text));
        question.wordings().values().stream().filter(this::isAlone).forEach(headings::add);
        return ImportColumn.worded(
                code(question),
                code + ". " + question.wording(QuestionnaireEdition.FALLBACK),
                question.choices().stream()
                        .limit(question.kind() == QuestionKind.SEVERAL ? 2 : 1)
                        .map(choice -> choice.wording(QuestionnaireEdition.FALLBACK))
                        .reduce((one, other) -> one + "; " + other)
                        .orElse("…"),
                List.copyOf(headings));
    }

    private ImportColumn column(QuestionRow question, ChoiceRow choice) {
        String head = question.code() + "[" + choice.code() + "]";
        Set<String> headings = new LinkedHashSet<>();
        headings.add(head);
        choice.wordings()
                .values()
                .forEach(text -> headings.add(question.code() + "[" + text + "]"));
        question.wordings()
                .forEach(
                        (language, text) -> {
                            String within = " [" + choice.wording(language) + "]";
                            headings.add(head + ". " + text + within);
                            if (isAlone(text)) {
                                headings.add(text + within);
                            }
                        });
        return ImportColumn.worded(
                code(question, choice),
                head + ". " + choice.wording(QuestionnaireEdition.FALLBACK),
                choice.wording(QuestionnaireEdition.FALLBACK),
                List.copyOf(headings));
    }

    /** Whether only one question asks this: « Pourquoi ? » may stand under several. */
    private boolean isAlone(String text) {
        String key = Folded.key(text);
        return edition.questions().stream()
                        .filter(
                                one ->
                                        one.wordings().values().stream()
                                                .anyMatch(said -> Folded.key(said).equals(key)))
                        .count()
                == 1;
    }

    /** Without its reference where the table gives none. */
    AnswerSheet read(Map<String, String> cells) throws CellRefused {
        WrittenMoment moment = moment(cells);
        Map<String, List<String>> choices = new TreeMap<>();
        Map<String, String> comments = new TreeMap<>();
        for (QuestionRow question : edition.questions()) {
            if (question.kind() == QuestionKind.COMMENT) {
                comment(question, cells).ifPresent(text -> comments.put(question.code(), text));
            } else {
                List<String> ticked = ticked(question, cells);
                if (!ticked.isEmpty()) {
                    choices.put(question.code(), ticked);
                }
            }
        }
        String id = cells.getOrDefault(REFERENCE, "").strip();
        return new AnswerSheet(
                id.isEmpty() ? "" : AnswerReference.of(id, moment),
                SurveyChannel.WEBSITE,
                language(cells.getOrDefault(LANGUAGE, "").strip()),
                moment.day(),
                choices,
                comments);
    }

    /** ECO-52: LimeSurvey dates an answer when it is sent; one that never was has no day. */
    WrittenMoment moment(Map<String, String> cells) throws CellRefused {
        String typed = cells.getOrDefault(DATE, "").strip();
        if (NOTHING.contains(Folded.key(typed))) {
            throw new CellRefused(DATE, "listening.answers.unfinished");
        }
        WrittenMoment moment =
                WrittenMoment.of(typed)
                        .orElseThrow(() -> new CellRefused(DATE, "listening.answers.day", typed));
        if (moment.day().equals(UNDATED)) {
            throw new CellRefused(DATE, "listening.answers.undated");
        }
        return moment;
    }

    private String language(String typed) throws CellRefused {
        if (typed.isEmpty()) {
            return QuestionnaireEdition.FALLBACK;
        }
        String tag = typed.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        String word = Folded.key(typed).split(" ", 2)[0];
        for (String known : edition.languages()) {
            Locale locale = Locale.forLanguageTag(known);
            if (known.equals(tag)
                    || Folded.key(locale.getDisplayLanguage(Locale.FRENCH)).equals(word)
                    || Folded.key(locale.getDisplayLanguage(locale)).equals(word)) {
                return known;
            }
        }
        throw new CellRefused(
                LANGUAGE,
                "listening.answers.language",
                typed,
                String.join(", ", edition.languages()));
    }

    private static Optional<String> comment(QuestionRow question, Map<String, String> cells)
            throws CellRefused {
        String text = cells.getOrDefault(code(question), "").strip();
        if (text.length() > SurveyComment.LONGEST) {
            throw new CellRefused(
                    code(question),
                    "listening.response.comment",
                    SurveyComment.LONGEST,
                    text.length());
        }
        return Optional.of(text).filter(said -> !NOTHING.contains(Folded.key(said)));
    }

    private List<String> ticked(QuestionRow question, Map<String, String> cells)
            throws CellRefused {
        String typed = cells.getOrDefault(code(question), "").strip();
        if (question.kind() != QuestionKind.SEVERAL) {
            return NOTHING.contains(Folded.key(typed))
                    ? List.of()
                    : List.of(choice(question, code(question), typed));
        }
        Set<String> ticked = new LinkedHashSet<>();
        for (String one : parts(question, typed)) {
            ticked.add(choice(question, code(question), one));
        }
        for (ChoiceRow choice : question.choices()) {
            if (isTicked(question, choice, cells)) {
                ticked.add(choice.code());
            }
        }
        return ticked.stream().sorted().toList();
    }

    private List<String> parts(QuestionRow question, String typed) {
        if (found(question, typed).isPresent()) {
            return List.of(typed);
        }
        return Stream.of(typed.split("[;|\\n]", -1))
                .map(String::strip)
                .filter(one -> !NOTHING.contains(Folded.key(one)))
                .toList();
    }

    private boolean isTicked(QuestionRow question, ChoiceRow choice, Map<String, String> cells)
            throws CellRefused {
        String column = code(question, choice);
        String typed = cells.getOrDefault(column, "").strip();
        String key = Folded.key(typed);
        if (TICKED.contains(key) || choice.code().equals(said.get(question.code()).get(key))) {
            return true;
        }
        if (!NOT_TICKED.contains(key)) {
            throw new CellRefused(column, "listening.answers.yesNo", typed);
        }
        return false;
    }

    private String choice(QuestionRow question, String column, String typed) throws CellRefused {
        return found(question, typed)
                .orElseThrow(
                        () ->
                                new CellRefused(
                                        column,
                                        "listening.answers.choice",
                                        typed,
                                        question.choices().stream()
                                                .map(
                                                        one ->
                                                                one.wording(
                                                                        QuestionnaireEdition
                                                                                .FALLBACK))
                                                .collect(Collectors.joining("; "))));
    }

    private Optional<String> found(QuestionRow question, String typed) {
        return Optional.ofNullable(said.get(question.code()).get(Folded.key(typed)));
    }

    /** By its code, its text in any language, or both: folded, to its code. */
    private static Map<String, String> said(QuestionRow question) {
        Map<String, String> said = new HashMap<>();
        for (ChoiceRow choice : question.choices()) {
            String code = Folded.key(choice.code());
            choice.wordings()
                    .values()
                    .forEach(
                            text -> {
                                said.putIfAbsent(Folded.key(text), choice.code());
                                said.putIfAbsent(code + " " + Folded.key(text), choice.code());
                            });
        }
        question.choices().forEach(one -> said.put(Folded.key(one.code()), one.code()));
        said.remove("");
        return said;
    }

    /** By what a heading says: the code of the question that it fills. */
    Map<String, String> questionsByColumn() {
        Map<String, String> codes = new HashMap<>();
        edition.questions()
                .forEach(
                        question -> {
                            codes.put(code(question), question.code());
                            question.choices()
                                    .forEach(
                                            choice ->
                                                    codes.put(
                                                            code(question, choice),
                                                            question.code()));
                        });
        return codes;
    }
}

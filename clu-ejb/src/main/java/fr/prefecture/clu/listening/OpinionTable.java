package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of opinions as the platform exports them, or as somebody copies them: ECO-55. */
final class OpinionTable {

    static final String REFERENCE = "reference";
    static final String PUBLISHED = "published";
    static final String STRUCTURE = "structure";
    static final String FEELING = "feeling";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String STATUS = "status";
    static final String ANSWERED = "answered";
    static final String ANSWER = "answer";

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.optional(
                            REFERENCE,
                            "ID expérience",
                            "identifiant de l’expérience",
                            "identifiant",
                            "référence",
                            "id"),
                    ImportColumn.required(
                            PUBLISHED,
                            "Date de publication",
                            "Écrit le",
                            "date d’envoi de l’expérience",
                            "publié le",
                            "date"),
                    ImportColumn.optional(
                            STRUCTURE,
                            "Intitulé structure 1",
                            "intitulé de la structure",
                            "structure",
                            "service",
                            "lieu"),
                    ImportColumn.required(FEELING, "Ressenti usager", "ressenti", "avis"),
                    ImportColumn.optional(TITLE, "Titre", "titre de l’expérience", "objet"),
                    ImportColumn.optional(
                            TEXT, "Description", "message de l’usager", "expérience", "texte"),
                    ImportColumn.optional(
                            STATUS,
                            "Statut réponse structure 1",
                            "statut de la réponse",
                            "statut réponse",
                            "répondu",
                            "statut"),
                    ImportColumn.optional(
                            ANSWERED,
                            "Date réponse structure 1",
                            "date de la réponse",
                            "date de réponse",
                            "date de publication de la réponse",
                            "répondu le"),
                    ImportColumn.optional(
                            ANSWER,
                            "Réponse structure 1",
                            "réponse de la structure",
                            "texte de la réponse",
                            "réponse"));

    /** Words of a status that say there is none, wherever they stand beside others. */
    private static final Set<String> WAITING =
            Set.of(
                    "sans",
                    "non",
                    "pas",
                    "attente",
                    "cours",
                    "traiter",
                    "repondre",
                    "aucun",
                    "aucune",
                    "0");

    private static final Set<String> DONE =
            Set.of(
                    "avec",
                    "oui",
                    "repondu",
                    "repondue",
                    "reponse",
                    "publie",
                    "publiee",
                    "traite",
                    "traitee",
                    "1");

    /** Words that may stand beside those that say that there is an answer. */
    private static final Set<String> BESIDE =
            Set.of("a", "de", "la", "le", "l", "par", "une", "structure", "administration");

    private OpinionTable() {}

    static OpinionTerms read(Map<String, String> cells, LocalDate today) throws CellRefused {
        LocalDate published = day(PUBLISHED, cells, today).orElseThrow();
        String feeling = cell(cells, FEELING);
        String title = cell(cells, TITLE);
        String text = cell(cells, TEXT);
        String answer = cell(cells, ANSWER);
        Optional<LocalDate> answeredOn = day(ANSWERED, cells, today);
        String reference = cell(cells, REFERENCE);
        OpinionFeeling felt =
                OpinionFeeling.of(feeling)
                        .orElseThrow(
                                () ->
                                        new CellRefused(
                                                FEELING,
                                                "listening.opinion.feeling.unknown",
                                                feeling));
        boolean answered = !answer.isEmpty() || answeredOn.isPresent() || says(cell(cells, STATUS));
        try {
            return new OpinionTerms(
                    reference.isEmpty()
                            ? AnswerReference.ofText(published + "\u001e" + title + "\u001e" + text)
                            : reference,
                    published,
                    cell(cells, STRUCTURE),
                    felt,
                    title,
                    text,
                    answered,
                    answeredOn,
                    answer);
        } catch (RuleBroken e) {
            throw new CellRefused(column(e.getMessage()), e);
        }
    }

    private static String column(String rule) {
        return switch (rule) {
            case "listening.opinion.reference" -> REFERENCE;
            case "listening.opinion.title" -> TITLE;
            case "listening.opinion.structure" -> STRUCTURE;
            case "period.outside" -> PUBLISHED;
            default -> TEXT;
        };
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private static Optional<LocalDate> day(
            String column, Map<String, String> cells, LocalDate today) throws CellRefused {
        String typed = cell(cells, column);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day =
                WrittenMoment.of(typed)
                        .map(WrittenMoment::day)
                        .orElseThrow(() -> new CellRefused(column, "listening.answers.day", typed));
        if (day.isAfter(today)) {
            throw new CellRefused(column, "listening.response.future", day);
        }
        return Optional.of(day);
    }

    private static boolean isKnown(String word) {
        return DONE.contains(word) || BESIDE.contains(word) || word.matches("\\d{1,4}");
    }

    private static boolean says(String status) throws CellRefused {
        List<String> words = Folded.words(status);
        if (words.isEmpty() || words.stream().anyMatch(WAITING::contains)) {
            return false;
        }
        if (words.stream().anyMatch(DONE::contains)
                && words.stream().allMatch(OpinionTable::isKnown)) {
            return true;
        }
        throw new CellRefused(STATUS, "listening.opinion.status.unknown", status);
    }
}

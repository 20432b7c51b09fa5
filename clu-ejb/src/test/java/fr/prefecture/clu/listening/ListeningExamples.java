package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A survey in the hall and on the website, in the winter of 2021, in two languages. */
public final class ListeningExamples {

    public static final Instant NOW = Instant.parse("2021-03-01T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    public static final LocalDate BEGIN = LocalDate.of(2021, 2, 15);
    public static final LocalDate END = LocalDate.of(2021, 3, 15);

    private ListeningExamples() {}

    /** While the survey goes on. */
    public static Database aPrefecture() {
        return Database.empty().at(NOW).as("referent");
    }

    static Map<String, String> wordings(String french, String english) {
        return Map.of("fr", french, "en", english);
    }

    /** From very satisfied to not at all, and no opinion: codes 4, 3, 2, 1, 0. */
    static List<ChoiceTerms> aScale() {
        return List.of(
                new ChoiceTerms(
                        "4", Appreciation.POSITIVE, wordings("Très satisfait", "Very satisfied")),
                new ChoiceTerms("3", Appreciation.POSITIVE, wordings("Satisfait", "Satisfied")),
                new ChoiceTerms(
                        "2", Appreciation.NEGATIVE, wordings("Peu satisfait", "Not satisfied")),
                new ChoiceTerms(
                        "1",
                        Appreciation.NEGATIVE,
                        wordings("Pas du tout satisfait", "Not at all satisfied")),
                new ChoiceTerms("0", Appreciation.UNCOUNTED, Map.of("fr", "Sans avis")));
    }

    static QuestionTerms aQuestion(String code, String theme, String french, String english) {
        return new QuestionTerms(
                code, QuestionKind.SCALE, theme, false, false, wordings(french, english), aScale());
    }

    /** ACCUEIL (scale), GLOBAL (scale, overall), MOYENS (several), MOTIF (one), LIBRE (comment). */
    public static List<QuestionTerms> questions() {
        return List.of(
                aQuestion(
                        "ACCUEIL",
                        "Accueil",
                        "L’accueil vous convient-il ?",
                        "Is the welcome fine?"),
                new QuestionTerms(
                        "GLOBAL",
                        QuestionKind.SCALE,
                        "Ensemble",
                        true,
                        true,
                        wordings(
                                "Globalement, êtes-vous satisfait ?",
                                "Altogether, are you satisfied?"),
                        aScale()),
                new QuestionTerms(
                        "MOYENS",
                        QuestionKind.SEVERAL,
                        "Contact",
                        false,
                        false,
                        wordings("Comment nous avez-vous joints ?", "How did you reach us?"),
                        List.of(
                                new ChoiceTerms(
                                        "TEL",
                                        Appreciation.UNCOUNTED,
                                        wordings("Téléphone", "Telephone")),
                                new ChoiceTerms(
                                        "WEB",
                                        Appreciation.UNCOUNTED,
                                        wordings("Site internet", "Website")))),
                new QuestionTerms(
                        "MOTIF",
                        QuestionKind.ONE,
                        "Contact",
                        false,
                        false,
                        wordings("Pourquoi êtes-vous venu ?", "Why did you come?"),
                        List.of(
                                new ChoiceTerms(
                                        "TITRE",
                                        Appreciation.UNCOUNTED,
                                        wordings("Un titre", "A document")),
                                new ChoiceTerms(
                                        "AUTRE",
                                        Appreciation.UNCOUNTED,
                                        wordings("Autre chose", "Something else")))),
                new QuestionTerms(
                        "LIBRE",
                        QuestionKind.COMMENT,
                        "Vos remarques",
                        false,
                        false,
                        wordings("Que pouvons-nous améliorer ?", "What can we do better?"),
                        List.of()));
    }

    /** In French and English; its edition. */
    public static long aQuestionnaire(Database database, String title, Audience audience) {
        return database.transaction(
                () -> {
                    Questionnaires questionnaires = database.boundary(Questionnaires.class);
                    long edition = questionnaires.create(title, audience);
                    questionnaires.addLanguage(edition, "en");
                    questions()
                            .forEach(
                                    one ->
                                            database.boundary(SurveyQuestions.class)
                                                    .add(edition, one));
                    return edition;
                });
    }

    public static CampaignTerms terms(long edition) {
        return new CampaignTerms(
                edition,
                "Enquête de février 2021",
                BEGIN,
                END,
                Set.of(SurveyChannel.TABLET, SurveyChannel.WEBSITE, SurveyChannel.PAPER),
                "Hall d’accueil",
                5);
    }

    /** On all three channels; its number. */
    public static long aCampaign(Database database) {
        long edition = aQuestionnaire(database, "Satisfaction des usagers", Audience.USERS);
        return database.transaction(() -> database.boundary(Campaigns.class).open(terms(edition)));
    }

    /** Among the staff, results from ten answers on; its number. */
    public static long aStaffCampaign(Database database) {
        long edition = aQuestionnaire(database, "Enquête interne", Audience.STAFF);
        return database.transaction(
                () ->
                        database.boundary(Campaigns.class)
                                .open(
                                        new CampaignTerms(
                                                edition,
                                                "Enquête interne 2021",
                                                BEGIN,
                                                END,
                                                Set.of(SurveyChannel.INTRANET),
                                                "",
                                                Campaign.FEWEST_OF_STAFF)));
    }

    /** Content with both scales; who came for a document. */
    public static AnswerSheet anAnswer(String reference, SurveyChannel channel) {
        return new AnswerSheet(
                reference,
                channel,
                "fr",
                channel.audience() == Audience.STAFF ? null : TODAY,
                Map.of(
                        "ACCUEIL", List.of("3"),
                        "GLOBAL", List.of("4"),
                        "MOYENS", List.of("TEL", "WEB"),
                        "MOTIF", List.of("TITRE")),
                Map.of("LIBRE", "Plus de places assises."));
    }

    /** The same, with one question answered otherwise. */
    public static AnswerSheet anAnswer(
            String reference, SurveyChannel channel, String question, String choice) {
        AnswerSheet sheet = anAnswer(reference, channel);
        Map<String, List<String>> choices = new java.util.HashMap<>(sheet.choices());
        choices.put(question, List.of(choice));
        return new AnswerSheet(
                reference, channel, "fr", sheet.answeredOn(), choices, sheet.comments());
    }
}

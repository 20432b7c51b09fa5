package fr.prefecture.clu.batch;

import fr.prefecture.clu.listening.AnswerSheet;
import fr.prefecture.clu.listening.Audience;
import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.CampaignTerms;
import fr.prefecture.clu.listening.Campaigns;
import fr.prefecture.clu.listening.ChoiceTerms;
import fr.prefecture.clu.listening.CommentCodeRow;
import fr.prefecture.clu.listening.CommentCodes;
import fr.prefecture.clu.listening.CommentCoding;
import fr.prefecture.clu.listening.CommentFilter;
import fr.prefecture.clu.listening.CommentLists;
import fr.prefecture.clu.listening.CommentRow;
import fr.prefecture.clu.listening.Comments;
import fr.prefecture.clu.listening.EditionSheet;
import fr.prefecture.clu.listening.QuestionKind;
import fr.prefecture.clu.listening.QuestionRow;
import fr.prefecture.clu.listening.QuestionTerms;
import fr.prefecture.clu.listening.QuestionnaireRow;
import fr.prefecture.clu.listening.Questionnaires;
import fr.prefecture.clu.listening.Responses;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.listening.SurveyQuestions;
import fr.prefecture.clu.listening.Syntheses;
import fr.prefecture.clu.listening.SynthesisTexts;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * In demonstration mode: the fictitious survey of February and March 2021 in the hall and on the
 * website, the one of 2019 with one question worded otherwise, and two among the staff, of which
 * one has too few answers.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationSurveys {

    private static final long SEED = 15_021_503;
    private static final int FEWEST = 10;
    private static final int WEEKS = 2;
    private static final int WEEK = 7;
    private static final int MONTH = 29;
    private static final LocalDate BEGIN = LocalDate.of(2021, 2, 15);
    private static final LocalDate END = LocalDate.of(2021, 3, 15);
    private static final LocalDate EARLIER = LocalDate.of(2019, 3, 4);
    private static final String REWORDED = "ATTENTE";
    private static final String OVERALL = "GLOBAL";
    private static final String WRITTEN = "LIBRE";
    private static final double SKIPPED = 0.04;
    private static final double UNCOUNTED = 0.07;

    /** How many of a hundred are content, question by question. */
    private static final Map<String, Integer> CONTENT =
            Map.of(
                    "ACCUEIL",
                    88,
                    "CLARTE",
                    81,
                    REWORDED,
                    58,
                    "TELEPHONE",
                    49,
                    "COURRIER",
                    72,
                    "SITE",
                    63,
                    "LOCAUX",
                    79,
                    "ACCES",
                    74,
                    OVERALL,
                    78);

    private static final List<String> SAID =
            List.of(
                    "L’attente au guichet est trop longue le lundi matin.",
                    "Agent très aimable, merci pour ses explications.",
                    "Impossible de joindre le standard par téléphone.",
                    "Je suis diabétique et rester debout une heure dans la file est difficile.",
                    "Les horaires ne conviennent pas quand on travaille.",
                    "Le formulaire du site internet n’est pas clair.",
                    "Il manque des sièges dans le hall.",
                    "La rampe d’accès est trop raide pour un fauteuil.",
                    "Rien à dire, tout était parfait.",
                    "On m’a demandé deux fois la même pièce.");

    private static final List<String> SAID_BY_STAFF =
            List.of(
                    "Plus de temps entre deux usagers au guichet.",
                    "Des modèles de réponse plus courts.");

    private static final Map<Integer, List<String>> CODED =
            Map.of(
                    0, List.of("attente", "horaires"),
                    1, List.of("amabilité", "clarté"),
                    2, List.of("téléphone"),
                    6, List.of("attente", "locaux"));

    @EJB private Questionnaires questionnaires;
    @EJB private SurveyQuestions questions;
    @EJB private Campaigns campaigns;
    @EJB private Responses responses;
    @EJB private CommentLists lists;
    @EJB private Comments comments;
    @EJB private CommentCodes codes;
    @EJB private Syntheses syntheses;

    /**
     * Keeps nobody waiting, neither for its end nor for a lock: each step is a transaction of its
     * own. Does nothing once it has begun.
     */
    @Asynchronous
    public void ask() {
        if (campaigns.all().stream().anyMatch(row -> row.beginsOn().equals(EARLIER))) {
            return;
        }
        of(Audience.USERS).ifPresent(this::askUsers);
        of(Audience.STAFF)
                .ifPresent(
                        staff -> {
                            askStaff(staff, "Enquête interne de démonstration", 14);
                            askStaff(staff, "Enquête interne, peu de réponses", 6);
                        });
    }

    private Optional<QuestionnaireRow> of(Audience audience) {
        return questionnaires.all().stream().filter(row -> row.audience() == audience).findFirst();
    }

    private EditionSheet latest(long questionnaireId) {
        long edition = questionnaires.editions(questionnaireId).get(0).id();
        return questionnaires.edition(edition).orElseThrow();
    }

    // --- users

    private void askUsers(QuestionnaireRow users) {
        EditionSheet first = latest(users.id());
        long before =
                campaigns.open(
                        new CampaignTerms(
                                first.id(),
                                "Enquête de mars 2019 (données fictives)",
                                EARLIER,
                                EARLIER.plusWeeks(WEEKS),
                                Set.of(SurveyChannel.TABLET, SurveyChannel.PAPER),
                                "Hall d’accueil",
                                FEWEST));
        answer(before, first, "d19-", 100, SurveyChannel.TABLET, EARLIER, -12);
        answer(before, first, "d19-", 30, SurveyChannel.PAPER, EARLIER, -15);

        EditionSheet second = reworded(users.id());
        long now =
                campaigns.open(
                        new CampaignTerms(
                                second.id(),
                                "Enquête de février et mars 2021 (données fictives)",
                                BEGIN,
                                END,
                                Set.of(
                                        SurveyChannel.TABLET,
                                        SurveyChannel.WEBSITE,
                                        SurveyChannel.PAPER),
                                "Hall d’accueil et site internet",
                                FEWEST));
        answer(now, second, "d21-", 138, SurveyChannel.TABLET, BEGIN, 2);
        answer(now, second, "d21-", 58, SurveyChannel.WEBSITE, BEGIN, -14);
        answer(now, second, "d21-", 26, SurveyChannel.PAPER, BEGIN, 0);
        read(now);
    }

    /** The next edition, which asks one question in other words. */
    private EditionSheet reworded(long questionnaireId) {
        EditionSheet next =
                questionnaires.edition(questionnaires.next(questionnaireId)).orElseThrow();
        next.question(REWORDED)
                .ifPresent(
                        row -> {
                            Map<String, String> wordings = new HashMap<>(row.wordings());
                            wordings.put(
                                    "fr", "Avez-vous été reçu dans un délai qui vous convient ?");
                            questions.change(
                                    next.id(),
                                    next.version(),
                                    REWORDED,
                                    new QuestionTerms(
                                            row.code(),
                                            row.kind(),
                                            row.theme(),
                                            row.overall(),
                                            row.required(),
                                            wordings,
                                            row.choices().stream()
                                                    .map(
                                                            choice ->
                                                                    new ChoiceTerms(
                                                                            choice.code(),
                                                                            choice.appreciation(),
                                                                            choice.wordings()))
                                                    .toList()));
                        });
        return questionnaires.edition(next.id()).orElseThrow();
    }

    private void answer(
            long campaign,
            EditionSheet edition,
            String prefix,
            int times,
            SurveyChannel channel,
            LocalDate from,
            int more) {
        for (int i = 0; i < times; i++) {
            String reference = prefix + channel + "-" + i;
            SplittableRandom chance = new SplittableRandom(SEED + reference.hashCode());
            boolean staff = channel.audience() == Audience.STAFF;
            List<String> said = staff ? SAID_BY_STAFF : SAID;
            responses.keep(
                    campaign,
                    new AnswerSheet(
                            reference,
                            channel,
                            "fr",
                            staff
                                    ? null
                                    : from.plusDays(
                                            chance.nextInt(from.equals(BEGIN) ? MONTH : WEEK)),
                            choices(edition, chance, more),
                            i % 12 == 0
                                    ? Map.of(WRITTEN, said.get(i / 12 % said.size()))
                                    : Map.of()));
        }
    }

    private static Map<String, List<String>> choices(
            EditionSheet edition, SplittableRandom chance, int more) {
        Map<String, List<String>> choices = new HashMap<>();
        for (QuestionRow row : edition.questions()) {
            boolean skipped = chance.nextDouble() < SKIPPED && !row.overall();
            if (row.kind() != QuestionKind.COMMENT && !skipped) {
                choices.put(
                        row.code(),
                        List.of(
                                row.kind() == QuestionKind.SCALE
                                        ? scale(row.code(), chance, more)
                                        : row.choices()
                                                .get(chance.nextInt(row.choices().size()))
                                                .code()));
            }
        }
        return choices;
    }

    /** From 4, very content, to 1; 0 is no opinion. */
    private static String scale(String code, SplittableRandom chance, int more) {
        double none = code.equals("TELEPHONE") || code.equals("COURRIER") ? 0.4 : UNCOUNTED;
        if (chance.nextDouble() < none && !code.equals(OVERALL)) {
            return "0";
        }
        boolean content = chance.nextInt(100) < CONTENT.getOrDefault(code, 66) + more;
        return content ? chance.nextBoolean() ? "4" : "3" : chance.nextInt(3) > 0 ? "2" : "1";
    }

    /** What was written is read in part; one of it waits to be redacted. */
    private void read(long campaign) {
        Map<String, Long> known = new HashMap<>();
        for (CommentCodeRow code : codes.all()) {
            known.put(code.label(), code.id());
        }
        for (CommentRow row : lists.rows(campaign, CommentFilter.ALL, 0, Integer.MAX_VALUE)) {
            List<String> about = CODED.getOrDefault(SAID.indexOf(row.text()), List.of());
            Set<Long> ids = new HashSet<>();
            about.stream().filter(known::containsKey).forEach(label -> ids.add(known.get(label)));
            if (!ids.isEmpty()) {
                comments.code(campaign, List.of(new CommentCoding(row.id(), row.version(), ids)));
            }
        }
        syntheses.say(
                campaign,
                0,
                new SynthesisTexts(
                        "Données fictives. L’enquête a eu lieu pendant des travaux dans le hall.",
                        "Afficher le temps d’attente à l’entrée du hall.\n"
                                + "Ajouter des sièges dans la file.\n"
                                + "Rappeler les usagers qui n’ont pu joindre le standard.",
                        "L’accueil est apprécié ; l’attente et le téléphone restent à améliorer."));
    }

    // --- staff

    /** It answers on open days only, so this survey is of today, and closed at once. */
    private void askStaff(QuestionnaireRow staff, String title, int times) {
        EditionSheet edition = latest(staff.id());
        LocalDate today = campaigns.today();
        long campaign =
                campaigns.open(
                        new CampaignTerms(
                                edition.id(),
                                title,
                                today.minusWeeks(WEEKS),
                                today.plusDays(1),
                                Set.of(SurveyChannel.INTRANET),
                                "",
                                FEWEST));
        answer(campaign, edition, "d-" + times + "-", times, SurveyChannel.INTRANET, today, 0);
        CampaignRow row = campaigns.find(campaign).orElseThrow();
        campaigns.close(campaign, row.version());
    }
}

package fr.prefecture.clu.listening;

import fr.prefecture.clu.document.PaperExamples;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Fictitious values with which the templates of campaigns can be tried. */
@Stateless
@PermitAll
public class CampaignExamples implements PaperExamples {

    private static final String QUESTION = "Êtes-vous satisfait de l’amabilité de l’accueil ?";

    @Override
    public Map<String, Map<String, ?>> examples() {
        Map<String, Object> values =
                CampaignPaperValues.of(
                        result(),
                        Optional.of(comparison()),
                        List.of(comment()),
                        new CommentCounts(
                                12,
                                9,
                                1,
                                List.of(
                                        new CodeCount(-3, "attente", 5),
                                        new CodeCount(-2, "amabilité", 4))),
                        new SynthesisTexts(
                                "L’attente revient dans la moitié des verbatims.",
                                "Afficher le temps d’attente à l’entrée du hall.",
                                "La satisfaction progresse ; l’attente reste le premier motif."));
        return Map.of(CampaignReports.REPORT, values, CampaignReports.SLIDES, values);
    }

    private static CampaignRow campaign(int year) {
        return new CampaignRow(
                year,
                1,
                "Enquête de démonstration " + year,
                Audience.USERS,
                1,
                1,
                1,
                LocalDate.of(year, 2, 15),
                LocalDate.of(year, 3, 15),
                Set.of(SurveyChannel.TABLET, SurveyChannel.WEBSITE),
                "Hall d’accueil",
                30,
                CampaignState.CLOSED,
                222);
    }

    private static CampaignResult result() {
        Satisfaction satisfaction = new Satisfaction(false, 160, 30, 20);
        return new CampaignResult(
                campaign(2021),
                Optional.empty(),
                CampaignResult.Withheld.NOTHING,
                222,
                new TreeMap<>(Map.of(SurveyChannel.TABLET, 180L, SurveyChannel.WEBSITE, 42L)),
                List.of(
                        new QuestionResult(
                                1,
                                "AMABILITE",
                                QuestionKind.SCALE,
                                "Accueil",
                                true,
                                QUESTION,
                                Optional.of(satisfaction),
                                false,
                                210,
                                8,
                                4,
                                List.of(
                                        share("Satisfait", Appreciation.POSITIVE, 160, "76.2"),
                                        share(
                                                "Ni l’un ni l’autre",
                                                Appreciation.NEUTRAL,
                                                30,
                                                "14.3"),
                                        share("Insatisfait", Appreciation.NEGATIVE, 20, "9.5"),
                                        new ChoiceShare(
                                                "Sans avis",
                                                Appreciation.UNCOUNTED,
                                                8,
                                                Optional.empty())),
                                List.of(
                                        new ChannelShare(
                                                SurveyChannel.TABLET,
                                                new Satisfaction(false, 130, 24, 16)),
                                        new ChannelShare(
                                                SurveyChannel.WEBSITE,
                                                new Satisfaction(false, 30, 6, 4))),
                                false)));
    }

    private static ChoiceShare share(
            String wording, Appreciation appreciation, long count, String percent) {
        return new ChoiceShare(wording, appreciation, count, Optional.of(new BigDecimal(percent)));
    }

    private static CampaignComparison comparison() {
        QuestionWords words =
                new QuestionWords(
                        QUESTION,
                        List.of("Satisfait", "Insatisfait", "Sans avis"),
                        QuestionKind.SCALE,
                        List.of(
                                Appreciation.POSITIVE,
                                Appreciation.NEGATIVE,
                                Appreciation.UNCOUNTED));
        return new CampaignComparison(
                campaign(2019),
                List.of(
                        QuestionComparison.both(
                                "AMABILITE",
                                words,
                                new QuestionWords(
                                        "L’accueil a-t-il été aimable ?",
                                        words.answers(),
                                        words.kind(),
                                        words.appreciations()),
                                new Satisfaction(false, 160, 30, 20),
                                new Satisfaction(false, 90, 40, 30))));
    }

    private static CommentRow comment() {
        return new CommentRow(
                1,
                1,
                2021,
                Audience.USERS,
                "REMARQUE",
                "Une remarque, une suggestion ?",
                Optional.of(SurveyChannel.TABLET),
                Optional.of(LocalDate.of(2021, 2, 22)),
                "",
                Optional.of("Un siège de plus dans la file serait bienvenu."),
                Optional.of("Un siège de plus dans la file serait bienvenu."),
                false,
                Optional.of(LocalDate.of(2022, 3, 15)),
                Optional.of(LocalDate.of(2022, 3, 16)),
                List.of("attente"));
    }
}

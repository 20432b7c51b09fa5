package fr.prefecture.clu.batch;

import fr.prefecture.clu.listening.OpinionArrivals;
import fr.prefecture.clu.listening.OpinionFeeling;
import fr.prefecture.clu.listening.OpinionTerms;
import fr.prefecture.clu.listening.Opinions;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * In demonstration mode: twelve fictitious opinions of the first half of 2021, three unanswered.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationOpinions {

    private static final String DESK = "Préfecture, accueil général (fictif)";
    private static final String TITLES = "Centre d’expertise et de ressources titres (fictif)";

    @EJB private Opinions opinions;
    @EJB private OpinionArrivals arrivals;

    /** Keeps nobody waiting; does nothing once there is any. */
    @Asynchronous
    public void tell() {
        if (opinions.lastDay().isPresent()) {
            return;
        }
        arrivals.keep(
                Optional.empty(),
                List.of(
                        answered(
                                1,
                                day(1, 12),
                                DESK,
                                OpinionFeeling.NEGATIVE,
                                "Trois appels pour joindre un agent",
                                "J’ai rappelé trois jours de suite avant d’avoir quelqu’un. La"
                                        + " personne a ensuite été très claire.",
                                day(1, 20),
                                "Nous avons renforcé le standard le lundi et le mardi matin."),
                        answered(
                                2,
                                day(1, 25),
                                TITLES,
                                OpinionFeeling.POSITIVE,
                                "Passeport reçu plus tôt que prévu",
                                "Annoncé en quatre semaines, reçu en deux.",
                                day(2, 1),
                                "Merci de votre message."),
                        answered(
                                3,
                                day(2, 3),
                                DESK,
                                OpinionFeeling.NEUTRAL,
                                "Horaires affichés différents du site",
                                "La porte disait 8 h 30, le site 9 h.",
                                day(2, 9),
                                "L’affichage est corrigé depuis le 8 février."),
                        answered(
                                4,
                                day(2, 18),
                                DESK,
                                OpinionFeeling.POSITIVE,
                                "Accueil aimable",
                                "On m’a aidé à remplir mon dossier sur la borne.",
                                day(2, 22),
                                "Votre message est transmis à l’équipe."),
                        waiting(
                                5,
                                day(3, 2),
                                TITLES,
                                OpinionFeeling.NEGATIVE,
                                "Aucune nouvelle de mon dossier",
                                "Déposé en janvier, toujours « en cours ». Le courriel"
                                        + " automatique ne dit rien."),
                        answered(
                                6,
                                day(3, 10),
                                DESK,
                                OpinionFeeling.NEGATIVE,
                                "Pas de place assise",
                                "Une heure d’attente debout dans le hall.",
                                day(3, 24),
                                "Douze sièges ont été ajoutés."),
                        answered(
                                7,
                                day(3, 22),
                                DESK,
                                OpinionFeeling.POSITIVE,
                                "Rendez-vous à l’heure",
                                "Reçue à l’heure dite, sortie en dix minutes.",
                                day(3, 26),
                                "Merci de votre message."),
                        answered(
                                8,
                                day(4, 6),
                                TITLES,
                                OpinionFeeling.NEUTRAL,
                                "Photo refusée sans explication",
                                "La seconde a été acceptée, c’était la même cabine.",
                                day(4, 14),
                                "Le motif de refus est désormais écrit dans le message."),
                        answered(
                                9,
                                day(4, 19),
                                DESK,
                                OpinionFeeling.NEGATIVE,
                                "Page du site introuvable",
                                "Le lien vers la prise de rendez-vous ne marchait pas.",
                                day(4, 21),
                                "Le lien est réparé."),
                        waiting(
                                10,
                                day(5, 4),
                                DESK,
                                OpinionFeeling.NEGATIVE,
                                "Bruit dans le hall",
                                "Difficile d’entendre son numéro appelé."),
                        answered(
                                11,
                                day(5, 11),
                                TITLES,
                                OpinionFeeling.POSITIVE,
                                "Réponse rapide",
                                "Question posée le matin, réponse l’après-midi.",
                                day(5, 12),
                                "Merci de votre message."),
                        waiting(
                                12,
                                day(5, 25),
                                DESK,
                                OpinionFeeling.NEUTRAL,
                                "Courrier difficile à comprendre",
                                "Il a fallu le lire trois fois pour savoir quelle pièce"
                                        + " apporter.")));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2021, month, day);
    }

    private static OpinionTerms waiting(
            int number,
            LocalDate published,
            String structure,
            OpinionFeeling feeling,
            String title,
            String text) {
        return opinion(number, published, structure, feeling, title, text, Optional.empty(), "");
    }

    private static OpinionTerms answered(
            int number,
            LocalDate published,
            String structure,
            OpinionFeeling feeling,
            String title,
            String text,
            LocalDate on,
            String answer) {
        return opinion(number, published, structure, feeling, title, text, Optional.of(on), answer);
    }

    private static OpinionTerms opinion(
            int number,
            LocalDate published,
            String structure,
            OpinionFeeling feeling,
            String title,
            String text,
            Optional<LocalDate> answeredOn,
            String answer) {
        return new OpinionTerms(
                "FICTIF-" + number,
                published,
                structure,
                feeling,
                title,
                text,
                answeredOn.isPresent(),
                answeredOn,
                answer);
    }
}

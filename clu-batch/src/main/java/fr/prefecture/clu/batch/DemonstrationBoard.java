package fr.prefecture.clu.batch;

import fr.prefecture.clu.listening.KeptRequests;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Optional;

/** In demonstration mode: what fictitious users asked for and what was done about it. */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationBoard {

    /** How the title of an action begins, what was asked, and what was done. */
    private static final String[][] SHOWN = {
        {
            "Reprendre la signalétique du hall",
            "On se perd dans le hall : les panneaux sont gris sur gris.",
            "Les panneaux ont des lettres contrastées et des flèches, aussi pendant les travaux."
        },
        {
            "Publier sur le site les heures de moindre attente",
            "À quelle heure faut-il appeler pour attendre le moins ?",
            "Les heures creuses du standard sont publiées sur le site et affichées à l’entrée."
        },
        {
            "Abaisser un guichet d’accueil",
            "Un guichet trop haut quand on est assis, et une voix que l’on entend mal.",
            "Un guichet est abaissé et une boucle magnétique y est installée."
        },
        {
            "Raccourcir l’annonce du serveur vocal",
            "L’annonce du standard n’en finit pas.",
            "L’annonce ne propose plus que deux choix et dure vingt secondes."
        }
    };

    @EJB private KeptRequests requests;

    /** Does nothing once something is shown. */
    public void show() {
        if (!requests.board(Optional.empty(), Optional.empty()).isEmpty()) {
            return;
        }
        requests.candidates()
                .forEach(
                        action -> {
                            for (String[] one : SHOWN) {
                                if (action.title().startsWith(one[0])
                                        && requests.of(action.id()).isEmpty()) {
                                    requests.show(action.id(), -1, one[1], one[2], true);
                                }
                            }
                        });
    }
}

package fr.prefecture.clu.batch;

import fr.prefecture.clu.indicators.BoardEditions;
import fr.prefecture.clu.indicators.BoardEntries;
import fr.prefecture.clu.indicators.BoardState;
import fr.prefecture.clu.indicators.BoardTerms;
import fr.prefecture.clu.indicators.ResultsBoards;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** In demonstration mode: the fictitious results of a quarter of 2021, as the hall shows them. */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationResults {

    private static final String WAITING = "accueil.attente";
    private static final String CHECKED = "site.fiches-verifiees";

    @EJB private ResultsBoards boards;
    @EJB private BoardEntries entries;
    @EJB private BoardEditions editions;

    /** Does nothing once it is published. */
    public void publish() {
        long board =
                boards.open(
                        "demonstration",
                        new BoardTerms(
                                "Nos résultats du 2e trimestre 2021", LooseDate.quarter(2021, 2)));
        if (boards.find(board).orElseThrow().state() != BoardState.PREPARED) {
            return;
        }
        entries.add(board, version(board), List.of(WAITING, CHECKED));
        entries.word(
                board,
                version(board),
                WAITING,
                "Usagers reçus en moins d’un quart d’heure",
                "Sans rendez-vous, vous êtes reçus moins de quinze minutes après votre arrivée.");
        entries.word(
                board,
                version(board),
                CHECKED,
                "Informations pratiques vérifiées",
                "Les fiches du site sont relues et datées tous les trois mois.");
        editions.publish(board, version(board));
    }

    private int version(long board) {
        return boards.find(board).orElseThrow().version();
    }
}

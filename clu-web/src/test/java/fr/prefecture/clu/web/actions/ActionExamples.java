package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionListed;
import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.util.Optional;

/** Actions as their boundary hands them over. */
final class ActionExamples {

    private ActionExamples() {}

    static ActionListed row(long id, String title, Optional<LooseDate> due) {
        return new ActionListed(
                id,
                0,
                2021,
                (int) id,
                title,
                "Bureau de l’accueil",
                due.orElse(null),
                ActionItem.State.UNDER_WAY,
                null,
                "Réunion du 31 mai 2021",
                "/comite/decisions/12",
                "agent",
                "Devis reçu",
                "Note",
                Instant.parse("2021-06-01T08:00:00Z"));
    }
}

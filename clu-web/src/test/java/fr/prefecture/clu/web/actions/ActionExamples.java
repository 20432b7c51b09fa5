package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.util.Optional;

/** Actions as their boundary hands them over. */
final class ActionExamples {

    private ActionExamples() {}

    static ActionRow row(long id, String title, Optional<LooseDate> due) {
        return new ActionRow(
                id,
                "A-2021-%03d".formatted(id),
                title,
                "Bureau de l’accueil",
                due,
                ActionItem.State.UNDER_WAY,
                true,
                Optional.empty(),
                "committee.decision",
                "12",
                "Réunion du 31 mai 2021",
                "/comite/decisions/12",
                true,
                "agent",
                "Devis reçu",
                Instant.parse("2021-06-01T08:00:00Z"));
    }
}

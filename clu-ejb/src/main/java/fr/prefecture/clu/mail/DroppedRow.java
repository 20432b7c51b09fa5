package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.RuleBroken;
import java.util.Optional;

/**
 * A dropped file as a list shows it.
 *
 * @param refusal why it was refused
 * @param received the e-mail that it holds
 */
public record DroppedRow(
        String fileName,
        DropOutcome outcome,
        Optional<RuleBroken> refusal,
        Optional<Long> received) {}

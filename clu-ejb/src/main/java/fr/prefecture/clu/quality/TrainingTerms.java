package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said of a training or a guide.
 *
 * @param service by its name
 * @param done the day of the training, or on which the guide was handed out
 * @param plannedCount for how many
 * @param attendedCount how many came, or were handed the guide
 * @param headCount how many the service has
 * @param guideVersion of a guide; empty for a training
 */
public record TrainingTerms(
        TrainingKind kind,
        TrainingSubject subject,
        String service,
        String title,
        Optional<LooseDate> planned,
        Optional<LocalDate> done,
        Optional<Integer> plannedCount,
        Optional<Integer> attendedCount,
        Optional<Integer> headCount,
        String guideVersion,
        String remark) {}

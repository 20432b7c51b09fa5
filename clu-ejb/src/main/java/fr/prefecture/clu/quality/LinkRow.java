package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import java.util.Optional;

/**
 * QUA-4: one end of a correspondence, as the other sees it.
 *
 * @param reference as files name the other end
 * @param other what it is; nothing where its framework, or it, is not loaded
 * @param frameworkLoaded whether at least its framework is
 */
public record LinkRow(
        String reference,
        Optional<CommitmentRow> other,
        boolean frameworkLoaded,
        String source,
        FigureTarget.Status status) {}

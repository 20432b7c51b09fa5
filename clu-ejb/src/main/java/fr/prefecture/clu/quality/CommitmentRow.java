package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import java.util.Optional;

/**
 * A commitment as pages show it.
 *
 * @param editionName the framework with its version, as people say it
 * @param level 0 for a commitment, 1 for a sub-commitment
 * @param source who says so
 */
public record CommitmentRow(
        long id,
        long editionId,
        String editionName,
        String moduleCode,
        String moduleName,
        Optional<Long> parentId,
        int level,
        String code,
        String wording,
        FigureTarget.Status status,
        String source) {}

package fr.prefecture.clu.quality;

import java.util.Optional;

/**
 * A structure as pages show it.
 *
 * @param editionId the version of a framework that it applies for, if any
 * @param editionName as people say it, or empty
 */
public record StructureRow(
        long id,
        String code,
        String name,
        StructureKind kind,
        Optional<Long> editionId,
        String editionName) {}

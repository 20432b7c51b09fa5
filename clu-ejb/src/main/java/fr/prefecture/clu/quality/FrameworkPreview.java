package fr.prefecture.clu.quality;

import java.util.List;

/**
 * What would come of a framework's file that waits for its confirmation.
 *
 * @param isNew whether the framework is not loaded yet
 * @param changes empty when the file says what is known
 * @param faults why it cannot be imported as things stand; empty when it can
 */
public record FrameworkPreview(
        long id,
        String fileName,
        String code,
        String name,
        boolean isNew,
        int editions,
        int modules,
        int commitments,
        int indicators,
        int targets,
        int links,
        List<FrameworkChange> changes,
        List<FrameworkFault> faults) {}

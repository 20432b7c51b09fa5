package fr.prefecture.clu.shared;

import java.time.Instant;

/**
 * An attached file as pages show it.
 *
 * @param size in bytes
 * @param sha256 of its content, by which {@link Contents} knows it
 * @param description what a picture shows, for those who do not see it; may be empty
 */
public record AttachmentRow(
        long id,
        String subjectKind,
        String subjectKey,
        String name,
        AttachmentType type,
        long size,
        String sha256,
        String description,
        String by,
        Instant at) {}

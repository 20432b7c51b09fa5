package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of a piece of evidence.
 *
 * @param service that answers for it; may be empty
 * @param structureId whose it is; none: it serves all
 * @param link for one of that kind; for a document, the address of its page
 * @param retentionRule the code of its rule; may be empty
 * @param description what it shows; a photograph needs it
 */
public record EvidenceTerms(
        String title,
        EvidenceKind kind,
        String service,
        LocalDate obtainedOn,
        Optional<LocalDate> validUntil,
        Optional<Long> structureId,
        String link,
        Set<Long> commitmentIds,
        String retentionRule,
        String description) {}

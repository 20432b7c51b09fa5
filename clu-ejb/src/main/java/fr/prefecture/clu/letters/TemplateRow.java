package fr.prefecture.clu.letters;

import java.util.Optional;

/**
 * A template as lists and pages show it.
 *
 * @param state of its latest text, or that it was withdrawn
 * @param latest text that was kept
 * @param inUse the text that agents use: LET-4
 */
public record TemplateRow(
        long id,
        int version,
        String code,
        TemplateTerms terms,
        TemplateState state,
        Optional<String> reason,
        VersionRow latest,
        Optional<VersionRow> inUse) {}

package fr.prefecture.clu.deliveries;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * For how long a source may be silent before it is brought to attention.
 *
 * @param days that were expected, at least one
 */
public record WatchTerms(@Min(1) @Max(SourceLife.LONGEST_WATCH) int days) {}

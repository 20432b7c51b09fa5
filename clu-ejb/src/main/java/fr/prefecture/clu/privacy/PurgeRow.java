package fr.prefecture.clu.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule did and will do.
 *
 * @param at when it was applied last
 * @param purged how much it removed then
 * @param inTwelveMonths how much it has removed since reports are kept
 * @param next the day on which there will be something to remove, as things are now
 */
public record PurgeRow(
        PurgeRule rule,
        Optional<Instant> at,
        int purged,
        long inTwelveMonths,
        Optional<LocalDate> next) {}

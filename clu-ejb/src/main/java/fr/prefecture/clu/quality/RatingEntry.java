package fr.prefecture.clu.quality;

/**
 * What somebody says of one commitment, and what they had before them.
 *
 * @param shown the version that was shown; {@link RatingRow#NONE} when there was none
 * @param confirmed what was carried over from the year before still holds
 */
public record RatingEntry(int shown, boolean confirmed, RatingTerms terms) {}

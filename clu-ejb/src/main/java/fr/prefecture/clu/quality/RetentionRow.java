package fr.prefecture.clu.quality;

/** A retention rule as pages show it. */
public record RetentionRow(long id, int version, String code, RetentionTerms terms) {}

package fr.prefecture.clu.listening;

/**
 * The texts of a report as they are kept.
 *
 * @param version 0 as long as nothing is kept
 */
public record SynthesisRow(int version, SynthesisTexts texts) {}

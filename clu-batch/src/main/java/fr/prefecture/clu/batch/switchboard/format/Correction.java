package fr.prefecture.clu.batch.switchboard.format;

/**
 * What is to be added to the counters of one file, once the files around it are known.
 *
 * @param file the number by which the caller knows it
 * @param cell the difference
 */
public record Correction(long file, Cell cell) {}

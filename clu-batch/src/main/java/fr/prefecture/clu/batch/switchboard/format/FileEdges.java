package fr.prefecture.clu.batch.switchboard.format;

/**
 * The edges of one file.
 *
 * @param file the number by which the caller knows it
 * @param edges what {@link QueueLog#ends} gave at its end
 */
public record FileEdges(long file, Edges edges) {}

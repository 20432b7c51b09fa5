package fr.prefecture.clu.batch.switchboard.format;

/**
 * A visit whose end may still come with a later file, so that the figures of its day are
 * provisional.
 *
 * @param file the file that holds its start
 * @param queue name of the queue
 * @param entry epoch second
 */
public record StillOpen(long file, String queue, long entry) {}

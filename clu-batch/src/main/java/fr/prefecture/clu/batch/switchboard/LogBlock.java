package fr.prefecture.clu.batch.switchboard;

/**
 * A stretch of whole lines of a log.
 *
 * @param bytes lent until the next block is read
 * @param length how many of them belong to the block
 * @param from offset in the content of the first byte
 * @param to offset after the last byte; further than {@code length} says when a line was too long
 *     to hold
 * @param overlong whether the block is the beginning of one line too long to hold
 * @param last whether the content ends here
 */
record LogBlock(
        LogFile log,
        byte[] bytes,
        int length,
        long from,
        long to,
        boolean overlong,
        boolean last) {}

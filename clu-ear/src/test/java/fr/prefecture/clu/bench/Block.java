package fr.prefecture.clu.bench;

/**
 * Whole lines of a file.
 *
 * @param bytes lent until the next block is read
 * @param length how many of them belong to the block
 * @param from offset in the file of the first
 * @param to offset after the last
 */
record Block(byte[] bytes, int length, long from, long to) {}

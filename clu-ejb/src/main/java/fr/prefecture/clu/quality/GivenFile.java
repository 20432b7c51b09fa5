package fr.prefecture.clu.quality;

import java.io.InputStream;

/**
 * A file as it is given, to be read once.
 *
 * @param name as it was sent
 */
public record GivenFile(String name, InputStream content) {}

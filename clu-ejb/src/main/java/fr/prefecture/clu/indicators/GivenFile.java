package fr.prefecture.clu.indicators;

import java.io.InputStream;

/**
 * A file that comes with what is given.
 *
 * @param name as it was sent
 */
public record GivenFile(String name, InputStream content) {}

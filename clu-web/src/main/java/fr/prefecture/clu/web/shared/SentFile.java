package fr.prefecture.clu.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that somebody has chosen in a form.
 *
 * @param token by which its form names it, in one session
 * @param name as the browser says it
 * @param size in bytes
 * @param path where it lies until the form has acted
 */
public record SentFile(String token, String name, long size, Path path) {

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Before its time: it holds what nobody is to keep. */
    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}

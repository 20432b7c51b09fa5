package fr.prefecture.clu.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** What is tried, as a number by which lots are drawn: the same each time it is tried. */
public final class Commit {

    private Commit() {}

    /** Its hash; zero where there is none, as in an archive of the sources. */
    public static BigInteger hash() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
            String hash =
                    new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return git.waitFor() == 0 ? new BigInteger(hash.strip(), 16) : BigInteger.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

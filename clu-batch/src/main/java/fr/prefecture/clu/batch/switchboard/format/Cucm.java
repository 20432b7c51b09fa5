package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;

/** Takes the place of the reader of Cisco records, which recognises them. */
final class Cucm implements CallReader {

    Cucm() {}

    static boolean recognises(String head) {
        return false;
    }

    @Override
    public void read(InputStream content, Transcript transcript) throws IOException {
        throw new IOException("not recognised");
    }
}

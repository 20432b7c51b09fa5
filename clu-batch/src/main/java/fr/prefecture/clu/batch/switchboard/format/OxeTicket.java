package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;

/** Takes the place of the reader of OXE tickets, which recognises them. */
final class OxeTicket implements CallReader {

    OxeTicket(ZoneId zone) {}

    static boolean recognises(String head) {
        return false;
    }

    @Override
    public void read(InputStream content, Transcript transcript) throws IOException {
        throw new IOException("not recognised");
    }
}

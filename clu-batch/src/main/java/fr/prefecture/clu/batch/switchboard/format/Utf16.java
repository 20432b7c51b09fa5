package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text that Windows wrote two bytes to a character, as UTF-8. */
final class Utf16 extends InputStream {
    private static final int MOST = 8192;

    private final Reader text;
    private final char[] characters = new char[MOST];
    private int kept;
    private byte[] bytes = {};
    private int at;

    private Utf16(Reader text) {
        this.text = text;
    }

    /** The text as it stands, unless it begins with the mark of UTF-16. */
    static InputStream asUtf8(InputStream content) throws IOException {
        PushbackInputStream text = new PushbackInputStream(content, 2);
        byte[] mark = text.readNBytes(2);
        text.unread(mark);
        boolean marked =
                mark.length == 2
                        && (mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe
                                || mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff);
        return marked ? new Utf16(new InputStreamReader(text, StandardCharsets.UTF_16)) : text;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : bytes[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int read = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, read);
        at += read;
        return read;
    }

    private boolean isAtEnd() throws IOException {
        while (at == bytes.length) {
            int read = text.read(characters, kept, MOST - kept);
            if (read < 0 && kept == 0) {
                return true;
            }
            int length = kept + Math.max(0, read);
            kept = read > 0 && Character.isHighSurrogate(characters[length - 1]) ? 1 : 0;
            bytes = new String(characters, 0, length - kept).getBytes(StandardCharsets.UTF_8);
            at = 0;
            characters[0] = characters[length - 1];
        }
        return false;
    }
}

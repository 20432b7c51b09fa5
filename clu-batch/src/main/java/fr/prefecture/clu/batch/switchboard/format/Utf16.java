package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text, as UTF-8 where Windows wrote it two bytes to a character, and else as it stands. */
final class Utf16 extends InputStream {
    private static final int BLOCK = 8192;
    private static final int MARK = 2;

    private final InputStream text;

    /** Nothing where the text stays as it stands. */
    private Charset charset;

    private byte[] kept;
    private byte[] bytes;
    private int at;

    private Utf16(InputStream text, byte[] start) {
        this.text = text;
        boolean little = isMark(start, 0xff, 0xfe);
        if (little || isMark(start, 0xfe, 0xff)) {
            charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            bytes = new byte[0];
        } else {
            bytes = start;
        }
        kept = new byte[0];
    }

    static InputStream asUtf8(InputStream content) throws IOException {
        return new Utf16(content, content.readNBytes(MARK));
    }

    private static boolean isMark(byte[] start, int first, int second) {
        return start.length == MARK && start[0] == (byte) first && start[1] == (byte) second;
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
            byte[] block = text.readNBytes(BLOCK);
            if (block.length == 0 && kept.length == 0) {
                return true;
            }
            bytes = charset == null ? block : decoded(block);
            at = 0;
        }
        return false;
    }

    /** But for half a character at the end, which the next block completes. */
    private byte[] decoded(byte[] block) {
        byte[] all = Arrays.copyOf(kept, kept.length + block.length);
        System.arraycopy(block, 0, all, kept.length, block.length);
        int whole = block.length < BLOCK ? all.length : all.length - all.length % 2;
        String characters = new String(all, 0, whole, charset);
        boolean cut = block.length == BLOCK && endsInHalf(characters);
        int used = whole - (cut ? 2 : 0);
        kept = Arrays.copyOfRange(all, used, all.length);
        return characters
                .substring(0, characters.length() - (cut ? 1 : 0))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A decoder replaces half a pair, so that it is the replacement that stands there. */
    private boolean endsInHalf(String characters) {
        return !characters.isEmpty() && characters.charAt(characters.length() - 1) == '\ufffd';
    }
}

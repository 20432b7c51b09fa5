package fr.prefecture.clu.batch.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, UTF-16 with its mark, or Windows-1252, whichever the beginning of a file speaks
 * for. In a text in UTF-8, bytes that are none are taken for Windows-1252: a character that some
 * program has cut in two spoils nothing but itself.
 */
final class GuessedText extends Reader {

    /** Bytes at the beginning from which the charset is guessed. */
    static final int JUDGED = 1 << 20;

    private static final int BUFFER = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private long quotes;

    /**
     * @param in supports marks of {@link #JUDGED} bytes
     */
    GuessedText(InputStream in) throws IOException {
        this.in = in;
        in.mark(JUDGED);
        byte[] beginning = in.readNBytes(JUDGED);
        in.reset();
        this.decoder =
                charset(beginning)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** How many quotation marks have been read: an odd number at the end leaves one open. */
    long quotes() {
        return quotes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!decode()) {
                return -1;
            }
        }
        int read = Math.min(length, chars.remaining());
        chars.get(target, offset, read);
        for (int i = offset; i < offset + read; i++) {
            if (target[i] == '"') {
                quotes++;
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean decode() throws IOException {
        if (ended && !bytes.hasRemaining()) {
            return false;
        }
        fill();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isMalformed()) {
            byte[] wrong = new byte[result.length()];
            bytes.get(wrong);
            chars.put(new String(wrong, WINDOWS));
        }
        chars.flip();
        return true;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private static Charset charset(byte[] beginning) {
        if (begins(beginning, 0xFF, 0xFE) || begins(beginning, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(beginning);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long right = 0;
        long wrong = 0;
        CoderResult result;
        do {
            result = utf8.decode(bytes, chars, false);
            right += chars.flip().chars().filter(c -> c > 0x7F).count();
            chars.clear();
            if (result.isMalformed()) {
                wrong++;
                bytes.position(bytes.position() + result.length());
            }
        } while (!result.isUnderflow());
        return wrong > right ? WINDOWS : StandardCharsets.UTF_8;
    }

    static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}

package fr.prefecture.clu.batch.switchboard.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns bytes, whose character set the log does not tell, into text. */
final class Names {
    private static final char REPLACEMENT = '\ufffd';

    private Names() {}

    /** Control characters become U+FFFD. */
    static String decode(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(decodeRaw(bytes, from, to));
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                text.setCharAt(i, REPLACEMENT);
            }
        }
        return text.toString();
    }

    /** Strict UTF-8, else ISO-8859-1. */
    static String decodeRaw(byte[] bytes, int from, int to) {
        try {
            ByteBuffer encoded = ByteBuffer.wrap(bytes, from, to - from);
            return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }
}

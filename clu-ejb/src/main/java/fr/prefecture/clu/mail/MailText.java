package fr.prefecture.clu.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the bytes of an e-mail become a text that people read. */
final class MailText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern MANY_LINES = Pattern.compile("\n{3,}");

    /** Looked for once in each stretch of blanks: an e-mail may hold a million of them. */
    private static final Pattern BLANK_ENDS = Pattern.compile("(?<![ \t\u00a0])[ \t\u00a0]++\n");

    private MailText() {}

    /** The charset that a message names; none when this server knows none of that name. */
    static Optional<Charset> charset(String name) {
        String clean =
                name.strip().replaceAll("^[\"']+|(?<![\"'])[\"']++$", "").toLowerCase(Locale.ROOT);
        if (clean.equals("iso-8859-1") || clean.equals("latin1")) {
            return Optional.of(WINDOWS);
        }
        try {
            return Optional.of(Charset.forName(clean));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** As UTF-8 where that is possible, else as Windows writes. */
    static String guessed(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    /** Lines that were cut for the way only are put together again (RFC 3676). */
    static String unflowed(String text, boolean spaceGoes) {
        StringBuilder whole = new StringBuilder(text.length());
        String[] lines = text.replace("\r\n", "\n").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean quoted = line.startsWith(">");
            if (!quoted && line.startsWith(" ")) {
                line = line.substring(1);
            }
            boolean goesOn =
                    line.endsWith(" ")
                            && !line.equals("-- ")
                            && i + 1 < lines.length
                            && lines[i + 1].startsWith(">") == quoted;
            if (goesOn && quoted) {
                whole.append(line).append('\n');
            } else if (goesOn) {
                whole.append(spaceGoes ? line.substring(0, line.length() - 1) : line);
            } else {
                whole.append(line).append(i + 1 < lines.length ? "\n" : "");
            }
        }
        return whole.toString();
    }

    /** Without what cannot be printed or kept, and without empty lines in a row. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(point -> point == '\n' || point == '\t' || isRead(point))
                .forEach(kept::appendCodePoint);
        String shorter = BLANK_ENDS.matcher(kept).replaceAll("\n");
        return MANY_LINES.matcher(shorter).replaceAll("\n\n").strip();
    }

    /** One line of a header: also without the marks that turn the direction of writing. */
    static String line(String text, int longest) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .filter(point -> isRead(point) && Character.getType(point) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        return cut(kept.toString().strip().replaceAll(" {2,}", " "), longest);
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private static boolean isRead(int point) {
        int kind = Character.getType(point);
        return kind != Character.CONTROL
                && kind != Character.SURROGATE
                && kind != Character.PRIVATE_USE
                && kind != Character.UNASSIGNED
                && point != 0xFEFF;
    }
}

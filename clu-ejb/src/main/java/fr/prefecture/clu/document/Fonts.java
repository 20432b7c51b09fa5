package fr.prefecture.clu.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters that papers are printed with, shipped with us so that they look alike everywhere. */
enum Fonts {
    REGULAR("Liberation Sans", "LiberationSans-Regular.ttf", false, false),
    BOLD("Liberation Sans", "LiberationSans-Bold.ttf", true, false),
    ITALIC("Liberation Sans", "LiberationSans-Italic.ttf", false, true),
    BOLD_ITALIC("Liberation Sans", "LiberationSans-BoldItalic.ttf", true, true),
    /** For scripts and signs that the first does not have. */
    FALLBACK("DejaVu Sans", "DejaVuSans.ttf", false, false),
    FALLBACK_BOLD("DejaVu Sans", "DejaVuSans-Bold.ttf", true, false);

    /** In the head of a font, by bytes. */
    private static final int TABLES = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;

    /** « GSUB », and a name that no reader knows. */
    private static final int LIGATURES = 0x47535542;

    private static final int UNKNOWN = 0x67737562;

    private static final String MISSING = "\uFFFD";
    private static final BitSet SHOWN = shown();

    private final String family;
    private final String file;
    private final boolean bold;
    private final boolean italic;
    private final byte[] bytes;

    Fonts(String family, String file, boolean bold, boolean italic) {
        this.family = family;
        this.file = file;
        this.bold = bold;
        this.italic = italic;
        this.bytes = withoutLigatures(read(file));
    }

    /**
     * The same letters without the table of ligatures: looking for them took a third of the time of
     * a letter, lines were measured without them, and « fi » is read as two letters.
     */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        int number = tables.getShort(TABLES) & 0xFFFF;
        for (int i = 0; i < number; i++) {
            int at = FIRST_TABLE + i * TABLE_ENTRY;
            if (tables.getInt(at) == LIGATURES) {
                tables.putInt(at, UNKNOWN);
            }
        }
        return font;
    }

    String family() {
        return family;
    }

    boolean bold() {
        return bold;
    }

    boolean italic() {
        return italic;
    }

    byte[] bytes() {
        return bytes;
    }

    /** DOC-6: the text with « � » in place of what none of the fonts has. */
    static String showable(String text) {
        if (text.codePoints().allMatch(Fonts::isShown)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        point -> {
                            if (isShown(point)) {
                                shown.appendCodePoint(point);
                            } else {
                                shown.append(MISSING);
                            }
                        });
        return shown.toString();
    }

    private static boolean isShown(int point) {
        return Character.isWhitespace(point) || SHOWN.get(point);
    }

    /** What regular and bold both have, in one family or the other. */
    private static BitSet shown() {
        BitSet shown = points(REGULAR);
        shown.and(points(BOLD));
        BitSet others = points(FALLBACK);
        others.and(points(FALLBACK_BOLD));
        shown.or(others);
        return shown;
    }

    private static BitSet points(Fonts font) {
        try (RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(font.bytes);
                TrueTypeFont parsed = new TTFParser().parse(buffer)) {
            CmapLookup lookup = parsed.getUnicodeCmapLookup();
            BitSet points = new BitSet();
            for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
                if (lookup.getGlyphId(point) != 0) {
                    points.set(point);
                }
            }
            return points;
        } catch (IOException e) {
            throw new UncheckedIOException(font.file, e);
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/document/fonts/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

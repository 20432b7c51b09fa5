package fr.prefecture.clu.shared;

import java.awt.geom.AffineTransform;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held, as it notes it in a photograph (EXIF, tag 274): 1 to 8, 1 is upright. */
final class Orientation {

    static final int UPRIGHT = 1;

    /** From this one on, width and height are exchanged. */
    static final int FIRST_LYING = 5;

    private static final int LAST = 8;
    private static final int APPLICATION_DATA = 0xffe1;
    private static final int FIRST_SEGMENT = 0xffc0;
    private static final int START_OF_SCAN = 0xffda;
    private static final int EXIF = 0x45786966;
    private static final int LITTLE = 0x4949;
    private static final int TAG = 0x0112;
    private static final int HEADER = 6;
    private static final int ENTRY = 12;
    private static final int VALUE = 8;

    private Orientation() {}

    /** Upright when it is not said, or said in a way that cannot be read. */
    static int of(Path jpeg) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(jpeg))) {
            in.readUnsignedShort();
            while (true) {
                int marker = in.readUnsignedShort();
                if (marker < FIRST_SEGMENT || marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - Short.BYTES)];
                in.readFully(segment);
                if (marker == APPLICATION_DATA && isExif(segment)) {
                    return in(ByteBuffer.wrap(segment, HEADER, segment.length - HEADER).slice());
                }
            }
        } catch (EOFException e) {
            return UPRIGHT;
        }
    }

    private static boolean isExif(byte[] segment) {
        return segment.length > HEADER + VALUE && ByteBuffer.wrap(segment).getInt() == EXIF;
    }

    private static int in(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(Integer.BYTES) & 0xffffffffL;
        if (directory + Short.BYTES > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            long at = directory + Short.BYTES + (long) i * ENTRY;
            if (at + ENTRY > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort((int) at) & 0xffff) == TAG) {
                int said = tiff.getShort((int) at + VALUE);
                return said >= UPRIGHT && said <= LAST ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** What turns a picture of this width and height the right way up. */
    static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case LAST -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

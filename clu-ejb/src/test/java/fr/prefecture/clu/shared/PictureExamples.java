package fr.prefecture.clu.shared;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures drawn for tests, with what a camera would note in them. */
public final class PictureExamples {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;
    private static final String DEVICE = "Appareil 123";

    private PictureExamples() {}

    /** A JPEG, red on its left half and blue on its right, whose EXIF says how it was held. */
    public static byte[] photographWithPlace(int orientation) {
        byte[] plain = jpeg();
        byte[] exif = exif(orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(0xff);
        out.write(0xe1);
        out.write((exif.length + 2) >> 8);
        out.write(exif.length + 2);
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    public static byte[] jpeg() {
        return written("jpeg");
    }

    public static byte[] png() {
        return written("png");
    }

    /** Whether the EXIF made above, with its GPS entries, is still there. */
    public static boolean saysItsPlace(byte[] picture) {
        String bytes = new String(picture, StandardCharsets.ISO_8859_1);
        return bytes.contains("Exif") || bytes.contains(DEVICE);
    }

    public static byte[] read(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage seen(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(String format) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pencil = image.createGraphics();
        pencil.setColor(Color.RED);
        pencil.fillRect(0, 0, WIDTH / 2, HEIGHT);
        pencil.setColor(Color.BLUE);
        pencil.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT);
        pencil.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Orientation, device, and a GPS directory with a latitude reference. */
    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(120);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        exif.putShort((short) 3);
        exif.putShort((short) 0x0110).putShort((short) 2).putInt(DEVICE.length() + 1).putInt(68);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(50);
        exif.putInt(0);
        exif.putShort((short) 1);
        exif.putShort((short) 1).putShort((short) 2).putInt(2).putInt(0x4e000000);
        exif.putInt(0);
        exif.put(DEVICE.getBytes(StandardCharsets.US_ASCII));
        return exif.array();
    }
}

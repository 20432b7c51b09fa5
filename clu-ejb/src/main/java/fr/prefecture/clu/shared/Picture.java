package fr.prefecture.clu.shared;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture written anew from its points alone: the place, the device and the hour that a camera
 * notes in it are gone, and so is anything else that was hidden in the file.
 */
final class Picture {

    /** Points of a picture, beyond which it is not even opened: a small file may claim any size. */
    static final long MOST_POINTS = 60_000_000;

    /** A side longer than this is made shorter: more is seen on no screen and no sheet. */
    static final int LONGEST_SIDE = 2400;

    private static final float QUALITY = 0.88f;
    private static final long MILLION = 1_000_000;

    private Picture() {}

    /**
     * @throws RuleBroken when it cannot be read, or has too many points
     */
    static void rewrite(String name, Path file, AttachmentType type) throws IOException {
        int orientation = type == AttachmentType.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
        write(upright(read(name, file, type), orientation), file, type);
    }

    private static BufferedImage read(String name, Path file, AttachmentType type)
            throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_POINTS) {
                throw new RuleBroken(
                        "shared.attachment.tooManyPoints",
                        name,
                        width * height / MILLION,
                        MOST_POINTS / MILLION);
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuleBroken broken) {
                throw broken;
            }
            throw new RuleBroken("shared.attachment.unreadablePicture", name);
        } finally {
            reader.dispose();
        }
    }

    /** Turned as its camera was held, on white where it was transparent, no larger than needed. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean lying = orientation >= Orientation.FIRST_LYING;
        int width = lying ? image.getHeight() : image.getWidth();
        int height = lying ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        BufferedImage upright =
                new BufferedImage(
                        Math.max(1, (int) Math.round(width * scale)),
                        Math.max(1, (int) Math.round(height * scale)),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pencil = upright.createGraphics();
        try {
            pencil.setColor(Color.WHITE);
            pencil.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            pencil.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    scale < 1
                            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
            turn.concatenate(Orientation.turn(orientation, image.getWidth(), image.getHeight()));
            pencil.drawRenderedImage(image, turn);
        } finally {
            pencil.dispose();
        }
        return upright;
    }

    private static void write(BufferedImage image, Path file, AttachmentType type)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        Files.delete(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == AttachmentType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}

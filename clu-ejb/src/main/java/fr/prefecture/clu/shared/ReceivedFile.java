package fr.prefecture.clu.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file that was sent, on the disk for as long as it is looked at. */
record ReceivedFile(String name, Path path, AttachmentType type) implements AutoCloseable {

    private static final long MEGABYTE = 1_000_000;
    private static final int BUFFER = 1 << 16;

    /**
     * Copies what was sent, no further than to see that it is too long, and looks what it is.
     *
     * @throws RuleBroken when it is empty, too long, or not what its name says
     */
    static ReceivedFile of(String sentName, InputStream content, boolean picture)
            throws IOException {
        String name = Attachment.nameOf(sentName);
        AttachmentType said =
                AttachmentType.named(name)
                        .filter(type -> type.isPicture() || !picture)
                        .orElseThrow(() -> refused(picture, name));
        Path path = Files.createTempFile("clu-attachment", ".part");
        ReceivedFile file = new ReceivedFile(name, path, said);
        boolean taken = false;
        try {
            file.copy(content);
            file.check();
            if (said.isPicture()) {
                Picture.rewrite(name, path, said);
            }
            taken = true;
            return file;
        } finally {
            if (!taken) {
                file.close();
            }
        }
    }

    private static RuleBroken refused(boolean picture, String name) {
        return picture
                ? new RuleBroken("shared.attachment.noPicture", name)
                : new RuleBroken("shared.attachment.type", name);
    }

    private void copy(InputStream content) throws IOException {
        long most = Settings.uploadMost();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new RuleBroken("shared.attachment.tooLong", name, most / MEGABYTE);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new RuleBroken("shared.attachment.empty", name);
        }
    }

    private void check() throws IOException {
        Optional<AttachmentType> found = Content.of(path);
        if (found.isEmpty()) {
            throw new RuleBroken("shared.attachment.unknown", name, type.extension());
        }
        if (!type.holds(found.get())) {
            throw new RuleBroken(
                    "shared.attachment.otherType", name, type.extension(), found.get().extension());
        }
        if (type.isContainer() && Content.isBomb(path)) {
            throw new RuleBroken("shared.attachment.bomb", name);
        }
    }

    long size() throws IOException {
        return Files.size(path);
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** SHA-256. */
    String hash() throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

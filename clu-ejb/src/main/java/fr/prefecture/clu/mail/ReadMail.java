package fr.prefecture.clu.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the file of an e-mail says, and its enclosures, on the disk for as long as it is looked at.
 *
 * @param messageId without its angle brackets; empty when it has none
 * @param references the Message-IDs that it speaks of, the likeliest first
 * @param text what people read of it
 * @param remarks keys of what could not be read as it was written
 */
record ReadMail(
        MailKind kind,
        String messageId,
        String senderName,
        String sender,
        Optional<Instant> sentAt,
        String subject,
        String text,
        List<String> references,
        Optional<Failure> failure,
        Optional<CalendarReply> reply,
        List<Part> parts,
        List<String> remarks)
        implements AutoCloseable {

    /**
     * A file in the message.
     *
     * @param path where it waits; none when it is named only
     */
    record Part(String name, long size, Optional<Path> path) {}

    ReadMail {
        references = List.copyOf(references);
        parts = List.copyOf(parts);
        remarks = List.copyOf(new ArrayList<>(remarks));
    }

    /** The address of who wrote; of whom ours did not reach, when a server writes. */
    String who() {
        return failure.map(Failure::recipient).orElse(sender);
    }

    @Override
    public void close() {
        delete(parts);
    }

    static void delete(List<Part> parts) {
        for (Part part : parts) {
            part.path()
                    .ifPresent(
                            path -> {
                                try {
                                    Files.deleteIfExists(path);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }
}

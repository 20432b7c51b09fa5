package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Message;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says why a file cannot be read, whatever it holds. */
public final class UnreadableFile {

    private UnreadableFile() {}

    public static Message message(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return Message.of("night.file.vanished", name);
        }
        if (e instanceof ChangedWhileRead) {
            return Message.of("night.file.changed", name);
        }
        if (e instanceof PackedTooWell) {
            return Message.of("night.file.bomb", name);
        }
        if (e instanceof NotOneFile) {
            return Message.of("night.file.notOneFile", name);
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return Message.of("night.file.damaged", name);
        }
        return Message.of("night.file.unreadable", name);
    }
}

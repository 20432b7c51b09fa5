package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The archive that we ship, with one migration more that only adds. */
final class NextRelease {

    /** The version of its migration. */
    static final String VERSION = "209901010000";

    private static final String MIGRATION =
            "db/migration/common/V" + VERSION + "__next_release.sql";
    private static final String SQL = "alter table home_turn add column next_release integer;\n";

    private NextRelease() {}

    /** Puts it where an archive lies. */
    static void replace(Path archive) {
        try {
            Path core = Files.createTempFile(archive.getParent().getParent(), "core", ".jar");
            Path next = Files.createTempFile(archive.getParent().getParent(), "next", ".ear");
            Files.copy(archive, next, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem ear = FileSystems.newFileSystem(next)) {
                Files.copy(ear.getPath("clu-ejb.jar"), core, StandardCopyOption.REPLACE_EXISTING);
                try (FileSystem jar = FileSystems.newFileSystem(core)) {
                    Files.writeString(jar.getPath(MIGRATION), SQL);
                }
                Files.copy(core, ear.getPath("clu-ejb.jar"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(next, archive, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(core);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

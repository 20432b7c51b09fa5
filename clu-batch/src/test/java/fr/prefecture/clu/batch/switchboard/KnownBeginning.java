package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.night.FileRow;
import fr.prefecture.clu.night.ImportedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the first step of a night says of a file that is a longer copy of another. */
public final class KnownBeginning {

    private KnownBeginning() {}

    /** The offset from which a longer file is read, once a shorter one is known. */
    public static long end(Path longer, Path shorter) throws IOException {
        Fingerprint print = Fingerprint.of(shorter, List.of(), () -> {});
        FileRow known =
                new FileRow(
                        1,
                        "s",
                        shorter.getFileName().toString(),
                        print.sha256(),
                        Files.size(shorter),
                        0,
                        Files.size(shorter),
                        Files.size(shorter),
                        Optional.empty(),
                        ImportedFile.State.DONE,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return Fingerprint.of(longer, List.of(known), () -> {})
                .beginning()
                .filter(Fingerprint.Beginning::wholeLines)
                .orElseThrow()
                .known()
                .bytes();
    }
}

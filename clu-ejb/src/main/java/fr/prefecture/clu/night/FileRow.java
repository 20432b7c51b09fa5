package fr.prefecture.clu.night;

import java.util.Optional;

/** A file as the job takes it up: where it stands, and what it goes on from. */
public record FileRow(
        long id,
        String source,
        String name,
        String sha256,
        long bytes,
        long startOffset,
        long endOffset,
        long committedOffset,
        Optional<byte[]> openState,
        ImportedFile.State state,
        Optional<Long> continues,
        Optional<Long> replaces,
        boolean archived,
        long lines,
        long refused,
        Optional<Message> message,
        Optional<String> format,
        Optional<Retold> retold) {

    /** Of what was delivered, unpacked, whether it was retold or not. */
    public String originalSha256() {
        return retold.map(Retold::sha256).orElse(sha256);
    }

    public long originalBytes() {
        return retold.map(Retold::bytes).orElse(bytes);
    }

    static FileRow of(ImportedFile file) {
        return new FileRow(
                file.id(),
                file.source(),
                file.name(),
                file.sha256(),
                file.bytes(),
                file.startOffset(),
                file.endOffset(),
                file.committedOffset(),
                file.openState(),
                file.state(),
                file.continues().map(ImportedFile::id),
                file.replaces().map(ImportedFile::id),
                file.archiveName().isPresent(),
                file.lines(),
                file.refused(),
                file.message(),
                file.format(),
                file.retold());
    }
}

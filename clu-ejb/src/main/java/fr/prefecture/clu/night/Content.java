package fr.prefecture.clu.night;

import java.util.Optional;

/**
 * A file as it lies in the inbox.
 *
 * @param sha256 of what the file holds, unpacked: its identity
 * @param deliveredSha256 of the file as delivered, packed or not
 * @param bytes length of what it holds, unpacked
 * @param format the word of the format as which its job reads it, where it reads several
 * @param retold what it was retold from; its identity and length are those of the transcript then
 */
public record Content(
        String source,
        String name,
        String sha256,
        String deliveredSha256,
        long bytes,
        Optional<String> format,
        Optional<Retold> retold) {

    public Content(String source, String name, String sha256, String deliveredSha256, long bytes) {
        this(source, name, sha256, deliveredSha256, bytes, Optional.empty(), Optional.empty());
    }
}

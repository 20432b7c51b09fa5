package fr.prefecture.clu.night;

/**
 * A file as it lies in the inbox.
 *
 * @param sha256 of what the file holds, unpacked: its identity
 * @param deliveredSha256 of the file as delivered, packed or not
 * @param bytes length of what it holds, unpacked
 */
public record Content(
        String source, String name, String sha256, String deliveredSha256, long bytes) {}

package fr.prefecture.clu.night;

import java.util.Optional;

/**
 * What a night has retold a file from.
 *
 * @param sha256 of what was delivered, unpacked
 * @param bytes its length, unpacked
 * @param zone in which its times without a zone were read; nothing when they say it themselves
 */
public record Retold(String sha256, long bytes, Optional<String> zone) {}

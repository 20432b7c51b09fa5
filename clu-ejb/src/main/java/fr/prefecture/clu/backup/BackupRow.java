package fr.prefecture.clu.backup;

import java.time.Instant;

/**
 * A file that was made and is whole.
 *
 * @param name by which it is taken away
 * @param nightly whether a night made it, and a later one removes it
 * @param bytes how long it is
 */
public record BackupRow(String name, BackupKind kind, boolean nightly, Instant at, long bytes) {}

package fr.prefecture.clu.backup;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the one is that is being made, or how the last one ended, on this server since its start.
 *
 * @param rows how many rows have been written
 * @param ended when it ended; nothing while it is being made
 * @param fault the key of the reason for which there is no file; nothing when all went well
 */
public record BackupProgress(
        BackupKind kind,
        Instant begunAt,
        long rows,
        Optional<Instant> ended,
        Optional<String> fault) {}

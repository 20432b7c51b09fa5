package fr.prefecture.clu.batch.switchboard.pbx;

import java.time.Instant;
import java.util.Optional;

/**
 * TEL-95: what a table holds, without anybody.
 *
 * @param first when its first row was written; nothing when no time can be read
 */
public record Extent(Optional<Instant> first, Optional<Instant> last, long rows) {}

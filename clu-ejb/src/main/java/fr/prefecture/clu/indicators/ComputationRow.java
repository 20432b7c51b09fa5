package fr.prefecture.clu.indicators;

import java.time.Instant;
import java.util.Optional;

/**
 * A run over all months as pages show it.
 *
 * @param startedBy a login, or {@code system} for the night
 * @param months how many are done
 */
public record ComputationRow(
        long id,
        Computation.State state,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        int months) {}

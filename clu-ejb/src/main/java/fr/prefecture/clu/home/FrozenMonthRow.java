package fr.prefecture.clu.home;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A frozen month as pages show it.
 *
 * @param frozenBy a login; empty when it froze by itself
 * @param tiles those that whoever asks may read, in their order
 */
public record FrozenMonthRow(
        YearMonth month, Instant frozenAt, Optional<String> frozenBy, List<MonthTile> tiles) {

    public FrozenMonthRow {
        tiles = List.copyOf(tiles);
    }
}

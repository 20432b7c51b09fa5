package fr.prefecture.clu.appointments;

import java.util.Map;
import java.util.Optional;

/**
 * A row of the grid as it was typed.
 *
 * @param hour nothing for a whole day
 * @param version of what was shown; -1 when nothing was known
 * @param cells by the codes of their columns
 */
public record TypedRow(
        long deskId, Optional<Integer> hour, int version, Map<String, String> cells) {

    public static final int UNKNOWN = -1;
}

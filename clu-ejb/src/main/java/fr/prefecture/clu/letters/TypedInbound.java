package fr.prefecture.clu.letters;

import java.util.Map;

/**
 * A row of the grid as it was typed.
 *
 * @param version of what was shown; -1 when nothing was known
 * @param cells by the codes of their columns
 */
public record TypedInbound(
        long serviceId, InboundChannel channel, int version, Map<String, String> cells) {

    public static final int UNKNOWN = -1;
}

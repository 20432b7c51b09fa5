package fr.prefecture.clu.listening;

import java.time.Instant;

/**
 * A draw as the history of draws shows it.
 *
 * @param seed from which it can be made again
 * @param contacts how many were drawn
 * @param kept those that were made already and stayed
 */
public record MysteryDrawRow(
        int number, long seed, int contacts, int kept, String drawnBy, Instant drawnAt) {}

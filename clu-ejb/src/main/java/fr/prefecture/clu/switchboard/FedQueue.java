package fr.prefecture.clu.switchboard;

import java.time.LocalDate;

/**
 * TEL-44: a day of a queue to which a file contributes.
 *
 * @param received what it says itself and what joining its calls changes, closed hours left out
 */
public record FedQueue(LocalDate day, String source, String queue, long received) {}

package fr.prefecture.clu.batch.switchboard.format;

import java.util.List;

/**
 * What a set of files says that no one of them says alone.
 *
 * @param corrections by file, queue and half-hour; none of them is zero
 * @param stillOpen by file and entry
 */
public record Joined(List<Correction> corrections, List<StillOpen> stillOpen) {
    public Joined {
        corrections = List.copyOf(corrections);
        stillOpen = List.copyOf(stillOpen);
    }
}

package fr.prefecture.clu.batch.switchboard.format;

import java.util.List;
import java.util.Set;

/**
 * What the files of a switchboard say together that no one of them says alone, as far as it is said
 * of some of them.
 *
 * @param files those of which this is all that is to be said
 * @param corrections of these files, by file, queue and half-hour; none of them is zero
 * @param stillOpen visits that begin in these files, by file and entry
 */
public record Joined(Set<Long> files, List<Correction> corrections, List<StillOpen> stillOpen) {
    public Joined {
        files = Set.copyOf(files);
        corrections = List.copyOf(corrections);
        stillOpen = List.copyOf(stillOpen);
    }

    /** The same, of fewer files. */
    Joined of(Set<Long> fewer) {
        return new Joined(
                fewer,
                corrections.stream().filter(one -> fewer.contains(one.file())).toList(),
                stillOpen.stream().filter(one -> fewer.contains(one.file())).toList());
    }
}

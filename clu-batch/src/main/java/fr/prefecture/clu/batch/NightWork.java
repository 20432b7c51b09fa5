package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Lease;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one run of a job has to do, handed from step to step; a restart makes it anew.
 *
 * @param <F> a file of the feature
 */
public record NightWork<F extends Original>(
        Lease lease, Pulse pulse, Instant startedAt, List<F> files) {

    public long night() {
        return lease.night();
    }

    /** NIT-1: the files to be read, one of each content. */
    public List<F> contents() {
        Set<Long> begun = new HashSet<>();
        return files.stream().filter(file -> begun.add(file.file())).toList();
    }
}

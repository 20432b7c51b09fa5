package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Lease;
import java.time.Instant;
import java.util.List;

/**
 * What one run of a job has to do, handed from step to step; a restart makes it anew.
 *
 * @param <F> a file of the feature
 */
public record NightWork<F>(Lease lease, Pulse pulse, Instant startedAt, List<F> files) {

    public long night() {
        return lease.night();
    }
}

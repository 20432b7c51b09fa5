package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.Lease;
import java.time.Instant;
import java.util.List;

/** A night that runs without a server. */
public final class NightExamples {

    /** Nobody takes this night over. */
    private static final class Held extends Executions {
        @Override
        public void beat(Lease lease) {}
    }

    private NightExamples() {}

    /** The work on these files; too short for a sign of life of its own. */
    public static <F extends Original> NightWork<F> work(List<F> files) {
        return work(new Lease(1, 1), new NightShift(), new Held(), files);
    }

    /** The same of a run about which others are asked. */
    public static <F extends Original> NightWork<F> work(
            Lease lease, NightShift shift, Executions executions, List<F> files) {
        return new NightWork<>(lease, new Pulse(shift, executions, lease), Instant.EPOCH, files);
    }
}

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
        Lease lease = new Lease(1, 1);
        return new NightWork<>(
                lease, new Pulse(new NightShift(), new Held(), lease), Instant.EPOCH, files);
    }
}

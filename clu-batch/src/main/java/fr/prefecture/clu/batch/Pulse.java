package fr.prefecture.clu.batch;

import fr.prefecture.clu.night.Executions;
import fr.prefecture.clu.night.Lease;
import java.time.Duration;

/** The signs of life of a night, given by the thread that works, so that they say that it does. */
public final class Pulse {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final NightShift shift;
    private final Executions executions;
    private final Lease lease;
    private long last = System.nanoTime();

    Pulse(NightShift shift, Executions executions, Lease lease) {
        this.shift = shift;
        this.executions = executions;
        this.lease = lease;
    }

    /**
     * Gives a sign of life, in a transaction of its own, if the last one is some seconds old.
     *
     * @throws fr.prefecture.clu.night.NightTaken when the night is another run's by now
     */
    public void beat() {
        if (System.nanoTime() - last > EVERY.toNanos()) {
            shift.apart(
                    () -> {
                        hold();
                        return lease;
                    });
        }
    }

    /**
     * NIT-8: in the caller's transaction, makes sure that what it writes is kept only while the
     * night is this run's.
     *
     * @throws fr.prefecture.clu.night.NightTaken when it is another run's by now
     */
    public void hold() {
        executions.beat(lease);
        last = System.nanoTime();
    }
}

package fr.prefecture.clu.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The signs of life of this node's jobs: one whose database died under it stays "started" for ever,
 * and nothing but its silence says so.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobPulses {

    private final Map<String, Long> last = new ConcurrentHashMap<>();

    public void beat(String job) {
        last.put(job, System.nanoTime());
    }

    /** Whether a job has given a sign of life within that time. */
    public boolean isAlive(String job, Duration within) {
        Long beat = last.get(job);
        return beat != null && System.nanoTime() - beat < within.toNanos();
    }
}

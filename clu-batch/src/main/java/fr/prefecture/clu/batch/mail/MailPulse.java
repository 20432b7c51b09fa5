package fr.prefecture.clu.batch.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;

/** The signs of life of this node's sending. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailPulse {

    private volatile long last = System.nanoTime();

    public void beat() {
        last = System.nanoTime();
    }

    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - last);
    }
}

package fr.prefecture.clu.batch.mail;

import fr.prefecture.clu.batch.JobPulses;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.mail.Outbox;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayDeque;
import java.util.Deque;

/** Hands out the numbers of the e-mails that are due, claimed, until there are no more. */
@Named
@Dependent
public class DueMessageReader extends AbstractItemReader {

    private static final int AT_ONCE = 10;

    @Inject @BatchProperty private String token;
    @EJB private NightShift shift;
    @EJB private Outbox outbox;
    @EJB private JobPulses pulses;

    private final Deque<Long> claimed = new ArrayDeque<>();

    @Override
    public Long readItem() {
        pulses.beat(MailSchedule.JOB);
        if (claimed.isEmpty()) {
            claimed.addAll(shift.apart(() -> outbox.claim(token, AT_ONCE)));
        }
        return claimed.poll();
    }
}

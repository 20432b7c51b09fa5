package fr.prefecture.clu.batch.mail;

import fr.prefecture.clu.batch.JobPulses;
import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.mail.Delivery;
import fr.prefecture.clu.mail.Outbox;
import fr.prefecture.clu.mail.Parcel;
import fr.prefecture.clu.mail.Post;
import fr.prefecture.clu.mail.Posts;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Hands the e-mails over, many on one connection. That one is being sent is kept before it is, and
 * what became of it after, each in a transaction of its own: the chunk's holds nothing.
 */
@Named
@Dependent
public class PostWriter extends AbstractItemWriter {

    @Inject @BatchProperty private String token;
    @EJB private NightShift shift;
    @EJB private Outbox outbox;
    @EJB private Posts posts;
    @EJB private JobPulses pulses;

    private Post post;

    @Override
    public void open(Serializable checkpoint) {
        post = shift.work(posts::open);
    }

    @Override
    public void writeItems(List<Object> items) {
        boolean down = false;
        for (Object item : items) {
            long id = (Long) item;
            pulses.beat(MailSchedule.JOB);
            if (down) {
                release(id);
            } else {
                down = send(id);
            }
        }
    }

    /** Whether there was nobody to hand it to. */
    private boolean send(long id) {
        Optional<Parcel> parcel = shift.apart(() -> outbox.begin(id, token));
        if (parcel.isEmpty()) {
            release(id);
            return false;
        }
        Delivery delivery = post.hand(parcel.get());
        shift.apart(
                () -> {
                    outbox.end(id, token, delivery);
                    return id;
                });
        return delivery.outcome() == Delivery.Outcome.DOWN;
    }

    private void release(long id) {
        shift.apart(
                () -> {
                    outbox.release(id, token);
                    return id;
                });
    }

    @Override
    public void close() {
        if (post != null) {
            post.close();
        }
    }
}

package fr.prefecture.clu.batch.mail;

import fr.prefecture.clu.batch.NightShift;
import fr.prefecture.clu.mail.MessageState;
import fr.prefecture.clu.mail.Outbox;
import fr.prefecture.clu.mail.Posts;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Makes an e-mail ready to be handed over: one that waits is written, one that is in doubt is
 * looked for. What goes wrong with one is kept with it, and stops no other.
 */
@Named
@Dependent
public class DraftProcessor implements ItemProcessor {

    private static final Logger LOG = System.getLogger(DraftProcessor.class.getName());

    @Inject @BatchProperty private String token;
    @EJB private NightShift shift;
    @EJB private Outbox outbox;
    @EJB private Posts posts;

    @Override
    public Object processItem(Object item) {
        long id = (Long) item;
        Optional<MessageState> state = shift.apart(() -> outbox.standing(id, token));
        if (state.isEmpty()) {
            return null;
        }
        switch (state.get()) {
            case WAITING -> write(id);
            case SENDING -> lookFor(id);
            default -> {
                // It is ready, or over.
            }
        }
        return id;
    }

    private void write(long id) {
        try {
            shift.apart(
                    () -> {
                        outbox.prepare(id, token);
                        return id;
                    });
        } catch (RuleBroken rule) {
            undrafted(id, Optional.of(rule));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "E-mail " + id + " could not be written; trying later", e);
            undrafted(id, Optional.empty());
        }
    }

    private void undrafted(long id, Optional<RuleBroken> rule) {
        shift.apart(
                () -> {
                    outbox.undrafted(id, token, rule);
                    return id;
                });
    }

    /**
     * Without a control mailbox, it is sent again: better twice, under one Message-ID, than never.
     */
    private void lookFor(long id) {
        // Apart: the chunk's transaction would keep the message from all that follow.
        Optional<String> messageId = shift.apart(() -> outbox.messageId(id, token));
        Optional<Boolean> left =
                shift.work(
                        () ->
                                posts.canLook()
                                        ? messageId.flatMap(posts::hasLeft)
                                        : Optional.of(false));
        shift.apart(
                () -> {
                    outbox.settle(id, token, left);
                    return id;
                });
    }
}

package fr.prefecture.clu.web.mail;

import fr.prefecture.clu.mail.MailFailure;
import fr.prefecture.clu.mail.MailingRow;
import fr.prefecture.clu.mail.MailingSteps;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.MessageState;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Following;
import fr.prefecture.clu.web.shared.FramePage;
import fr.prefecture.clu.web.shared.Leaf;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** One mailing: each of its e-mails, what became of it, and what can be done. */
@Named
@RequestScoped
public class MailingPage extends MailingFrame {

    private static final Set<MessageState> IN_THE_QUEUE =
            Set.of(MessageState.WAITING, MessageState.PREPARED);
    private static final int ROWS = 100;

    @Inject MailingSteps steps;
    @Inject MailWay way;
    @Inject Following following;
    @Inject FramePage frame;
    @Inject Clock clock;

    private List<MessageRow> messageRows;

    public void load() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        } else if (leaving() > 0) {
            following.begin();
        }
    }

    /** All that failed goes into the queue again. */
    public String retry() throws IOException {
        int again = steps.retryFailed(number());
        messages.tellNext(Texts.count(again, "mail.retried"));
        messages.leadTo(getAddress());
        return null;
    }

    /** All that has not left goes out of the queue. */
    public String takeOut() throws IOException {
        int out = steps.cancelWaiting(number());
        messages.tellNext(Texts.count(out, "mail.takenOut"));
        messages.leadTo(getAddress());
        return null;
    }

    public boolean isFollowing() {
        return following.isOn();
    }

    public boolean isPolling() {
        return following.isPolling();
    }

    public void follow() {
        if (getReport().over()) {
            following.end("annonce", "depart", "faits", "suite");
        }
    }

    public String getStillAddress() {
        return following.turned(here());
    }

    private String here() {
        return Address.of(request, MailingsPage.LIST + "/" + number())
                .with("page", leaf().number() == 1 ? "" : leaf().number())
                .toString();
    }

    public MailProgress getReport() {
        return MailProgress.of(row().total(), leaving(), getSaid());
    }

    private long leaving() {
        return rows().stream().filter(message -> message.isLeaving(clock.instant())).count();
    }

    /** « Partis : 12 sur 19 ; en échec : 1 » */
    public String getSaid() {
        String said = Texts.of("mail.progress.sent", row().sent(), row().total());
        if (row().failed() > 0) {
            said = Texts.of("mail.progress.failed", said, row().failed());
        }
        long putOff = row().waiting() - leaving();
        return putOff > 0 ? Texts.of("mail.progress.putOff", said, putOff) : said;
    }

    /** What is said when nothing leaves any more, or not for now. */
    public String getEnd() {
        return Texts.of(row().waiting() == 0 ? "mail.sending.over" : "mail.sending.paused");
    }

    public MailWay getWay() {
        return way;
    }

    /** The page where it was asked for, if this person may open it; empty otherwise. */
    public String getFeatureAddress() {
        String page = row().page();
        boolean open =
                !row().automatic() && !page.isEmpty() && frame.mayOpen(page.split("\\?", 2)[0]);
        return open ? request.getContextPath() + page : "";
    }

    public String getRetryText() {
        return Texts.of("mail.retry", Texts.count(retriable(), "mail.messages"));
    }

    public boolean isRetriable() {
        return retriable() > 0;
    }

    private long retriable() {
        return rows().stream()
                .filter(message -> message.state().isFailure())
                .filter(message -> message.failure().filter(MailFailure.ADDRESS::equals).isEmpty())
                .count();
    }

    public String getTakeOutText() {
        return Texts.of("mail.takeOut", Texts.count(inTheQueue(), "mail.messages"));
    }

    public boolean isInTheQueue() {
        return inTheQueue() > 0;
    }

    private long inTheQueue() {
        return rows().stream().filter(message -> IN_THE_QUEUE.contains(message.state())).count();
    }

    public List<MessageLine> getLines() {
        Leaf leaf = leaf();
        return rows().stream()
                .map(MessageLine::new)
                .sorted(Comparator.comparingInt(MessageLine::rank))
                .skip(leaf.first())
                .limit(leaf.size())
                .toList();
    }

    public String getCaption() {
        return Texts.count(row().total(), "mail.messages.caption");
    }

    /** While it is followed, the list stands as it was when the page was opened. */
    public String getNote() {
        return Texts.of(
                isFollowing() && !getReport().over() ? "mail.messages.then" : "mail.messages.note");
    }

    public String correction(MessageLine line) {
        return Address.of(request, MailingsPage.LIST + "/" + number() + "/adresse")
                .with("courriel", line.id())
                .toString();
    }

    public String getExportAddress() {
        return Address.of(request, MailExports.MESSAGES).with("envoi", number()).toString();
    }

    public String getExportText() {
        return Texts.of("mail.export", Texts.count(row().total(), "mail.rows"));
    }

    public int getPage() {
        return leaf().number();
    }

    public int getLastPage() {
        return leaf().last();
    }

    private Leaf leaf() {
        return Leaf.of(request.getParameter("page"), row().total(), ROWS);
    }

    private MailingRow row() {
        return found().orElseThrow();
    }

    private List<MessageRow> rows() {
        if (messageRows == null) {
            messageRows = lists.messages(number());
        }
        return messageRows;
    }
}

package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Cancellations;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Calls a meeting off, or lets it take place after all. */
@Named
@RequestScoped
public class CancelMeetingPage extends MeetingFrame {

    @Inject Cancellations cancellations;

    private String reason;

    public String cancel() throws IOException {
        cancellations.cancel(number(), reason == null ? "" : reason);
        lead("", Texts.of("committee.cancelMeeting.done"));
        return null;
    }

    public String reinstate() throws IOException {
        cancellations.reinstate(number());
        lead("", Texts.of("committee.cancelMeeting.undone"));
        return null;
    }

    public boolean isCancelled() {
        return meeting().isCancelled();
    }

    /** What has been held cannot be called off any more. */
    public boolean isPossible() {
        return meeting().state().compareTo(Meeting.State.HELD) < 0;
    }

    /** Those who were called have been told: it does not take place. */
    public boolean isSent() {
        return cancellations.isSent(getId());
    }

    /** Those who were called must be told, once it is called off. */
    public boolean isConvened() {
        return meeting().state() == Meeting.State.CONVENED;
    }

    /** « Annuler la réunion du 31 mai 2021 » */
    public String getVerb() {
        return Texts.of("committee.cancelMeeting.verb", MeetingWords.named(meeting().date()));
    }

    public String getReason() {
        return reason == null ? meeting().cancelledWhy() : reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

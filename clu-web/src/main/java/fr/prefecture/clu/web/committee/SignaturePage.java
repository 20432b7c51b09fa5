package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.AgendaItems;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingSteps;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The secretary general reads the minutes, gives them back with a remark or marks them signed. */
@Named
@RequestScoped
public class SignaturePage extends MeetingFrame {

    @Inject MeetingSteps steps;
    @Inject People people;
    @Inject AgendaItems items;
    @Inject Participations participations;

    private String remark;
    private LocalDate on;
    private boolean confirmed;
    private int shown;

    @PostConstruct
    void read() {
        meetings.find(number()).ifPresent(meeting -> shown = meeting.version());
    }

    public String sign() throws IOException {
        if (!confirmed) {
            throw new RuleBroken("committee.signature.unconfirmed");
        }
        steps.sign(number(), shown, on);
        lead("", Texts.of("committee.stepped.SIGNED"));
        return null;
    }

    public String sendBack() throws IOException {
        steps.sendBack(number(), shown, remark == null ? "" : remark);
        lead("", Texts.of("committee.sentBack"));
        return null;
    }

    /** The minutes wait for a signature. */
    public boolean isWaiting() {
        return meeting().state() == Meeting.State.SUBMITTED;
    }

    public String getSubmitted() {
        return meeting()
                .submittedAt()
                .map(at -> people.said(meeting().submittedBy(), at))
                .orElse("");
    }

    public String getChair() {
        return meeting().chair();
    }

    public List<String> getThemes() {
        return items.of(getId()).stream().map(item -> item.theme()).toList();
    }

    public AttendanceGroups getGroups() {
        return AttendanceGroups.of(
                meeting(), participations.of(getId()), participations.silentBodies(getId()));
    }

    public LocalDate getOn() {
        return on == null ? meetings.today() : on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}

package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingTerms;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalTime;
import java.util.Optional;

/** The fields of a meeting, for the form that opens one and the one that changes it. */
public class MeetingForm {

    private String title = "";
    private LooseDate date;
    private LocalTime time;
    private String place = "";
    private String remote = "";
    private String chair = "";

    static MeetingForm empty() {
        MeetingForm form = new MeetingForm();
        form.title = Texts.of("committee.meeting.title.usual");
        return form;
    }

    static MeetingForm of(Meeting meeting) {
        MeetingForm form = new MeetingForm();
        form.title = meeting.title();
        form.date = meeting.date();
        form.time = meeting.startsAt().orElse(null);
        form.place = meeting.place();
        form.remote = meeting.remote();
        form.chair = meeting.chair();
        return form;
    }

    MeetingTerms terms() {
        return new MeetingTerms(
                text(title),
                date,
                Optional.ofNullable(time),
                text(place),
                text(remote),
                text(chair));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LooseDate getDate() {
        return date;
    }

    public void setDate(LooseDate date) {
        this.date = date;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getRemote() {
        return remote;
    }

    public void setRemote(String remote) {
        this.remote = remote;
    }

    public String getChair() {
        return chair;
    }

    public void setChair(String chair) {
        this.chair = chair;
    }
}

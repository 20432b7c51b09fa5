package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;

/** Changes what is known of a meeting. */
@Named
@RequestScoped
public class EditMeetingPage extends MeetingFrame {

    private MeetingForm form;
    private int seen;
    private int now;

    @PostConstruct
    void begin() {
        meetings.find(number())
                .ifPresent(
                        meeting -> {
                            form = MeetingForm.of(meeting);
                            seen = meeting.version();
                            now = seen;
                        });
    }

    public String save() throws IOException {
        meetings.change(number(), seen, form.terms());
        lead("", Texts.of("committee.meeting.saved"));
        return null;
    }

    public MeetingForm getForm() {
        return form;
    }

    /** Somebody else changed the meeting since it was shown to who types. */
    public boolean isOvertaken() {
        return seen != now;
    }

    /** What is kept now, beside what is typed. */
    public MeetingForm getKept() {
        return MeetingForm.of(meeting());
    }

    public String getKeptTime() {
        return meeting().startsAt().map(French::time).orElse("");
    }

    /** Once what the other one wrote has been shown, the next saving is meant. */
    public int getSeen() {
        return now;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }
}

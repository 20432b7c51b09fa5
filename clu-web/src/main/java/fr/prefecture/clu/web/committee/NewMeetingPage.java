package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Opens a meeting that is to be prepared. */
@Named
@RequestScoped
public class NewMeetingPage {

    @Inject Meetings meetings;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private MeetingForm form;

    @PostConstruct
    void begin() {
        form = MeetingForm.empty();
    }

    public String save() throws IOException {
        long id = meetings.plan(form.terms());
        messages.tellNext(Texts.of("committee.meeting.planned"));
        messages.leadTo(getListAddress() + "/" + id);
        return null;
    }

    public MeetingForm getForm() {
        return form;
    }

    public String getListAddress() {
        return request.getContextPath() + MeetingFrame.LIST;
    }
}

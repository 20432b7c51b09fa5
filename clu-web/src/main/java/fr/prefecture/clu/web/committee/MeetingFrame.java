package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** What every page beside one meeting has: its name and state, and who may change what it holds. */
public abstract class MeetingFrame {

    static final String LIST = "/comite/reunions";

    @Inject Meetings meetings;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<Meeting> found;

    public void load() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        }
    }

    /** The number of the meeting; that of the address, unless the page is about a part of it. */
    protected Optional<Long> meetingId() {
        return Optional.of(number());
    }

    /** The number in the address; the table of pages lets nothing else through. */
    protected long number() {
        return Long.parseLong(request.getParameter("id"));
    }

    protected Meeting meeting() {
        return found().orElseThrow();
    }

    /** What a form has sent, as it was typed. */
    protected String sent(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** Another page of the same meeting, with the good news. */
    protected void lead(String part, String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(address(part));
    }

    /**
     * @param part such as {@code /presences}; empty for the meeting itself
     */
    public String address(String part) {
        return request.getContextPath() + LIST + "/" + meeting().id() + part;
    }

    public long getId() {
        return meeting().id();
    }

    public String getName() {
        return MeetingWords.name(meeting().date());
    }

    public String getAddress() {
        return address("");
    }

    public String getListAddress() {
        return request.getContextPath() + LIST;
    }

    public String getDate() {
        return French.capital(French.loose(meeting().date()));
    }

    public String getState() {
        return MeetingWords.state(meeting());
    }

    public String getStateKind() {
        return MeetingWords.kind(meeting());
    }

    /** Those who prepare the meetings; the others read. */
    public boolean isMayWrite() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isWritable() {
        return isMayWrite() && meeting().isOpen();
    }

    public boolean isCalledOff() {
        return meeting().isCancelled();
    }

    /** Whoever may write is told why nothing can be changed here any more. */
    public boolean isClosed() {
        return isMayWrite() && !meeting().isOpen();
    }

    private Optional<Meeting> found() {
        if (found == null) {
            found = meetingId().flatMap(meetings::find);
        }
        return found;
    }
}

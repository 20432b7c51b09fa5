package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** A meeting as the list writes it. */
public record MeetingLine(MeetingRow row) {

    public long id() {
        return row.id();
    }

    int year() {
        return row.date().lastDay().getYear();
    }

    public String date() {
        return French.capital(French.looseInTable(row.date()));
    }

    public String title() {
        return row.title();
    }

    public String state() {
        return row.isCancelled()
                ? Texts.of("committee.state.CANCELLED")
                : MeetingWords.state(row.state());
    }

    public String kind() {
        return row.isCancelled() ? "erreur" : MeetingWords.kind(row.state());
    }

    /** « 16 sur 19 »; before the meeting nobody can have been there. */
    public String present() {
        return row.state().compareTo(Meeting.State.HELD) < 0
                ? Texts.of("committee.meetings.called", row.invited())
                : Texts.of("committee.meetings.present", row.present(), row.invited());
    }
}

package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;

/** How a meeting is named in a sentence. */
@RequestScoped
public class MeetingWords {

    /** « Réunion du 31 mai 2021 », « Réunion prévue en 2022 » */
    String name(Meeting meeting) {
        return name(meeting.date());
    }

    static String name(LooseDate date) {
        return date.grain() == LooseDate.Grain.DAY
                ? Texts.of("committee.minutes.meetingOf", date.firstDay())
                : Texts.of("committee.minutes.meetingPlanned", French.looseAfterVerb(date));
    }
}

package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/** How a meeting is named on every page. */
final class MeetingWords {

    private MeetingWords() {}

    /** « Réunion du 31 mai 2021 », « Réunion prévue en 2022 » */
    static String name(LooseDate date) {
        return date.grain() == LooseDate.Grain.DAY
                ? Texts.of("committee.meeting.name", date.firstDay())
                : Texts.of("committee.meeting.name.vague", French.looseAfterVerb(date));
    }

    static String state(Meeting.State state) {
        return Texts.of("committee.state." + state.name());
    }

    /** The shape beside a state. */
    static String kind(Meeting.State state) {
        return switch (state) {
            case PREPARING -> "provisoire";
            case CONVENED -> "encours";
            case HELD -> "info";
            case SUBMITTED -> "alerte";
            case SIGNED, DISTRIBUTED -> "succes";
        };
    }
}

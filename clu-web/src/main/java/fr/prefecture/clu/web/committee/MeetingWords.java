package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.Locale;

/** How a meeting is named on every page. */
final class MeetingWords {

    private MeetingWords() {}

    /** « Réunion du 31 mai 2021 », « Réunion prévue en 2022 » */
    static String name(LooseDate date) {
        return date.grain() == LooseDate.Grain.DAY
                ? Texts.of("committee.meeting.name", date.firstDay())
                : Texts.of("committee.meeting.name.vague", French.looseAfterVerb(date));
    }

    /** « la réunion du 31 mai 2021 » */
    static String named(LooseDate date) {
        String name = name(date);
        return Texts.of(
                "committee.meeting.named",
                name.substring(0, 1).toLowerCase(Locale.FRANCE) + name.substring(1));
    }

    /** « La date et le lieu ont changé depuis la convocation. »; empty when nothing has. */
    static String changed(Meeting meeting) {
        List<String> parts =
                meeting.changedSinceTold().stream()
                        .sorted()
                        .map(part -> Texts.of("committee.told." + part.name()))
                        .toList();
        return parts.isEmpty() ? "" : Texts.of("committee.told.changed", String.join(", ", parts));
    }

    /** What has been called off is nothing else any more. */
    static String state(Meeting meeting) {
        return meeting.isCancelled()
                ? Texts.of("committee.state.CANCELLED")
                : state(meeting.state());
    }

    static String kind(Meeting meeting) {
        return meeting.isCancelled() ? "erreur" : kind(meeting.state());
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

package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who took part, in the groups in which minutes name them.
 *
 * @param silent the organisations of which nobody was present or excused
 */
public record AttendanceGroups(
        String chair, List<String> present, List<String> excused, List<String> silent) {

    static AttendanceGroups of(Meeting meeting, List<Participation> all, List<String> silent) {
        return new AttendanceGroups(
                meeting.chair(),
                named(all, Participation::isThere),
                named(all, one -> one.attendance() == Participation.Attendance.EXCUSED),
                silent);
    }

    private static List<String> named(List<Participation> all, Predicate<Participation> chosen) {
        return all.stream().filter(chosen).map(AttendanceGroups::name).toList();
    }

    private static String name(Participation one) {
        String person = PersonLine.name(one);
        return one.attendance() == Participation.Attendance.REMOTE
                ? Texts.of("committee.attendance.remotely", person)
                : person;
    }

    public String presentHeading() {
        return Texts.of("committee.attendance.present", present.size());
    }

    public String excusedHeading() {
        return Texts.of("committee.attendance.excused", excused.size());
    }

    public String silentHeading() {
        return Texts.of("committee.attendance.silent", silent.size());
    }
}

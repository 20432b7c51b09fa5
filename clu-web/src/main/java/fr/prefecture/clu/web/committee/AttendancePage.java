package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who came to a meeting, who was excused, who was not heard of. */
@Named
@RequestScoped
public class AttendancePage extends MeetingFrame {

    private final GuestForm guest = new GuestForm();

    @Inject Participations participations;

    private List<Participation> all;

    /** Only what was changed here is written: what others noted meanwhile stays. */
    public String save() throws IOException {
        Map<Long, Participation.Attendance> seen = new HashMap<>();
        for (Participation one : participations.of(number())) {
            String chosen = sent("presence-" + one.id());
            if (!chosen.equals(sent("avant-" + one.id()))) {
                attendance(chosen).ifPresent(noted -> seen.put(one.id(), noted));
            }
        }
        return note(seen);
    }

    /** Those of whom nothing is noted came, or did not, as they had answered. */
    public String noteAnswers() throws IOException {
        Map<Long, Participation.Attendance> seen = new HashMap<>();
        participations.of(number()).stream()
                .filter(one -> !one.isNoted())
                .forEach(
                        one ->
                                expected(one.answer())
                                        .ifPresent(noted -> seen.put(one.id(), noted)));
        return note(seen);
    }

    /** Those of whom nothing is noted did not come. */
    public String noteAbsent() throws IOException {
        Map<Long, Participation.Attendance> seen = new HashMap<>();
        participations.of(number()).stream()
                .filter(one -> !one.isNoted())
                .forEach(one -> seen.put(one.id(), Participation.Attendance.ABSENT));
        return note(seen);
    }

    public String add() throws IOException {
        participations.add(number(), guest.who(), false, Participation.Attendance.PRESENT);
        lead("/presences", Texts.of("committee.attendance.added", guest.who().name()));
        return null;
    }

    private String note(Map<Long, Participation.Attendance> seen) throws IOException {
        participations.attend(number(), seen);
        lead("/presences", Texts.count(seen.size(), "committee.attendance.saved"));
        return null;
    }

    private static Optional<Participation.Attendance> attendance(String name) {
        return Stream.of(Participation.Attendance.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private static Optional<Participation.Attendance> expected(Participation.Answer answer) {
        return switch (answer) {
            case PRESENT -> Optional.of(Participation.Attendance.PRESENT);
            case REMOTE -> Optional.of(Participation.Attendance.REMOTE);
            case EXCUSED, REPRESENTED -> Optional.of(Participation.Attendance.EXCUSED);
            case NONE -> Optional.empty();
        };
    }

    public AttendanceGroups getGroups() {
        return AttendanceGroups.of(meeting(), all(), participations.silentBodies(getId()));
    }

    public List<PersonLine> getLines() {
        return PersonLine.all(all(), List.of());
    }

    public boolean isAnyUnknown() {
        return all().stream().anyMatch(one -> !one.isNoted());
    }

    public boolean isAnyAnswered() {
        return all().stream().anyMatch(one -> !one.isNoted() && expected(one.answer()).isPresent());
    }

    public String getUnknownText() {
        long unknown = all().stream().filter(one -> !one.isNoted()).count();
        return unknown == 0
                ? Texts.of("committee.attendance.allKnown")
                : Texts.count(unknown, "committee.attendance.unknown");
    }

    private List<Participation> all() {
        if (all == null) {
            all = participations.of(getId());
        }
        return all;
    }

    public GuestForm getGuest() {
        return guest;
    }
}

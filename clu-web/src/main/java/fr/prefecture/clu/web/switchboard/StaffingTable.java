package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.StaffingSlot;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The week as the page shows it: half-hours down, weekdays across. */
public final class StaffingTable {

    /** A weekday and the number of days that it is known from. */
    public record Head(String text, int days) {

        public String note() {
            return Texts.of("switchboard.staffing.known", days);
        }
    }

    /** What one half-hour of a weekday needs, and whether it has it. */
    public record Cell(Optional<StaffingSlot> slot, String id) {

        public boolean isOpen() {
            return slot.isPresent();
        }

        public String needed() {
            return slot.map(s -> French.number(s.agents())).orElse("");
        }

        /** « 2 à 4 »; nothing where all days need the same. */
        public String range() {
            return slot.filter(s -> s.low() != s.high())
                    .map(s -> Texts.of("switchboard.staffing.range", s.low(), s.high()))
                    .orElse("");
        }

        public boolean isCounted() {
            return slot.isPresent() && slot.get().present().isPresent();
        }

        public String stateKind() {
            return switch (verdict()) {
                case MISSING -> "erreur";
                case BUSY_DAYS -> "alerte";
                case ENOUGH -> "succes";
                case UNKNOWN -> "neutre";
            };
        }

        public String stateText() {
            String present =
                    Texts.count(
                            slot.orElseThrow().present().orElse(0), "switchboard.count.present");
            return switch (verdict()) {
                case MISSING ->
                        Texts.of(
                                "switchboard.staffing.state.missing",
                                slot.orElseThrow().missing().orElseThrow(),
                                present);
                case BUSY_DAYS -> Texts.of("switchboard.staffing.state.busy", present);
                case ENOUGH -> Texts.of("switchboard.staffing.state.enough", present);
                case UNKNOWN -> "";
            };
        }

        private State verdict() {
            StaffingSlot at = slot.orElseThrow();
            if (at.present().isEmpty()) {
                return State.UNKNOWN;
            }
            if (at.missing().orElse(0) > 0) {
                return State.MISSING;
            }
            return at.missingOnBusyDays().orElse(0) > 0 ? State.BUSY_DAYS : State.ENOUGH;
        }
    }

    /** How the people present stand to those needed. */
    private enum State {
        MISSING,
        BUSY_DAYS,
        ENOUGH,
        UNKNOWN
    }

    /** A half-hour of all weekdays. */
    public record Row(String id, String text, List<Cell> cells) {}

    private final List<StaffingSlot> slots;

    StaffingTable(List<StaffingSlot> slots) {
        this.slots = slots;
    }

    List<DayOfWeek> weekdays() {
        return slots.stream().map(StaffingSlot::weekday).distinct().sorted().toList();
    }

    public List<Head> heads() {
        return weekdays().stream()
                .map(
                        weekday ->
                                new Head(
                                        French.capital(StaffingWords.weekday(weekday)),
                                        of(weekday).get(0).days()))
                .toList();
    }

    public List<Row> rows() {
        return slots.stream().map(StaffingSlot::start).distinct().sorted().map(this::row).toList();
    }

    List<StaffingSlot> of(DayOfWeek weekday) {
        return slots.stream().filter(slot -> slot.weekday() == weekday).toList();
    }

    private Row row(LocalTime start) {
        return new Row(
                start.toString(),
                StaffingWords.hour(start),
                weekdays().stream()
                        .map(
                                weekday ->
                                        new Cell(
                                                of(weekday).stream()
                                                        .filter(s -> s.start().equals(start))
                                                        .findFirst(),
                                                weekday.getValue() + "-" + start))
                        .toList());
    }
}

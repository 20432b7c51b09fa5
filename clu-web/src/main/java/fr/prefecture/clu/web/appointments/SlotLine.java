package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.DayCounts;
import fr.prefecture.clu.appointments.DayRow;
import fr.prefecture.clu.appointments.TypedOutcome;
import fr.prefecture.clu.appointments.TypedRow;
import fr.prefecture.clu.web.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A row of the grid: what is known of a desk, or of one of its hours, or what was typed there.
 *
 * @param values by column, as the fields show them
 * @param outcome of what was typed; nothing before anything was
 * @param otherWay whether the day is known by hour where this row is of the whole, or whole where
 *     it is of an hour
 */
public record SlotLine(
        long deskId,
        Optional<Integer> hour,
        String label,
        int version,
        Map<String, String> values,
        Optional<TypedOutcome> outcome,
        boolean otherWay) {

    static final List<String> COLUMNS =
            List.of(
                    "offered",
                    "booked",
                    "honoured",
                    "late",
                    "cancelled",
                    "missed",
                    "exceptions",
                    "lead");

    private static final String OVERBOOKED = "overbooked";

    /** A field of the row. */
    public record Cell(String column, String id, String label, String value, boolean wrong) {}

    static SlotLine empty(long deskId, Optional<Integer> hour, String label) {
        return new SlotLine(
                deskId, hour, label, TypedRow.UNKNOWN, Map.of(), Optional.empty(), false);
    }

    SlotLine knowing(DayRow row) {
        DayCounts counts = row.counts();
        Map<String, String> known = new HashMap<>();
        known.put("offered", String.valueOf(counts.offered()));
        known.put("booked", String.valueOf(counts.booked()));
        known.put("honoured", String.valueOf(counts.honoured()));
        known.put("late", String.valueOf(counts.late()));
        known.put("cancelled", String.valueOf(counts.cancelled()));
        known.put("missed", String.valueOf(counts.missed()));
        known.put("exceptions", String.valueOf(counts.exceptions()));
        known.put("lead", AppointmentsCsv.lead(counts));
        known.put(OVERBOOKED, counts.overbooked() ? "1" : "");
        return new SlotLine(deskId, hour, label, row.version(), known, outcome, false);
    }

    /** That day is counted in the other way. */
    SlotLine counted() {
        return new SlotLine(deskId, hour, label, version, values, outcome, true);
    }

    /** As the form has sent it; the version is that of what was shown. */
    SlotLine typed(Function<String, String> parameters) {
        Map<String, String> typed = new HashMap<>();
        COLUMNS.forEach(column -> typed.put(column, parameters.apply(id(column))));
        typed.put(OVERBOOKED, parameters.apply(id(OVERBOOKED)));
        String shown = parameters.apply(id("version"));
        return new SlotLine(
                deskId,
                hour,
                label,
                shown.matches("-?\\d{1,9}") ? Integer.parseInt(shown) : TypedRow.UNKNOWN,
                typed,
                Optional.empty(),
                otherWay);
    }

    SlotLine with(TypedOutcome became) {
        return new SlotLine(deskId, hour, label, version, values, Optional.of(became), otherWay);
    }

    TypedRow row() {
        return new TypedRow(deskId, hour, version, values);
    }

    boolean isOf(DayRow row) {
        return row.deskId() == deskId && row.hour().equals(hour);
    }

    boolean isContradictedBy(DayRow row) {
        return row.deskId() == deskId && row.hour().isEmpty() != hour.isEmpty();
    }

    String id(String column) {
        return column + "-" + deskId + hour.map(at -> "-" + at).orElse("");
    }

    public String key() {
        return deskId + hour.map(at -> "-" + at).orElse("");
    }

    public List<Cell> cells() {
        return COLUMNS.stream().map(this::cell).toList();
    }

    private Cell cell(String column) {
        return new Cell(
                column,
                id(column),
                Texts.of("appointments.cell.label", Texts.of("appointments.grid." + column), label),
                values.getOrDefault(column, ""),
                isWrong(column));
    }

    private boolean isWrong(String column) {
        return outcome.filter(TypedOutcome::isRefused)
                .filter(refusal -> field(refusal).equals(column))
                .isPresent();
    }

    /** Where the focus is to go: a column that the grid does not show is told at its first one. */
    static String field(TypedOutcome refusal) {
        return COLUMNS.contains(refusal.column()) ? refusal.column() : COLUMNS.get(0);
    }

    public String overbookedId() {
        return id(OVERBOOKED);
    }

    public String overbookedLabel() {
        return Texts.of("appointments.cell.label", Texts.of("appointments.grid.overbooked"), label);
    }

    public boolean isOverbooked() {
        return !values.getOrDefault(OVERBOOKED, "").isEmpty();
    }

    public String versionName() {
        return id("version");
    }

    public boolean isRefused() {
        return outcome.filter(TypedOutcome::isRefused).isPresent();
    }

    /** What became of what was typed, or whether anything is known. */
    public String said() {
        return outcome.map(
                        became ->
                                became.isRefused()
                                        ? refusal(became)
                                        : Texts.of("appointments.typed." + became.kind().name()))
                .orElseGet(() -> Texts.of("appointments.typed." + known()));
    }

    /** It begins with the column, where one of the grid's is wrong. */
    private static String refusal(TypedOutcome refused) {
        String sentence = Texts.of(refused.key(), refused.arguments());
        return COLUMNS.contains(refused.column())
                ? Texts.of(
                        "appointments.refused.column",
                        Texts.of("appointments.grid." + refused.column()),
                        sentence)
                : sentence;
    }

    /** The row, its column if one is wrong, and why. */
    String refused() {
        boolean named = outcome.filter(one -> COLUMNS.contains(one.column())).isPresent();
        return Texts.of(
                named ? "appointments.refused.cell" : "appointments.refused", label, said());
    }

    private String known() {
        if (otherWay) {
            return hour.isEmpty() ? "BY_HOUR" : "WHOLE";
        }
        return (version == TypedRow.UNKNOWN ? TypedOutcome.Kind.EMPTY : TypedOutcome.Kind.SAME)
                .name();
    }
}

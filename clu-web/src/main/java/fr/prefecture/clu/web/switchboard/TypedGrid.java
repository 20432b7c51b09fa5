package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.TypedCounts;
import fr.prefecture.clu.switchboard.TypedLine;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What stands in the fields of a grid of calls, row by row: read, or refused cell by cell. */
final class TypedGrid {

    private static final String WHOLE_DAY = "jour";

    private final List<Optional<LocalTime>> rows;
    private final UnaryOperator<String> fields;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final List<TypedLine> lines = new ArrayList<>();

    /**
     * @param rows their starts; nothing for the whole day
     * @param fields what each field holds, by its id
     */
    TypedGrid(List<Optional<LocalTime>> rows, UnaryOperator<String> fields) {
        this.rows = List.copyOf(rows);
        this.fields = fields;
        this.rows.forEach(this::read);
    }

    /** « presentes-0830 », « presentes-jour » */
    static String id(TypedColumn column, Optional<LocalTime> start) {
        return column.parameter() + "-" + key(start);
    }

    static String key(Optional<LocalTime> start) {
        return start.map(time -> time.toString().replace(":", "")).orElse(WHOLE_DAY);
    }

    /** How a row is called. */
    static String name(Optional<LocalTime> start) {
        return start.map(
                        time ->
                                Texts.of(
                                        "switchboard.typed.halfHour",
                                        French.time(time),
                                        French.time(time.plusMinutes(30))))
                .orElseGet(() -> Texts.of("switchboard.typed.wholeDay"));
    }

    private void read(Optional<LocalTime> row) {
        Map<TypedColumn, OptionalLong> numbers = new EnumMap<>(TypedColumn.class);
        boolean right = true;
        for (TypedColumn column : TypedColumn.values()) {
            Optional<OptionalLong> number = number(row, column);
            right &= number.isPresent();
            number.ifPresent(read -> numbers.put(column, read));
        }
        if (isBlank(row)) {
            return;
        }
        for (TypedColumn column : TypedColumn.values()) {
            if (column.isNeeded() && written(row, column).isEmpty()) {
                refuse(
                        row,
                        column,
                        Texts.of("switchboard.typed.cell.missing", name(row), column.label()));
                right = false;
            }
        }
        if (right) {
            keep(row, numbers);
        }
    }

    private void keep(Optional<LocalTime> row, Map<TypedColumn, OptionalLong> numbers) {
        try {
            lines.add(
                    new TypedLine(
                            row,
                            new TypedCounts(
                                    numbers.get(TypedColumn.ENTERED).orElseThrow(),
                                    numbers.get(TypedColumn.ANSWERED).orElseThrow(),
                                    numbers.get(TypedColumn.ABANDONED),
                                    numbers.get(TypedColumn.DISSUADED))));
        } catch (RuleBroken refusal) {
            TypedColumn column =
                    refusal.getMessage().equals("switchboard.typed.moreLeft")
                            ? TypedColumn.ABANDONED
                            : TypedColumn.ANSWERED;
            refuse(
                    row,
                    column,
                    Texts.of("switchboard.typed.cell.refused", name(row), column.label(), refusal));
        }
    }

    /** Nothing when it is wrong; a nothing inside when it is blank. */
    private Optional<OptionalLong> number(Optional<LocalTime> row, TypedColumn column) {
        String text = written(row, column);
        if (text.isEmpty()) {
            return Optional.of(OptionalLong.empty());
        }
        if (text.matches("\\d{1,9}") && Long.parseLong(text) <= TypedLine.MOST) {
            return Optional.of(OptionalLong.of(Long.parseLong(text)));
        }
        String key =
                text.matches("[-\u2212]\\d+")
                        ? "switchboard.typed.cell.negative"
                        : text.matches("\\d+")
                                ? "switchboard.typed.cell.tooMany"
                                : "switchboard.typed.cell.noNumber";
        refuse(
                row,
                column,
                Texts.of(
                        key,
                        name(row),
                        column.label(),
                        fields.apply(id(column, row)).strip(),
                        TypedLine.MOST));
        return Optional.empty();
    }

    private void refuse(Optional<LocalTime> row, TypedColumn column, String sentence) {
        problems.putIfAbsent(id(column, row), sentence);
    }

    private boolean isBlank(Optional<LocalTime> row) {
        for (TypedColumn column : TypedColumn.values()) {
            if (!written(row, column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Without the spaces between thousands. */
    private String written(Optional<LocalTime> row, TypedColumn column) {
        return fields.apply(id(column, row)).replaceAll("[\\s\u00a0\u202f]", "");
    }

    List<Optional<LocalTime>> rows() {
        return rows;
    }

    /** The refusals by the id of their field, in the order of the grid. */
    Map<String, String> problems() {
        return problems;
    }

    /** What is right, row by row. */
    List<TypedLine> lines() {
        return List.copyOf(lines);
    }

    Optional<TypedCounts> of(Optional<LocalTime> row) {
        return lines.stream()
                .filter(line -> line.start().equals(row))
                .map(TypedLine::counts)
                .findFirst();
    }

    TypedCounts total() {
        return lines.stream().map(TypedLine::counts).reduce(TypedCounts.NONE, TypedCounts::plus);
    }
}

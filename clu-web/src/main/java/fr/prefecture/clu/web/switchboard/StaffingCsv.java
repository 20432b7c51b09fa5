package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.StaffingPlan;
import fr.prefecture.clu.switchboard.StaffingQuestion;
import fr.prefecture.clu.switchboard.StaffingSlot;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The half-hours of the week, as a French spreadsheet opens them. */
final class StaffingCsv {

    private StaffingCsv() {}

    static List<List<String>> rows(StaffingQuestion question, StaffingPlan plan) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                plan.compared()
                        ? List.of(StaffingWords.question(question))
                        : List.of(
                                StaffingWords.question(question),
                                StaffingWords.oneQueue(question)));
        rows.add(
                Stream.of(
                                "weekday", "start", "days", "calls", "load", "low", "agents",
                                "high", "present", "missing")
                        .map(column -> Texts.of("switchboard.staffing.column." + column))
                        .toList());
        plan.slots().forEach(slot -> rows.add(cells(slot)));
        return rows;
    }

    private static List<String> cells(StaffingSlot slot) {
        return List.of(
                StaffingWords.weekday(slot.weekday()),
                slot.start().toString(),
                String.valueOf(slot.days()),
                plain(slot.calls()),
                plain(slot.load()),
                String.valueOf(slot.low()),
                String.valueOf(slot.agents()),
                String.valueOf(slot.high()),
                plain(slot.present()),
                plain(slot.missing()));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    private static String plain(OptionalInt number) {
        return number.isPresent()
                ? String.valueOf(number.getAsInt())
                : Texts.of("shared.number.missing");
    }
}

package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The list of actions as a French spreadsheet opens it: filters, titles, rows. */
final class ActionsCsv {

    private ActionsCsv() {}

    static byte[] of(String filters, List<ActionRow> actions, LocalDate today) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(filters));
        rows.add(
                Stream.of(
                                "actions.column.reference",
                                "actions.column.title",
                                "actions.column.service",
                                "actions.column.owner",
                                "actions.column.due",
                                "actions.column.dueLast",
                                "actions.column.late",
                                "actions.column.state",
                                "actions.column.progress",
                                "actions.column.finished",
                                "actions.column.escalated",
                                "actions.column.origin")
                        .map(Texts::of)
                        .toList());
        for (ActionRow row : actions) {
            ActionLine line = new ActionLine(row, today);
            rows.add(
                    List.of(
                            row.reference(),
                            row.title(),
                            row.service(),
                            row.owner(),
                            line.due(),
                            row.due().map(due -> French.date(due.lastDay())).orElse(""),
                            yes(row.late()),
                            line.state(),
                            row.progress(),
                            line.finishedOn(),
                            yes(row.escalated()),
                            line.origin()));
        }
        return SpreadsheetCsv.bytes(rows);
    }

    private static String yes(boolean so) {
        return Texts.of(so ? "actions.yes" : "actions.no");
    }
}

package fr.prefecture.clu.batch.table;

import java.util.ArrayList;
import java.util.List;

/** What is to be said of a spreadsheet's sheets beside the rows of the one that is read. */
final class Sheets {

    private static final int NAMED = 10;

    private final List<String> hidden = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private long merged;
    private long hiddenRows;
    private long uncomputed;

    void hidden(String name) {
        hidden.add(name);
    }

    void other(String name) {
        others.add(name);
    }

    void merged() {
        merged++;
    }

    void hiddenRow() {
        hiddenRows++;
    }

    void uncomputed() {
        uncomputed++;
    }

    List<Table.Remark> remarks() {
        List<Table.Remark> remarks = new ArrayList<>();
        if (!hidden.isEmpty()) {
            remarks.add(Table.Remark.of("table.remark.hiddenSheets", hidden.size(), names(hidden)));
        }
        if (!others.isEmpty()) {
            remarks.add(Table.Remark.of("table.remark.otherSheets", others.size(), names(others)));
        }
        if (merged > 0) {
            remarks.add(Table.Remark.of("table.remark.merged", merged));
        }
        if (hiddenRows > 0) {
            remarks.add(Table.Remark.of("table.remark.hiddenRows", hiddenRows));
        }
        if (uncomputed > 0) {
            remarks.add(Table.Remark.of("table.remark.uncomputed", uncomputed));
        }
        return remarks;
    }

    private static String names(List<String> sheets) {
        return String.join(", ", sheets.subList(0, Math.min(sheets.size(), NAMED)))
                + (sheets.size() > NAMED ? ", …" : "");
    }
}

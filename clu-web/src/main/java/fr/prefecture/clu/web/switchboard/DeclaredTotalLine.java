package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.DeclaredTotalRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An imported total as lists and files show it. */
public record DeclaredTotalLine(DeclaredTotalRow row) {

    public String day() {
        return French.dateInTable(row.total().day());
    }

    /** « De 8 h à 8 h 30 », or that it is the whole day. */
    public String hours() {
        return row.total()
                .start()
                .map(
                        start ->
                                Texts.of(
                                        "switchboard.typed.halfHour",
                                        French.time(start),
                                        French.time(row.end().orElseThrow())))
                .orElseGet(() -> Texts.of("switchboard.typed.wholeDay"));
    }

    public String source() {
        return row.source();
    }

    public String queue() {
        return row.total().queue();
    }

    public List<String> counts() {
        return Arrays.stream(DeclaredColumn.values())
                .map(column -> column.text(row.total().counts()))
                .toList();
    }

    public String file() {
        return row.file();
    }

    public long importId() {
        return row.importId();
    }

    public String said() {
        return Texts.of("switchboard.declared.by", row.by(), row.at());
    }

    static List<String> titles() {
        List<String> titles = new ArrayList<>();
        titles.add(Texts.of("switchboard.days.column.day"));
        titles.add(Texts.of("switchboard.typed.slot"));
        titles.add(Texts.of("switchboard.days.source"));
        titles.add(Texts.of("switchboard.declared.queue"));
        for (DeclaredColumn column : DeclaredColumn.values()) {
            titles.add(column.label());
        }
        titles.add(Texts.of("night.column.file"));
        titles.add(Texts.of("switchboard.declared.imported"));
        return titles;
    }

    /** As a spreadsheet reads it: plain numbers, and nothing where nothing is known. */
    List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(French.date(row.total().day()));
        cells.add(hours());
        cells.add(source());
        cells.add(queue());
        for (DeclaredColumn column : DeclaredColumn.values()) {
            cells.add(column.plain(row.total().counts()));
        }
        cells.add(file());
        cells.add(said());
        return cells;
    }
}

package fr.prefecture.clu.batch.imports;

import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.imports.Counts;
import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ImportTarget.Note;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Parts the rows of a file: right, wrong, said before. */
final class Sieve {

    static final int MOST_ROWS = 200_000;

    private static final int BLOCK = 1000;
    private static final int SHOWN = 20;
    private static final int WRONG_KEPT = 10_000;
    private static final int NOTED_KEPT = 50;

    private final Imports imports;
    private final ImportRow asked;
    private final List<Preview.Sample> first = new ArrayList<>();
    private final List<Preview.Wrong> wrong = new ArrayList<>();
    private final List<Preview.Noted> noted = new ArrayList<>();
    private final Set<String> identities = new HashSet<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final List<Table.Row> block = new ArrayList<>();
    private long rows;
    private long rightRows;
    private long wrongRows;
    private long duplicates;
    private long notes;
    private long known;

    Sieve(Imports imports, ImportRow asked) {
        this.imports = imports;
        this.asked = asked;
    }

    /**
     * @throws RuleBroken when the file has more rows than may be imported at once
     */
    void read(Table table, Consumer<List<Map<String, String>>> right) throws IOException {
        for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
            if (++rows > MOST_ROWS) {
                throw tooLong();
            }
            block.add(row.get());
            if (block.size() == BLOCK) {
                sift(table.header(), right);
            }
        }
        sift(table.header(), right);
    }

    static RuleBroken tooLong() {
        return new RuleBroken("imports.tooManyRows", MOST_ROWS);
    }

    Counts counts() {
        return new Counts(rightRows, wrongRows, duplicates, known);
    }

    Preview preview(List<Table.Remark> remarks) {
        return new Preview(
                asked.version(),
                counts(),
                List.copyOf(first),
                List.copyOf(wrong),
                List.copyOf(noted),
                notes,
                remarks);
    }

    private void sift(List<String> header, Consumer<List<Map<String, String>>> right) {
        List<Map<String, String>> cells =
                block.stream().map(row -> asked.mapping().cells(header, row.cells())).toList();
        List<Checked> checked = imports.check(asked.id(), cells);
        List<Map<String, String>> chosen = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            long line = block.get(i).line();
            Checked row = checked.get(i);
            if (first.size() < SHOWN) {
                first.add(new Preview.Sample(line, cells.get(i)));
            }
            if (!row.isRight()) {
                refuse(line, row, cells.get(i));
            } else if (row.each()) {
                int nth = occurrences.merge(row.identity(), 1, Integer::sum);
                Map<String, String> numbered = new HashMap<>(cells.get(i));
                numbered.put(ImportTarget.OCCURRENCE, Integer.toString(nth));
                chosen.add(numbered);
                row.note().ifPresent(note -> keep(line, note));
                fresh.add(ImportTarget.numbered(row.identity(), nth));
            } else if (row.identity() != null && !identities.add(row.identity())) {
                duplicates++;
            } else {
                chosen.add(cells.get(i));
                row.note().ifPresent(note -> keep(line, note));
                if (row.identity() != null) {
                    fresh.add(row.identity());
                }
            }
        }
        block.clear();
        if (!chosen.isEmpty()) {
            rightRows += chosen.size();
            known += imports.known(asked.id(), fresh);
            right.accept(chosen);
        }
    }

    private void keep(long line, Note note) {
        notes++;
        if (noted.size() < NOTED_KEPT) {
            noted.add(new Preview.Noted(line, note.key(), note.arguments()));
        }
    }

    private void refuse(long line, Checked row, Map<String, String> cells) {
        wrongRows++;
        if (wrong.size() < WRONG_KEPT) {
            wrong.add(
                    new Preview.Wrong(
                            line,
                            row.column(),
                            cells.getOrDefault(row.column(), ""),
                            row.key(),
                            row.arguments()));
        }
    }
}

package fr.prefecture.clu.batch.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table whose first row that holds something has the headings. */
final class HeadedTable implements Table {

    private static final int MOST_COLUMNS = 200;

    private final Lines lines;
    private final List<String> header;
    private long tooLong;

    HeadedTable(Lines lines) throws IOException {
        this.lines = lines;
        this.header = headings();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Optional<Row> next() throws IOException {
        for (Optional<Row> row = lines.next(); row.isPresent(); row = lines.next()) {
            List<String> cells = stripped(row.get());
            if (!cells.isEmpty()) {
                return Optional.of(new Row(row.get().line(), fitted(cells)));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(lines.remarks());
        if (tooLong > 0) {
            remarks.add(Remark.of("table.remark.tooLong", tooLong));
        }
        return remarks;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private List<String> headings() throws IOException {
        for (Optional<Row> row = lines.next(); row.isPresent(); row = lines.next()) {
            List<String> cells = stripped(row.get());
            if (cells.size() > MOST_COLUMNS) {
                throw new UnreadableTable("table.tooManyColumns", MOST_COLUMNS);
            }
            if (!cells.isEmpty()) {
                if (cells.stream().noneMatch(HeadedTable::hasLetter)) {
                    throw new UnreadableTable("table.noHeader", row.get().line());
                }
                return List.copyOf(cells);
            }
        }
        throw new UnreadableTable("table.empty");
    }

    /** Stripped cells up to the last that holds something. */
    private static List<String> stripped(Row row) {
        List<String> cells = new ArrayList<>(row.cells().size());
        int filled = 0;
        for (String cell : row.cells()) {
            String stripped = stripped(cell);
            cells.add(stripped);
            if (!stripped.isEmpty()) {
                filled = cells.size();
            }
        }
        return cells.subList(0, filled);
    }

    private static String stripped(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    /** Also the no-break spaces and the mark of byte order, which Java does not strip. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == 0;
    }

    private static boolean hasLetter(String cell) {
        return cell.chars().anyMatch(Character::isLetter);
    }

    private List<String> fitted(List<String> cells) {
        List<String> fitted = new ArrayList<>(cells);
        if (fitted.size() > header.size()) {
            tooLong++;
            fitted.subList(header.size(), fitted.size()).clear();
        }
        while (fitted.size() < header.size()) {
            fitted.add("");
        }
        return List.copyOf(fitted);
    }
}

package fr.prefecture.clu.batch.website;

import fr.prefecture.clu.batch.table.Table;
import fr.prefecture.clu.batch.website.format.Columns;
import fr.prefecture.clu.batch.website.format.Entry;
import fr.prefecture.clu.batch.website.format.RefusedEntry;
import fr.prefecture.clu.batch.website.format.Rows;
import fr.prefecture.clu.batch.website.format.Times;
import fr.prefecture.clu.website.FeedKind;
import java.io.IOException;
import java.util.Optional;

/** A list kept by hand, or the log of a content management system exported as a table. */
final class TableFeed implements Feed {

    private final Table table;
    private final Columns columns;
    private final Rows rows;

    TableFeed(Table table, Columns columns, Times times) {
        this.table = table;
        this.columns = columns;
        this.rows = new Rows(columns, times);
    }

    @Override
    public FeedKind kind() {
        return FeedKind.valueOf(columns.kind().name());
    }

    @Override
    public Optional<Told> next() throws IOException {
        for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
            long line = row.get().line();
            try {
                Optional<Entry> entry = rows.read(row.get().cells());
                if (entry.isPresent()) {
                    return Optional.of(Told.of(line, entry.get()));
                }
            } catch (RefusedEntry e) {
                return Optional.of(
                        Told.refused(line, e.reason(), String.join(" ; ", row.get().cells())));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}

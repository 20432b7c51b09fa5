package fr.prefecture.clu.batch.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file as its format has them: headings among them, ragged, some of them empty. */
interface Lines extends Closeable {

    Optional<Table.Row> next() throws IOException;

    List<Table.Remark> remarks();
}

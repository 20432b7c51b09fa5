package fr.prefecture.clu.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

/** SAV-1: writes a backup, as a stream. */
final class Saving {

    static final String HEAD = "sauvegarde.csv";
    static final String TABLES = "tables/";
    static final String FILES = "fichiers/";
    static final String INVENTORY = "inventaire.csv";
    static final String CSV = ".csv";
    static final String FORMAT = "1";

    private final KeptFiles files;
    private final List<String> keys;
    private final Instant at;
    private final LongConsumer progress;

    /**
     * @param keys who can open it
     * @param progress is told now and then how many rows have been written
     */
    Saving(KeptFiles files, List<String> keys, Instant at, LongConsumer progress) {
        this.files = files;
        this.keys = keys;
        this.at = at;
        this.progress = progress;
    }

    /**
     * The target is closed.
     *
     * @throws BackupRefused when there is no key, or the database holds no tables of the product
     */
    Inventory write(Connection connection, OutputStream target) throws IOException, SQLException {
        Inventory inventory = new Inventory();
        String version =
                new StoredSchema(connection)
                        .version()
                        .orElseThrow(() -> new BackupRefused(BackupFault.NOT_A_BACKUP, "database"));
        try (SealedZip zip = new SealedZip(target, keys, at)) {
            head(zip, version);
            new Moment(
                            files,
                            (path, content) -> {
                                Inventory.Amount amount = zip.file(FILES + path, content);
                                inventory.file(path, amount.count(), amount.sum());
                            })
                    .read(
                            connection,
                            look -> {
                                StoredSchema schema = new StoredSchema(look);
                                for (StoredTable table : schema.tables()) {
                                    table(zip, table, look, inventory);
                                }
                                schema.counters().forEach(inventory::counter);
                            });
            try (OutputStream entry = zip.entry(INVENTORY)) {
                Records.Written records = Records.to(entry);
                inventory.write(records);
                records.end();
            }
        }
        return inventory;
    }

    private void head(SealedZip zip, String version) throws IOException {
        try (OutputStream entry = zip.entry(HEAD)) {
            Records.Written records = Records.to(entry);
            records.add("format", FORMAT)
                    .add("produit", Release.name())
                    .add("schema", version)
                    .add("instant", at.toString());
            records.end();
        }
    }

    private void table(SealedZip zip, StoredTable table, Connection look, Inventory inventory)
            throws IOException, SQLException {
        RowSum sum = new RowSum();
        long before = inventory.rows();
        try (OutputStream entry = zip.entry(TABLES + table.name() + CSV)) {
            Records.Written records = Records.to(entry);
            records.add(table.names());
            table.rows(
                    look,
                    row -> {
                        records.add(row);
                        sum.add(row);
                        progress.accept(before + sum.rows());
                    });
            records.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        inventory.table(table.name(), sum);
    }
}

package fr.prefecture.clu.backup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SAV-4: what a backup says that it holds, by table, file and counter. */
final class Inventory {

    private static final String TABLE = "table";
    private static final String FILE = "fichier";
    private static final String COUNTER = "compteur";

    /**
     * @param count rows of a table, bytes of a file, the next number of a counter
     * @param sum 64 hexadecimal digits; empty for a counter
     */
    record Amount(long count, String sum) {}

    private final Map<String, Amount> tables = new TreeMap<>();
    private final Map<String, Amount> files = new TreeMap<>();
    private final Map<String, Amount> counters = new TreeMap<>();

    void table(String name, RowSum sum) {
        tables.put(name, new Amount(sum.rows(), sum.hex()));
    }

    void file(String path, long bytes, String sha256) {
        files.put(path, new Amount(bytes, sha256));
    }

    void counter(String name, long next) {
        counters.put(name, new Amount(next, ""));
    }

    Map<String, Amount> tables() {
        return tables;
    }

    Map<String, Amount> files() {
        return files;
    }

    Map<String, Amount> counters() {
        return counters;
    }

    long rows() {
        return tables.values().stream().mapToLong(Amount::count).sum();
    }

    long bytes() {
        return files.values().stream().mapToLong(Amount::count).sum();
    }

    void write(Records.Written records) {
        records.add("sorte", "nom", "nombre", "empreinte");
        write(records, TABLE, tables);
        write(records, FILE, files);
        write(records, COUNTER, counters);
    }

    private static void write(Records.Written records, String sort, Map<String, Amount> amounts) {
        amounts.forEach(
                (name, amount) ->
                        records.add(sort, name, Long.toString(amount.count()), amount.sum()));
    }

    /**
     * Takes a line of it, not the heading.
     *
     * @throws BackupRefused when it is none
     */
    void read(List<String> line) {
        try {
            Amount amount = new Amount(Long.parseLong(line.get(2)), line.get(3));
            switch (line.get(0)) {
                case TABLE -> tables.put(line.get(1), amount);
                case FILE -> files.put(line.get(1), amount);
                case COUNTER -> counters.put(line.get(1), amount);
                default -> throw new BackupRefused(BackupFault.NOT_A_BACKUP, line.get(0));
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new BackupRefused(BackupFault.NOT_A_BACKUP, "inventory");
        }
    }
}

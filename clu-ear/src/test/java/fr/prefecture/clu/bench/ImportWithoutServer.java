package fr.prefecture.clu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The import of the job of blocks with the same classes and the same commits, in a process that
 * does nothing else; prints the most memory that the process has ever had, in kB.
 */
final class ImportWithoutServer {
    private static final int BLOCKS_A_COMMIT = 16;

    private ImportWithoutServer() {}

    /** Reads the log of the first argument into the database at the address of the second. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[1])) {
            connection.setAutoCommit(false);
            Hours hours = new Hours(connection);
            hours.create();
            HourlyLog log = new HourlyLog(0, hours.progress(0));
            try (FileBlocks blocks = new FileBlocks(Path.of(arguments[0]), log.committed())) {
                while (readOneCommit(log, blocks)) {
                    hours.keep(log.file(), log.committed(), log.read(), log.count());
                    connection.commit();
                    log.kept();
                }
            }
        }
        System.out.println(mostMemory());
    }

    private static boolean readOneCommit(HourlyLog log, FileBlocks blocks) throws IOException {
        for (int i = 0; i < BLOCKS_A_COMMIT; i++) {
            Block block = blocks.next();
            if (block == null) {
                return i > 0;
            }
            log.count(block);
        }
        return true;
    }

    private static long mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}

package fr.prefecture.clu.batch.switchboard.format;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A whole process that counts a log in Apache Spark: each task reads a range of its bytes with the
 * core as it is, and what the ranges leave at their edges is joined as that of files is. Without
 * Spark, it does the same one range after the other.
 */
public final class SparkCount {
    private static final int BLOCK = 4 << 20;
    private static final int LONGEST = 1 << 16;

    private SparkCount() {}

    /** What one range comes to, in types that may travel. */
    private record Part(
            long number, String[] queues, long[] halfHours, long[][] counters, byte[] edges)
            implements Serializable {

        static Part of(long number, List<Cell> cells, Edges edges) {
            return new Part(
                    number,
                    cells.stream().map(Cell::queue).toArray(String[]::new),
                    cells.stream().mapToLong(Cell::halfHour).toArray(),
                    cells.stream().map(Cell::counters).toArray(long[][]::new),
                    edges.toBytes());
        }

        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < queues.length; i++) {
                cells.add(new Cell(queues[i], halfHours[i], counters[i]));
            }
            return cells;
        }
    }

    /**
     * Prints the half-hours, and, elsewhere, the milliseconds of processor time that the process
     * took.
     *
     * @param arguments the file, the number of ranges, and how many threads Spark gets; zero for no
     *     Spark
     */
    public static void main(String[] arguments) throws IOException {
        String file = arguments[0];
        long ranges = Long.parseLong(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        byte[] csv = csv(threads == 0 ? alone(file, ranges) : inSpark(file, ranges, threads));
        System.out.write(csv, 0, csv.length);
        System.out.flush();
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.err.println("CPU " + system.getProcessCpuTime() / 1_000_000);
    }

    private static List<Part> alone(String file, long ranges) {
        return LongStream.range(0, ranges).mapToObj(number -> count(file, number, ranges)).toList();
    }

    private static List<Part> inSpark(String file, long ranges, int threads) {
        SparkConf conf =
                new SparkConf()
                        .setMaster("local[" + threads + "]")
                        .setAppName("count")
                        .set("spark.ui.enabled", "false")
                        .set("spark.driver.host", "127.0.0.1")
                        .set("spark.driver.bindAddress", "127.0.0.1");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            List<Long> numbers = LongStream.range(0, ranges).boxed().toList();
            return spark.parallelize(numbers, (int) ranges)
                    .map(number -> count(file, number, ranges))
                    .collect();
        }
    }

    /** Reads the lines that begin in the range. */
    private static Part count(String file, long number, long ranges) {
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            long from = lineBegin(in, in.length() * number / ranges);
            long to = lineBegin(in, in.length() * (number + 1) / ranges);
            QueueLog log = new QueueLog(NationalLog.ZONE, 1_900_000_000L);
            List<Cell> cells = new ArrayList<>();
            byte[] block = new byte[BLOCK];
            in.seek(from);
            while (from < to) {
                int held = (int) Math.min(block.length, to - from);
                in.seek(from);
                in.readFully(block, 0, held);
                while (block[held - 1] != '\n') {
                    held--;
                }
                log.read(block, 0, held);
                cells.addAll(log.drain());
                from += held;
            }
            return Part.of(number, cells, log.ends());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lineBegin(RandomAccessFile in, long at) throws IOException {
        if (at == 0) {
            return 0;
        }
        in.seek(at - 1);
        byte[] ahead = new byte[(int) Math.min(LONGEST, in.length() - at + 1)];
        in.readFully(ahead);
        int feed = 0;
        while (ahead[feed] != '\n') {
            feed++;
        }
        return at + feed;
    }

    private static byte[] csv(List<Part> parts) {
        HalfHours table = new HalfHours();
        List<FileEdges> edges = new ArrayList<>();
        for (Part part : parts) {
            table.add(part.cells());
            edges.add(new FileEdges(part.number(), Edges.fromBytes(part.edges())));
        }
        table.add(
                Seams.join(NationalLog.ZONE, edges).corrections().stream()
                        .map(Correction::cell)
                        .toList());
        return table.csv().getBytes(StandardCharsets.UTF_8);
    }
}

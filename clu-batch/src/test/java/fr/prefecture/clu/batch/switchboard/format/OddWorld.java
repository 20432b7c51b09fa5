package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A switchboard whose calls do what they can to meet across files: ids that are used again, visits
 * that enter again and again, exchanged ids in a row, waits of a day, restarts, files of an hour,
 * of a month and without any event; in some worlds files tell of the same time.
 */
final class OddWorld {
    static final int FILES = 100;

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    private static final int[] LENGTHS = {
        HOUR, 8 * HOUR, DAY, DAY, DAY, DAY, 2 * DAY, 5 * DAY, 30 * DAY
    };
    private static final int[] LATER = {
        0, 1, 2, 3, 40, 1800, 4 * HOUR - 1, 4 * HOUR, 4 * HOUR + 1, 20 * HOUR, DAY - 1, DAY, DAY + 1
    };
    private static final int[] WAITS = {0, 1, 2, 3, 40, 1800, 4 * HOUR, DAY - 1, DAY};

    private record Line(long at, String text) {}

    private final Random random;
    private final List<Long> cuts = new ArrayList<>();
    private final Map<Long, List<Line>> files = new TreeMap<>();
    private final boolean overlapping;

    OddWorld(Random random) {
        this.random = random;
        overlapping = random.nextInt(5) == 0;
        long at = LogExamples.NINE - 9 * HOUR;
        int count = 4 + random.nextInt(16);
        for (int file = 0; file < count; file++) {
            cuts.add(at);
            files.put((long) file, new ArrayList<>());
            at += LENGTHS[random.nextInt(LENGTHS.length)];
        }
        cuts.add(at);
        for (int left = 3 + random.nextInt(3 * count); left > 0; left--) {
            addSome();
        }
    }

    List<Long> files() {
        return new ArrayList<>(files.keySet());
    }

    Edges edges(long file) {
        return edges(files.get(file));
    }

    /** The same file, which tells a little less, or something else. */
    Edges corrected(long file) {
        List<Line> lines = new ArrayList<>(files.getOrDefault(file % FILES, List.of()));
        lines.removeIf(line -> random.nextInt(6) == 0);
        return edges(lines);
    }

    private static Edges edges(List<Line> lines) {
        return LogExamples.edges(
                lines.stream()
                        .sorted((one, other) -> Long.compare(one.at, other.at))
                        .map(line -> line.at + "|" + line.text)
                        .toList());
    }

    private void addSome() {
        long at = moment();
        String call = call(at);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> visit(at, call);
            case 3 -> exchange(at, call, queue());
            case 4 -> again(at, call);
            case 5 -> {
                String queue = queue();
                for (int left = random.nextInt(6); left >= 0; left--) {
                    exchange(at + 2L * left, call(at), queue);
                }
            }
            case 6 -> end(at, call, queue(), duration(), duration());
            default -> {
                if (random.nextInt(3) == 0) {
                    add(at, "NONE|NONE|NONE|QUEUESTART|");
                } else {
                    visit(at, call);
                }
            }
        }
    }

    /** Most are near an end of a file. */
    private long moment() {
        long cut = cuts.get(random.nextInt(cuts.size()));
        return random.nextInt(4) == 0
                ? cuts.get(0)
                        + (long) (random.nextDouble() * (cuts.get(cuts.size() - 1) - cuts.get(0)))
                : cut + (random.nextBoolean() ? 1 : -1) * (long) later();
    }

    private int later() {
        return LATER[random.nextInt(LATER.length)];
    }

    private int duration() {
        return WAITS[random.nextInt(WAITS.length)];
    }

    private String call(long at) {
        return random.nextInt(3) == 0 ? at + "." + random.nextInt(2) : "c" + random.nextInt(5);
    }

    private String queue() {
        return random.nextInt(4) == 0 ? "titres" : "accueil";
    }

    private void visit(long at, String call) {
        String queue = queue();
        long then = at;
        if (random.nextInt(4) > 0) {
            enter(then, call, queue);
        }
        int waited = later();
        then += waited;
        if (random.nextInt(3) > 0) {
            add(then, call + "|" + queue + "|SIP/1|CONNECT|" + waited + "|x|3");
        }
        int talked = later();
        if (random.nextInt(3) > 0) {
            end(then + talked, call, queue, waited, talked);
        }
    }

    /** The end comes under another id, and tells when its visit began. */
    private void exchange(long at, String call, String queue) {
        enter(at, call, queue);
        int waited = duration();
        int talked = WAITS[random.nextInt(6)];
        if (random.nextInt(4) > 0) {
            end(
                    at + waited + talked + random.nextInt(7) - 3,
                    "x" + random.nextInt(4),
                    queue,
                    waited,
                    talked);
        }
    }

    private void again(long at, String call) {
        String queue = queue();
        int step = LATER[5 + random.nextInt(LATER.length - 5)];
        int times = 2 + random.nextInt(7);
        for (int time = 0; time < times; time++) {
            enter(at + (long) time * step, call, queue);
        }
        if (random.nextBoolean()) {
            end(at + (long) (times - 1) * step + later(), call, queue, duration(), 0);
        }
    }

    private void enter(long at, String call, String queue) {
        add(at, call + "|" + queue + "|NONE|ENTERQUEUE||x|1");
    }

    private void end(long at, String call, String queue, int waited, int talked) {
        add(
                at,
                call
                        + "|"
                        + queue
                        + (random.nextBoolean()
                                ? "|SIP/1|COMPLETEAGENT|" + waited + "|" + talked + "|1"
                                : "|NONE|ABANDON|1|1|" + waited));
    }

    private void add(long at, String text) {
        if (at < cuts.get(0) || at >= cuts.get(cuts.size() - 1)) {
            return;
        }
        int file = 0;
        while (cuts.get(file + 1) <= at) {
            file++;
        }
        if (overlapping && random.nextInt(3) == 0) {
            file = Math.min(files.size() - 1, Math.max(0, file + random.nextInt(3) - 1));
        }
        files.get((long) file).add(new Line(at, text));
    }
}

package fr.prefecture.clu.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/** Invented calls of a switchboard, always the same for the same seed, as the lines of its log. */
final class Calls {

    private static final String[] QUEUES = {"accueil", "etrangers", "cartes-grises", "Permis é"};
    private static final Comparator<Event> BY_TIME =
            Comparator.comparingLong(Event::instant).thenComparingLong(Event::order);

    private record Event(long instant, long order, String text) {}

    private final Random random;
    private final int gap;
    private final String agent;
    private final PriorityQueue<Event> events = new PriorityQueue<>(BY_TIME);
    private long instant;
    private long order;

    /**
     * @param gap seconds between two calls, on average
     * @param width how many characters an agent's name has
     */
    Calls(long seed, long start, int gap, int width) {
        this.random = new Random(seed);
        this.instant = start;
        this.gap = gap;
        this.agent = "Local/" + "9".repeat(width) + "@accueil-prefecture/n";
    }

    /** Writes lines in the order of time until there are that many bytes, whole lines only. */
    void write(OutputStream out, long bytes) throws IOException {
        long written = 0;
        while (written < bytes) {
            while (events.isEmpty() || events.peek().instant() >= instant) {
                call();
            }
            Event event = events.poll();
            byte[] line =
                    (event.instant() + "|" + event.text() + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(line);
            written += line.length;
        }
    }

    private void call() {
        instant += random.nextInt(2 * gap + 1);
        String call = instant + "." + order + "|" + QUEUES[random.nextInt(QUEUES.length)] + "|";
        long wait = random.nextInt(60);
        add(instant, call + "NONE|ENTERQUEUE||01990" + (10_000 + random.nextInt(90_000)) + "|1");
        add(instant + wait / 2, call + agent + "|RINGNOANSWER|1000");
        switch (random.nextInt(8)) {
            case 0 -> add(instant + wait, call + "NONE|ABANDON|1|1|" + wait);
            case 1 -> add(instant + wait, call + "NONE|EXITWITHTIMEOUT|1|1|" + wait);
            default -> {
                long talk = random.nextInt(600);
                String id = instant + "." + order;
                add(instant + wait, call + agent + "|CONNECT|" + wait + "|" + id + "|2");
                add(
                        instant + wait + talk,
                        call + agent + "|COMPLETECALLER|" + wait + "|" + talk + "|1");
            }
        }
    }

    private void add(long at, String text) {
        events.add(new Event(at, order++, text));
    }
}

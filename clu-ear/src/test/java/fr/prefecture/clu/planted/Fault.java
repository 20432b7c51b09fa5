package fr.prefecture.clu.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A guard and its absence.
 *
 * @param guard what it keeps out, in a few words
 * @param module which it belongs to
 * @param source the class that it stands in, by its full name
 * @param text where it stands there, once
 * @param without what stands there when it is taken out
 * @param test the class that must be red then, by its full name
 */
record Fault(String guard, String module, String source, String text, String without, String test) {

    private static final int LINES = 4;

    /** Those of {@code faults.txt}: four lines each, parted by an empty one. */
    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (String block : written().split("\n\n", -1)) {
            List<String> lines =
                    block.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            if (lines.isEmpty()) {
                continue;
            }
            if (lines.size() != LINES) {
                throw new IllegalStateException("not four lines: " + block);
            }
            String[] where = lines.get(1).split(" ", 3);
            faults.add(
                    new Fault(
                            lines.get(0),
                            where[0],
                            where[1],
                            lines.get(2).substring(2),
                            lines.get(3).substring(2),
                            where[2]));
        }
        return faults;
    }

    private static String written() {
        try (InputStream in = Fault.class.getResourceAsStream("faults.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return guard;
    }
}

package fr.prefecture.clu.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a framework's file, with the line on which it begins.
 *
 * @param text empty where it has parts
 * @param fields in the order of the file
 * @param items in the order of the file
 */
record FrameworkPiece(
        int line, String text, Map<String, FrameworkPiece> fields, List<FrameworkPiece> items) {

    static FrameworkPiece of(int line, String text) {
        return new FrameworkPiece(line, text, Map.of(), List.of());
    }

    static FrameworkPiece of(int line, List<FrameworkPiece> items) {
        return new FrameworkPiece(line, "", Map.of(), items);
    }

    static FrameworkPiece of(int line, Map<String, FrameworkPiece> fields) {
        return new FrameworkPiece(line, "", new LinkedHashMap<>(fields), List.of());
    }

    Optional<FrameworkPiece> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** What is typed there, its blanks made one; empty where there is none. */
    String text(String name) {
        return field(name).map(one -> one.text().strip().replaceAll("\\s+", " ")).orElse("");
    }

    int line(String name) {
        return field(name).map(FrameworkPiece::line).orElse(line);
    }

    List<FrameworkPiece> items(String name) {
        return field(name).map(FrameworkPiece::items).orElse(List.of());
    }

    /**
     * The nearest that there is on the way.
     *
     * @param pointer as RFC 6901 writes it
     */
    FrameworkPiece nearest(String pointer) {
        FrameworkPiece here = this;
        for (String step : pointer.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            String name = step.replace("~1", "/").replace("~0", "~");
            FrameworkPiece next = here.fields().get(name);
            if (next == null && !here.items().isEmpty() && name.matches("\\d{1,9}")) {
                int index = Integer.parseInt(name);
                next = index < here.items().size() ? here.items().get(index) : null;
            }
            if (next == null) {
                return here;
            }
            here = next;
        }
        return here;
    }
}

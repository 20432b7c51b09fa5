package fr.prefecture.clu.listening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a partner's file, with the line on which it begins.
 *
 * @param text empty where it has parts
 */
record ExchangePiece(
        int line, String text, Map<String, ExchangePiece> fields, List<ExchangePiece> items) {

    static ExchangePiece of(int line, String text) {
        return new ExchangePiece(line, text, Map.of(), List.of());
    }

    static ExchangePiece of(int line, List<ExchangePiece> items) {
        return new ExchangePiece(line, "", Map.of(), items);
    }

    static ExchangePiece of(int line, Map<String, ExchangePiece> fields) {
        return new ExchangePiece(line, "", new LinkedHashMap<>(fields), List.of());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Optional<String> said(String name) {
        return Optional.ofNullable(fields.get(name)).map(ExchangePiece::text);
    }

    String text(String name) {
        return said(name).orElse("");
    }

    /** Whose numbers the schema has checked. */
    Optional<Integer> number(String name) {
        return said(name).map(Integer::valueOf);
    }

    boolean isTrue(String name) {
        return text(name).equals("true");
    }

    ExchangePiece part(String name) {
        return fields.getOrDefault(name, of(line, Map.of()));
    }

    List<ExchangePiece> items(String name) {
        return part(name).items();
    }

    /**
     * The nearest that there is on the way.
     *
     * @param pointer as RFC 6901 writes it
     */
    ExchangePiece nearest(String pointer) {
        ExchangePiece here = this;
        for (String step : pointer.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            ExchangePiece next = here.fields().get(step);
            if (next == null && step.matches("\\d{1,9}")) {
                int index = Integer.parseInt(step);
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

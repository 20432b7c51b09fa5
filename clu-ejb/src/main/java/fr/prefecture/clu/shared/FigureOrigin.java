package fr.prefecture.clu.shared;

import java.time.LocalDate;

/**
 * Where a part of a month's figure comes from: a file, an import, what people typed.
 *
 * @param reference the number of the file or of the import; 0 for what was typed
 * @param page the path of the page where it can be read, with its query
 * @param counted what it tells of the figure: calls, updates, periods, slots, weeks
 * @param first the first day of the month that it tells of
 * @param last the last one
 */
public record FigureOrigin(
        Kind kind, long reference, String page, long counted, LocalDate first, LocalDate last) {

    /** How it came. */
    public enum Kind {
        NIGHT_FILE,
        IMPORT,
        TYPED
    }

    public static FigureOrigin file(long id, long counted, LocalDate first, LocalDate last) {
        return new FigureOrigin(Kind.NIGHT_FILE, id, "/nuits/fichiers/" + id, counted, first, last);
    }

    /**
     * @param path of the feature's pages, such as {@code /cert}
     */
    public static FigureOrigin imported(
            String path, long id, long counted, LocalDate first, LocalDate last) {
        return new FigureOrigin(Kind.IMPORT, id, path + "/imports/" + id, counted, first, last);
    }

    public static FigureOrigin typed(String page, long counted, LocalDate first, LocalDate last) {
        return new FigureOrigin(Kind.TYPED, 0, page, counted, first, last);
    }
}

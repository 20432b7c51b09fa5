package fr.prefecture.clu.cert;

import java.util.List;

/** A line that is not taken: which column, and the sentence that says why. */
final class RefusedLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final transient List<Object> arguments;

    RefusedLine(String column, String key, Object... arguments) {
        super(key);
        this.column = column;
        this.arguments = List.of(arguments);
    }

    String column() {
        return column;
    }

    List<Object> arguments() {
        return arguments;
    }
}

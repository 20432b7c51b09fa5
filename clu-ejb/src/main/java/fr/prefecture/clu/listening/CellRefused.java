package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;

/** A cell of a table cannot be kept as it is. */
final class CellRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final transient RuleBroken why;

    CellRefused(String column, String key, Object... arguments) {
        this(column, new RuleBroken(key, arguments));
    }

    CellRefused(String column, RuleBroken why) {
        super(why.getMessage(), null, false, false);
        this.column = column;
        this.why = why;
    }

    String column() {
        return column;
    }

    RuleBroken why() {
        return why;
    }
}

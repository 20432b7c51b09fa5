package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;

/** A cell of an imported table cannot be read, and why. */
final class UnreadableCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final transient RuleBroken why;

    UnreadableCell(String column, String key, Object... arguments) {
        this(column, new RuleBroken(key, arguments));
    }

    UnreadableCell(String column, RuleBroken why) {
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

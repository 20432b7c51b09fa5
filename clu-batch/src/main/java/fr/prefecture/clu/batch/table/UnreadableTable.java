package fr.prefecture.clu.batch.table;

import java.io.IOException;
import java.util.List;

/** A file is no table, or one that cannot be read: a message key says why. */
public class UnreadableTable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    public UnreadableTable(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    public String key() {
        return getMessage();
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}

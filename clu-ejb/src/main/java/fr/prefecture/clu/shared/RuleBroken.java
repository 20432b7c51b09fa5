package fr.prefecture.clu.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule said no: its message key names the rule, its arguments what it spoke of; the transaction
 * is rolled back.
 */
@ApplicationException(rollback = true)
public class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    public RuleBroken(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}

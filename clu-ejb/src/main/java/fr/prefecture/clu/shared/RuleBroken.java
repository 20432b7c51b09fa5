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
    private String field = "";

    public RuleBroken(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    /**
     * @param component of the record that was handed over, whose value is refused
     */
    public RuleBroken at(String component) {
        this.field = component;
        return this;
    }

    /** The component of the record whose value is refused; empty when it is about the whole. */
    public String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}

package fr.prefecture.clu.web.api;

import java.util.List;

/** A parameter of a request cannot be understood; its message key says why. */
class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient List<Object> arguments;

    BadParameter(String parameter, String key, Object... arguments) {
        this(parameter, null, key, arguments);
    }

    BadParameter(String parameter, Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.parameter = parameter;
        this.arguments = List.of(arguments);
    }

    String parameter() {
        return parameter;
    }

    List<Object> arguments() {
        return arguments;
    }
}

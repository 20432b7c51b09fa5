package fr.prefecture.clu.document;

import java.io.IOException;

/** A file that is no text of ours to read. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;

    Unreadable(String template, int line, String why, Throwable cause) {
        super(why, cause);
        this.template = template;
        this.line = line;
    }

    String template() {
        return template;
    }

    int line() {
        return line;
    }
}

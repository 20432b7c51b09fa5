package fr.prefecture.clu.document;

import org.xml.sax.SAXException;

/** A text that is not of the XHTML which papers are made of, at a place of it. */
final class Malformed extends SAXException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final int line;
    private final int column;
    private final String what;

    Malformed(String key, int line, int column, String what) {
        super(key + ' ' + line + ':' + column + ' ' + what);
        this.key = key;
        this.line = line;
        this.column = column;
        this.what = what;
    }

    String key() {
        return key;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String what() {
        return what;
    }
}

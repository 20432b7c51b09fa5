package fr.prefecture.clu.letters;

/**
 * What an agent fills in when a template serves.
 *
 * @param name in plain words, as it is written between braces: « date de réception »
 * @param hint what to type
 * @param sample fictitious, for previews
 */
public record Variable(String name, String hint, String sample, Kind kind, Source source) {

    /** What is typed. */
    public enum Kind {
        TEXT,
        DAY,
        PHONE,
        EMAIL,
        ADDRESS,
        LINES
    }

    /** Of whom a variable speaks. */
    public enum Source {
        /** The person who asked: it is kept nowhere. */
        PERSON,
        /** The service that answers. */
        SERVICE
    }
}

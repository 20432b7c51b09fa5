package fr.prefecture.clu.cert;

/** A line that was understood: whose period, and what is told of it. */
record Line(Remit remit, Span span, Amounts amounts) {

    Key key() {
        return new Key(remit.territory().code(), remit.title().code(), span);
    }

    /** A period of a territory and a title, which is told once in a file. */
    record Key(String territory, String title, Span span) {}

    String identity() {
        return identity(key(), amounts);
    }

    /** By which a second line that says the same is known. */
    static String identity(Key key, Amounts amounts) {
        return "%s|%s|%s|%s".formatted(key.territory(), key.title(), key.span(), amounts.written());
    }
}

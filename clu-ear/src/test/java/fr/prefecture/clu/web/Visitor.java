package fr.prefecture.clu.web;

/** Somebody of each role of the demonstration, in the order of the table's columns. */
enum Visitor {
    QUALITY("referent", "Camille Roche"),
    SWITCHBOARD("standard", "Dominique Faure"),
    CERT("cert", "Sacha Morel"),
    WEBSITE("site", "Maxime Perrin"),
    STAFF("agent", "Alix Garnier"),
    SECRETARY_GENERAL("secretaire", "Andréa Lambert"),
    ADMINISTRATOR("admin", "Morgan Dubois"),
    READER("lecture", "Application lectrice"),
    NOBODY("", "");

    private final String login;
    private final String displayName;

    Visitor(String login, String displayName) {
        this.login = login;
        this.displayName = displayName;
    }

    String login() {
        return login;
    }

    /** As the history calls them. */
    String displayName() {
        return displayName;
    }

    boolean isKnown() {
        return this != NOBODY;
    }
}

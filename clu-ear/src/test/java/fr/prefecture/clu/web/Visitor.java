package fr.prefecture.clu.web;

/** Somebody of each role of the demonstration, in the order of the table's columns. */
public enum Visitor {
    QUALITY("referent"),
    SWITCHBOARD("standard"),
    CERT("cert"),
    WEBSITE("site"),
    STAFF("agent"),
    SECRETARY_GENERAL("secretaire"),
    ADMINISTRATOR("admin"),
    READER("lecture"),
    NOBODY("");

    private final String login;

    Visitor(String login) {
        this.login = login;
    }

    public String login() {
        return login;
    }

    public boolean isKnown() {
        return this != NOBODY;
    }
}

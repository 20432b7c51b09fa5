package fr.prefecture.clu.switchboard;

/** The databases in which a switchboard may keep its queue log. */
public enum PbxKind {
    POSTGRESQL(5432),
    MARIADB(3306);

    private final int port;

    PbxKind(int port) {
        this.port = port;
    }

    /** The port on which it listens unless somebody has chosen another. */
    public int port() {
        return port;
    }
}

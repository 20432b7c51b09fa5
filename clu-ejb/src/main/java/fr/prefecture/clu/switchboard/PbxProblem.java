package fr.prefecture.clu.switchboard;

/** Why the table of a switchboard could not be read. */
public enum PbxProblem {
    /** No setting of this server names it. */
    HOST_NOT_NAMED,
    UNKNOWN_HOST,
    UNREACHABLE,
    TIMED_OUT,
    TLS_REFUSED,
    /** The environment has nothing under the name of its password. */
    PASSWORD_NOT_SET,
    LOGIN_REFUSED,
    BASE_MISSING,
    TABLE_MISSING,
    COLUMN_MISSING,
    FORBIDDEN,
    /** It answered, then went away. */
    WENT_AWAY,
    REFUSED
}

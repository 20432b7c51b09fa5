package fr.prefecture.clu.privacy;

/** What a column holds of a person: the one whom the row is about, or anybody. */
enum Holds {
    /** The row is about who has this login. */
    OWN_LOGIN,
    OWN_NAME,
    OWN_EMAIL,
    /** The number of the member of the committee whom the row is about. */
    OWN_MEMBER,
    /** Goes with whom the row is about. */
    OWN_DATA,
    /** The login of somebody who did something. */
    LOGIN,
    NAME,
    EMAIL,
    /** Free text, in which somebody may be named. */
    WORDS
}

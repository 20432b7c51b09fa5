package fr.prefecture.clu.listening;

/** Whom a questionnaire asks. */
public enum Audience {
    USERS,
    STAFF
}

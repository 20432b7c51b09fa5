package fr.prefecture.clu.committee;

/** The five groups from which a users' committee is made up. */
public enum MemberCollege {
    SERVICES,
    USERS,
    PROFESSIONALS,
    ELECTED,
    AUTHORITIES
}

package fr.prefecture.clu.committee;

/** The groups of the committee, in the order in which they are listed. */
public enum MemberCollege {
    SERVICES,
    USERS,
    PROFESSIONALS,
    ELECTED,
    AUTHORITIES
}

package fr.prefecture.clu.committee;

/** The three groups in which a letter names those who receive it. */
public enum RecipientGroup {
    SERVICES,
    ASSOCIATIONS,
    OTHERS;

    static RecipientGroup of(MemberCollege college) {
        return switch (college) {
            case SERVICES -> SERVICES;
            case USERS -> ASSOCIATIONS;
            case PROFESSIONALS, ELECTED, AUTHORITIES -> OTHERS;
        };
    }
}

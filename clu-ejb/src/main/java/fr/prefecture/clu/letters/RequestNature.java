package fr.prefecture.clu.letters;

/** What people ask for when an acknowledgement is sent: the law asks it to say more of one. */
public enum RequestNature {
    /** Something to know. */
    INFORMATION,
    /** Something to decide: no answer is an answer, which the acknowledgement says. LET-21 */
    DECISION
}

package fr.prefecture.clu.account;

/** Whether somebody may come in by an account, and what stands in the way. */
public enum AccountState {
    ACTIVE,
    /** The provider of identities answers for the person. */
    BY_PROVIDER,
    /** CPT-32: a temporary password has been given, and is still good. */
    TO_CHANGE,
    /** CPT-32: a temporary password was given and has not been used in time. */
    OVER,
    /** CPT-2 */
    LOCKED,
    DEACTIVATED
}

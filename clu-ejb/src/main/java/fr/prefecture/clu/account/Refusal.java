package fr.prefecture.clu.account;

/** Why somebody whom a provider of identities knows does not come in. */
public enum Refusal {
    /** CPT-29: nobody invited this address. */
    UNKNOWN,
    /** CPT-27: the provider does not answer for the address. */
    UNVERIFIED,
    /** CPT-28: the provider gives this person none of our roles. */
    NO_ROLE,
    /** CPT-29 */
    DEACTIVATED
}

package fr.prefecture.clu.account;

/**
 * CPT-33, CPT-40: what holds for the sessions of an account.
 *
 * @param edition sessions that began under another number are over
 * @param temporary the password was drawn by the product
 * @param old the password is an administrator's, of more than a year ago
 */
public record SessionStanding(int edition, boolean temporary, boolean old) {

    /** Whether a password is to be chosen before anything else. */
    public boolean mustChoose() {
        return temporary || old;
    }
}

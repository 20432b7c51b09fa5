package fr.prefecture.clu.account;

/**
 * What a provider of identities gave of a log-in, and wants to see again at the log-out.
 *
 * @param idToken as it was received
 * @param departure the address where the provider ends its session; empty when it has none
 */
public record Proof(String idToken, String departure) {

    /** A proof has no place in a log. */
    @Override
    public String toString() {
        return "Proof";
    }
}

package fr.prefecture.clu.mail;

/**
 * What a server said of an e-mail that it could not deliver.
 *
 * @param recipient the address that it was for; empty when it is not said
 * @param status such as 5.1.1; empty when it is not said
 * @param diagnostic in the server's own words
 * @param lasting whether it gave up; else it goes on trying
 */
record Failure(String recipient, String status, String diagnostic, boolean lasting) {

    BounceReason reason() {
        return BounceReason.of(status, diagnostic);
    }
}

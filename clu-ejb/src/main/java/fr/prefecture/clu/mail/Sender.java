package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.Settings;

/**
 * The functional mailbox: who writes, and who is answered.
 *
 * @param name as it is shown beside the address
 */
record Sender(String name, EmailAddress address) {

    static Sender fromSettings() {
        return new Sender(
                Headers.plain(Settings.organisation()), EmailAddress.of(Settings.mailFrom()));
    }
}

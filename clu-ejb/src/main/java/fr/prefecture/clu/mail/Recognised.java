package fr.prefecture.clu.mail;

import java.util.List;
import java.util.Optional;

/**
 * Somebody whom the feature knows, and how it is known that an e-mail is theirs.
 *
 * @param key in the words of the feature
 */
record Recognised(String key, Recognition how) {

    /**
     * MEL-21: by the address, and by the e-mail that is answered; where the two disagree, or
     * several have one address, nobody.
     *
     * @param thread to whom the e-mail went that is answered
     */
    static Optional<Recognised> of(Drop drop, String sender, Optional<String> thread) {
        Optional<String> asked =
                thread.filter(key -> drop.known().stream().anyMatch(one -> one.key().equals(key)));
        List<String> byAddress =
                drop.known().stream()
                        .filter(one -> !sender.isEmpty() && one.address().equalsIgnoreCase(sender))
                        .map(Recipient::key)
                        .distinct()
                        .toList();
        if (byAddress.isEmpty()) {
            return asked.map(key -> new Recognised(key, Recognition.THREAD));
        }
        if (asked.isPresent()) {
            return asked.filter(byAddress::contains)
                    .map(key -> new Recognised(key, Recognition.ADDRESS));
        }
        return byAddress.size() == 1
                ? Optional.of(new Recognised(byAddress.get(0), Recognition.ADDRESS))
                : Optional.empty();
    }
}

package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.RuleBroken;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The mailboxes and domains from which we write. */
final class OurAddresses {

    private static final Pattern DOMAIN =
            Pattern.compile("@?(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})\\.)+[\\p{L}\\d-]{2,63}");
    private static final Pattern MAILBOX =
            Pattern.compile(
                    "[^@\\s]{1,64}@(?:[\\p{L}\\d][\\p{L}\\d-]{0,62}\\.)+[\\p{L}\\d-]{2,63}");
    private static final int SHOWN = 60;

    private final List<String> mailboxes;
    private final List<String> domains;

    /**
     * @param typed mailboxes and domains, parted by spaces, commas or semicolons
     * @throws RuleBroken when there is none, or one is neither
     */
    OurAddresses(String typed) {
        List<String> all =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,;]+", -1))
                        .filter(one -> !one.isEmpty())
                        .toList();
        if (all.isEmpty()) {
            throw new RuleBroken("letters.folder.ours.none");
        }
        for (String one : all) {
            if (!DOMAIN.matcher(one).matches() && !MAILBOX.matcher(one).matches()) {
                throw new RuleBroken(
                        "letters.folder.ours.wrong",
                        one.length() > SHOWN ? one.substring(0, SHOWN) : one);
            }
        }
        mailboxes = all.stream().filter(one -> one.indexOf('@') > 0).toList();
        domains =
                all.stream()
                        .filter(one -> one.indexOf('@') <= 0)
                        .map(one -> one.replace("@", ""))
                        .toList();
    }

    /** Whether an address, in lower case, is one of these, or of one of these domains. */
    boolean contain(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return mailboxes.contains(address)
                || domains.stream()
                        .anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
    }
}

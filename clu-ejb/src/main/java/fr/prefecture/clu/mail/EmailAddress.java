package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * MEL-3: an address as somebody typed it, and as mail servers want it: a domain with accents is
 * sent in its ASCII form; what stands before the at sign has no accents.
 *
 * @param text as it is shown
 * @param ascii as it is sent
 */
record EmailAddress(String text, String ascii) {

    private static final int LONGEST = 254;
    private static final int SHOWN = 60;
    private static final String ATOM = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+"
                            + "(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    /**
     * @throws RuleBroken when no mail server would take it
     */
    static EmailAddress of(String typed) {
        String plain = typed.strip();
        int at = plain.lastIndexOf('@');
        if (at < 1
                || plain.length() > LONGEST
                || !LOCAL.matcher(plain.substring(0, at)).matches()) {
            throw wrong(plain);
        }
        try {
            String domain =
                    IDN.toASCII(plain.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                            .toLowerCase(Locale.ROOT);
            String ascii = plain.substring(0, at) + "@" + domain;
            if (!DOMAIN.matcher(domain).matches() || at > 64) {
                throw wrong(plain);
            }
            new InternetAddress(ascii, true).validate();
            return new EmailAddress(plain, ascii);
        } catch (AddressException | IllegalArgumentException e) {
            throw wrong(plain);
        }
    }

    String domain() {
        return ascii.substring(ascii.lastIndexOf('@') + 1);
    }

    private static RuleBroken wrong(String plain) {
        return new RuleBroken(
                "mail.address.wrong",
                plain.length() > SHOWN ? plain.substring(0, SHOWN - 1) + "…" : plain);
    }
}

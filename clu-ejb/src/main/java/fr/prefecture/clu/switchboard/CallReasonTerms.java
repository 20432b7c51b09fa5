package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * TEL-55: what is said of a reason to call: its code and its label, the page of the website that
 * answers, and the key that counts it.
 *
 * @param page an address that a browser opens, or empty
 * @param key a digit or a letter, or empty
 */
public record CallReasonTerms(String code, String label, String page, String key) {

    static final int LONGEST_LABEL = 80;
    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_PAGE = 300;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    /** What no eye sees, and what would turn the text around it. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\s]]");

    /**
     * @throws RuleBroken when one of them cannot be
     */
    public CallReasonTerms {
        code = code.strip().toUpperCase(Locale.ROOT);
        if (!isCode(code)) {
            throw new RuleBroken("switchboard.reason.wrong.code", code, LONGEST_CODE);
        }
        label = UNSEEN.matcher(label).replaceAll("").strip().replaceAll("\\s+", " ");
        if (Folded.key(label).isEmpty() || label.length() > LONGEST_LABEL) {
            throw new RuleBroken("switchboard.reason.wrong.label", LONGEST_LABEL, label.length());
        }
        page = page.strip();
        if (!page.isEmpty() && !isOfAWebsite(page)) {
            throw new RuleBroken("switchboard.reason.wrong.page", page, LONGEST_PAGE);
        }
        key = key.strip().toUpperCase(Locale.ROOT);
        if (!key.matches("[A-Z0-9]?")) {
            throw new RuleBroken("switchboard.reason.wrong.key", key);
        }
    }

    static boolean isCode(String code) {
        return code.length() <= LONGEST_CODE && CODE.matcher(code).matches();
    }

    private static boolean isOfAWebsite(String page) {
        try {
            URI address = new URI(page);
            String scheme = Optional.ofNullable(address.getScheme()).orElse("");
            return page.length() <= LONGEST_PAGE
                    && scheme.toLowerCase(Locale.ROOT).matches("https?")
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

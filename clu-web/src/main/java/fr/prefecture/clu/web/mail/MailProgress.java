package fr.prefecture.clu.web.mail;

/**
 * How far a sending is.
 *
 * @param said one sentence
 * @param percent of the e-mails that no longer wait
 */
public record MailProgress(String said, String percent, boolean over) {

    private static final long WHOLE = 100;

    static MailProgress of(long all, long waiting, String said) {
        return new MailProgress(
                said,
                String.valueOf(all == 0 ? WHOLE : (all - waiting) * WHOLE / all),
                waiting == 0);
    }
}

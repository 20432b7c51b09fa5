package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** E-mails of one kind about one thing, asked for at once, one for each recipient. */
@Entity
@Table(name = "mail_mailing")
public class Mailing extends Versioned {

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_PAGE = 200;

    private String kind;

    @Column(name = "subject_key")
    private String subjectKey;

    @Column(name = "mailing_number")
    private int number;

    @Column(name = "trial_number")
    private int trial;

    private String title;
    private String page;

    private boolean automatic;

    @Column(name = "queued_by")
    private String by;

    @Column(name = "queued_at")
    private Instant at;

    protected Mailing() {}

    /**
     * @param trial 0 for a mailing, else the number of the trial before it
     * @param automatic whether no person asked for it
     * @throws RuleBroken when the title is missing or too long
     */
    Mailing(
            String kind,
            String subjectKey,
            int number,
            int trial,
            String title,
            String page,
            boolean automatic,
            String by,
            Instant at) {
        String plain = Headers.plain(title);
        if (plain.isEmpty()) {
            throw new RuleBroken("mail.title.missing");
        }
        if (plain.length() > LONGEST_TITLE) {
            throw new RuleBroken("mail.title.tooLong", LONGEST_TITLE, plain.length());
        }
        if (page.length() > LONGEST_PAGE) {
            throw new RuleBroken("mail.page.tooLong", LONGEST_PAGE, page.length());
        }
        this.kind = kind;
        this.subjectKey = subjectKey;
        this.number = number;
        this.trial = trial;
        this.title = plain;
        this.page = page;
        this.automatic = automatic;
        this.by = by;
        this.at = at;
    }

    String kind() {
        return kind;
    }

    String subjectKey() {
        return subjectKey;
    }

    int number() {
        return number;
    }

    boolean isTrial() {
        return trial > 0;
    }

    boolean isAutomatic() {
        return automatic;
    }

    String title() {
        return title;
    }

    String page() {
        return page;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }

    String written(int recipients) {
        return "%s %s/%d%s: %s (%d)"
                .formatted(kind, subjectKey, number, isTrial() ? " trial" : "", title, recipients);
    }
}

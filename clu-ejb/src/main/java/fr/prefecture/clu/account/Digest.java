package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What a person was told by e-mail on a day, or that there was nothing to tell. */
@Entity
@Table(name = "account_digest")
public class Digest extends Versioned {

    private static final int LONGEST_KEYS = 4000;
    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_PAGE = 40_000;
    private static final String BETWEEN = " ";

    private String login;

    @Column(name = "told_on")
    private LocalDate day;

    private int turn;

    @Column(name = "alert_keys")
    private String keys;

    @Column(name = "subject_line")
    private String subject;

    @Column(name = "plain_text")
    private String text;

    @Column(name = "page_text")
    private String page;

    protected Digest() {}

    /**
     * CPT-14
     *
     * @param keys of the alerts that there were, told or not
     */
    Digest(DigestDue due, Collection<String> keys, DigestText told) {
        this.login = due.login();
        this.day = due.day();
        this.turn = due.turn().number();
        this.keys = within(String.join(BETWEEN, keys), LONGEST_KEYS);
        this.subject = within(told.subject(), LONGEST_SUBJECT);
        this.text = within(told.text(), LONGEST_TEXT);
        this.page = within(told.page(), LONGEST_PAGE);
    }

    private static String within(String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("A digest of " + text.length() + " characters");
        }
        return text;
    }

    boolean is(DigestTurn which) {
        return turn == which.number();
    }

    /** For a log: whose it is, never what it says. */
    @Override
    public String toString() {
        return "Digest of " + login + ", " + day + ", " + turn;
    }

    List<String> keys() {
        return List.of(keys.split(BETWEEN, -1));
    }

    DigestText told() {
        return new DigestText(subject, text, page);
    }
}

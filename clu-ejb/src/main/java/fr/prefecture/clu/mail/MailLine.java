package fr.prefecture.clu.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The way to the mail server: there is one, and it may be down. */
@Entity
@Table(name = "mail_line")
public class MailLine {

    private static final int LONGEST_ERROR = 1000;

    @Id private int id;

    @Column(name = "down_since")
    private Instant downSince;

    @Column(name = "try_at")
    private Instant again;

    private int failures;
    private String error;

    protected MailLine() {}

    void fail(Instant now, Instant next, String said) {
        downSince = downSince == null ? now : downSince;
        again = next;
        failures++;
        error = Headers.shortened(said, LONGEST_ERROR);
    }

    void recover() {
        downSince = null;
        again = null;
        failures = 0;
        error = "";
    }

    Optional<Instant> downSince() {
        return Optional.ofNullable(downSince);
    }

    Optional<Instant> again() {
        return Optional.ofNullable(again);
    }

    int failures() {
        return failures;
    }

    String error() {
        return error == null ? "" : error;
    }
}

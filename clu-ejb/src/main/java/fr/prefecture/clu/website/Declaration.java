package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody says of a day of the site: that it was updated, was urgent, or is excused. */
@Entity
@Table(name = "website_declaration")
public class Declaration extends Versioned {

    /** What is declared. */
    public enum Kind {
        UPDATE,
        URGENCY,
        EXCUSE
    }

    private static final int LONGEST_REASON = 500;

    @ManyToOne(optional = false)
    @JoinColumn(name = "site_id")
    private Site site;

    @Column(name = "declared_for")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String page;
    private String reason;

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private String subject;

    @Column(name = "declared_by")
    private String by;

    @Column(name = "declared_at")
    private Instant at;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Declaration() {}

    /**
     * WEB-9
     *
     * @param today the site's day of today
     * @param reason needed but for an update
     * @throws RuleBroken when the day is to come, or the reason is missing or too long
     */
    Declaration(
            Site site,
            LocalDate day,
            Kind kind,
            String page,
            String reason,
            LocalDate today,
            String by,
            Instant at) {
        if (day.isAfter(today)) {
            throw new RuleBroken("website.declaration.future", day, today);
        }
        String why = reason.strip();
        if (why.isEmpty() && kind != Kind.UPDATE) {
            throw new RuleBroken("website.declaration.reason.missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw new RuleBroken(
                    "website.declaration.reason.tooLong", LONGEST_REASON, why.length());
        }
        if (page.strip().length() > PageUpdate.LONGEST_PAGE) {
            throw new RuleBroken(
                    "website.declaration.page.tooLong",
                    PageUpdate.LONGEST_PAGE,
                    page.strip().length());
        }
        this.site = site;
        this.day = day;
        this.kind = kind;
        this.page = page.strip();
        this.reason = why;
        this.by = by;
        this.at = at;
    }

    /** WEB-13: what the update tells of, by a name that another feature gave it. */
    void tellsOf(String thing) {
        subject = thing;
    }

    void withdraw(String login, Instant now) {
        this.withdrawnBy = login;
        this.withdrawnAt = now;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    Site site() {
        return site;
    }

    public LocalDate day() {
        return day;
    }

    public Kind kind() {
        return kind;
    }

    /** Its address or title; empty for an update of a page that was not named. */
    public String page() {
        return page == null ? "" : page;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    DeclarationRow row() {
        return new DeclarationRow(
                id(),
                day,
                kind,
                page(),
                reason(),
                by,
                at,
                Optional.ofNullable(withdrawnBy),
                Optional.ofNullable(withdrawnAt));
    }

    String written() {
        return kind + " " + day + (reason().isEmpty() ? "" : ": " + reason);
    }
}

package fr.prefecture.clu.letters;

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
import java.util.Objects;
import java.util.Optional;

/** A remark of a member on a text they were asked about, from its arrival to its follow-up. */
@Entity
@Table(name = "letters_observation")
public class Observation extends Versioned {

    /** LET-34: most characters. */
    public static final int LONGEST = 20_000;

    /** LET-41: of a reason. */
    public static final int LONGEST_REASON = 2_000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "consultation_id")
    private Consultation consultation;

    @ManyToOne(optional = false)
    @JoinColumn(name = "member_id")
    private ConsultedMember member;

    @ManyToOne
    @JoinColumn(name = "text_id")
    private ConsultedText text;

    @Enumerated(EnumType.STRING)
    private ObservationChannel channel;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    private String content;

    @Column(name = "mail_id")
    private Long mailId;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "follow_up")
    private FollowUp followUp = FollowUp.NONE;

    private String reason = "";

    @Column(name = "followed_by")
    private String followedBy;

    @Column(name = "followed_at")
    private Instant followedAt;

    protected Observation() {}

    /**
     * @param text empty for all of them
     * @param mailId the received e-mail in which it was read
     * @throws RuleBroken as {@link #correct}
     */
    Observation(
            ConsultedMember member,
            Optional<ConsultedText> text,
            ObservationTerms terms,
            Optional<Long> mailId,
            String login,
            Instant now,
            LocalDate today) {
        consultation = member.consultation();
        this.mailId = mailId.orElse(null);
        notedBy = login;
        notedAt = now;
        correct(member, text, terms, today);
    }

    /**
     * LET-34: what was heard or read wrong is put right, until somebody has said what becomes of
     * it.
     *
     * @throws RuleBroken when it says nothing or too much, came on a day to come, the template has
     *     been withdrawn, or a follow-up has been given
     */
    final void correct(
            ConsultedMember by,
            Optional<ConsultedText> on,
            ObservationTerms terms,
            LocalDate today) {
        consultation.mustHaveLeft();
        if (followUp != FollowUp.NONE) {
            throw new RuleBroken("letters.observation.followed");
        }
        String said = tidy(terms.text());
        if (said.isEmpty()) {
            throw new RuleBroken("letters.observation.empty");
        }
        if (said.length() > LONGEST) {
            throw new RuleBroken("letters.observation.tooLong", LONGEST, said.length());
        }
        if (terms.receivedOn().isAfter(today)) {
            throw new RuleBroken("letters.observation.future", terms.receivedOn());
        }
        on.ifPresent(ConsultedText::mustServe);
        member = by;
        text = on.orElse(null);
        channel = terms.channel();
        receivedOn = terms.receivedOn();
        content = said;
    }

    static String tidy(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .replaceAll("(?<![ \\t])[ \\t]++(?=\\n|$)", "")
                .strip();
    }

    /**
     * LET-41: says what becomes of it.
     *
     * @throws RuleBroken when a reason is missing, or is too long
     */
    void follow(FollowUp how, String why, String login, Instant now) {
        String said = tidy(why);
        if (how.needsReason() && said.isEmpty()) {
            throw new RuleBroken("letters.observation.noReason");
        }
        if (said.length() > LONGEST_REASON) {
            throw new RuleBroken(
                    "letters.observation.reasonTooLong", LONGEST_REASON, said.length());
        }
        boolean none = how == FollowUp.NONE;
        followUp = how;
        reason = none ? "" : said;
        followedBy = none ? null : login;
        followedAt = none ? null : now;
    }

    boolean isFollowed(FollowUp how, String why) {
        return followUp == how && reason.equals(tidy(why));
    }

    /** The same remark once more, as a second click sends it. */
    boolean says(ConsultedMember by, Optional<ConsultedText> on, ObservationTerms terms) {
        return member.equals(by)
                && Objects.equals(text, on.orElse(null))
                && channel == terms.channel()
                && receivedOn.equals(terms.receivedOn())
                && content.equals(tidy(terms.text()));
    }

    /** LET-35 */
    public boolean isLate() {
        return consultation.isLate(receivedOn);
    }

    /** LET-34: 0 for all of the templates. */
    public int number() {
        return text == null ? ObservationTerms.THE_WHOLE : text.number();
    }

    public Consultation consultation() {
        return consultation;
    }

    public ConsultedMember member() {
        return member;
    }

    ObservationRow row() {
        Optional<ConsultedText> on = Optional.ofNullable(text);
        return new ObservationRow(
                id(),
                version(),
                consultation.id(),
                consultation.title(),
                number(),
                on.map(one -> one.text().template().id()).orElse(0L),
                on.map(one -> one.text().template().code()).orElse(""),
                on.map(one -> one.text().subject()).orElse(""),
                on.map(one -> one.text().edition()).orElse(0),
                member.id(),
                member.name(),
                member.body(),
                channel,
                receivedOn,
                isLate(),
                content,
                Optional.ofNullable(mailId),
                notedBy,
                notedAt,
                followUp,
                reason,
                followedBy == null ? "" : followedBy,
                Optional.ofNullable(followedAt));
    }

    /** For the history: what was said stays where it is. */
    String written() {
        return "%s; %d; %s; %s; %s"
                        .formatted(member.name(), number(), channel, receivedOn, followUp)
                + (reason.isEmpty() ? "" : "; " + reason);
    }
}
